/** Scripts without a framework: each part of the page is kept up to date by another way into the DOM. */
import type { App, NewsProps, ShownApp } from '../app.ts';
import type { NewsItem, NewsState } from '../news-state.ts';

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const dayLine = ({ day, lead }: NewsState) => escape(`Day ${day} at Belmarsh: ${lead} after`);

const itemLine = ({ id, author, text }: NewsItem) =>
  `<li data-id="${id}"><b>${escape(author)}</b>: <span>${escape(text)}</span> <button type="button">More on WikiLeaks</button></li>`;

const markup = `<article>
  <h1></h1>
  <p class="day"></p>
  <p class="count">Julian Assange has </p>
  <p class="rule"></p>
  <ul></ul>
  <p class="links"><a href="#top"></a> <button type="button">Follow WikiLeaks</button></p>
  <label>Write to Belmarsh <input></label>
</article>`;

function part<Name extends keyof HTMLElementTagNameMap>(root: Element, name: Name, within = '') {
  return root.querySelector(`${name}${within}`) as HTMLElementTagNameMap[Name];
}

/** Text nodes that the script keeps and writes to, as live counters do. */
function addCounters(paragraph: Element): Text[] {
  const counters = [new Text(), new Text()];
  paragraph.append(counters[0]!, ' viewers, ', counters[1]!, ' of them in Belmarsh');
  return counters;
}

function ruleNodes({ alert, isStressed }: NewsState): (Node | string)[] {
  const stressed = document.createElement('em');
  stressed.append('administrative measures');
  return [
    ...(alert ? [`${alert} `] : []),
    'Held under special ',
    isStressed ? stressed : 'administrative measures',
    ' at Belmarsh',
  ];
}

/** A list that is kept in order by its items' numbers, not drawn anew. */
function updateList(list: Element, items: NewsItem[]): void {
  const find = ({ id }: NewsItem) => list.querySelector(`[data-id="${id}"]`);
  const isThere = new Set(items.map(find));
  for (const line of Array.from(list.children)) if (!isThere.has(line)) line.remove();
  items.forEach((item, at) => {
    const line = find(item);
    if (!line) {
      if (at === 0) list.insertAdjacentHTML('afterbegin', itemLine(item));
      else list.children[at - 1]!.insertAdjacentHTML('afterend', itemLine(item));
    } else {
      if (list.children[at] !== line) list.insertBefore(line, list.children[at] ?? null);
      const text = part(line, 'span');
      if (text.textContent !== item.text) text.textContent = item.text;
    }
  });
}

function toggleNote(button: Element): void {
  const note = button.parentElement!.querySelector('i');
  if (!note) return button.insertAdjacentHTML('afterend', '<i> Notes from Belmarsh</i>');
  const range = new Range();
  range.selectNode(note);
  range.deleteContents();
}

class PlainNews implements ShownApp {
  readonly #root: HTMLElement;
  readonly #counters: Text[];
  #shown: Partial<NewsState> = {};

  constructor(root: HTMLElement, { state, onPress, onDraft }: NewsProps) {
    root.innerHTML = markup;
    this.#root = root;
    this.#counters = addCounters(part(root, 'p', '.count'));
    part(root, 'article').addEventListener('click', ({ target }) => {
      const control = (target as Element).closest('a, button');
      if (control?.closest('li')) toggleNote(control);
      else if (control) onPress();
    });
    part(root, 'input').addEventListener('input', (event) =>
      onDraft((event.target as HTMLInputElement).value),
    );
    this.update(state);
  }

  update(state: NewsState): void {
    const before = this.#shown;
    const isNew = (...fields: (keyof NewsState)[]) => fields.some((at) => before[at] !== state[at]);
    this.#shown = state;
    if (isNew('title')) part(this.#root, 'h1').textContent = state.title;
    if (isNew('day', 'lead')) part(this.#root, 'p', '.day').innerHTML = dayLine(state);
    if (isNew('watching')) {
      for (const counter of this.#counters) counter.data = String(state.watching);
    }
    if (isNew('alert', 'isStressed')) {
      part(this.#root, 'p', '.rule').replaceChildren(...ruleNodes(state));
    }
    if (isNew('items')) updateList(part(this.#root, 'ul'), state.items);
    if (isNew('presses')) this.#writePresses(state);
    this.#writeAttributes(state);
  }

  unmount(): void {
    this.#root.replaceChildren();
  }

  #writePresses({ presses }: NewsState): void {
    const link = part(this.#root, 'a');
    const range = new Range();
    range.selectNodeContents(link);
    range.deleteContents();
    range.insertNode(new Text(`Julian Assange and ${presses} others`));
  }

  #writeAttributes({ day, draft, isHidden, isUrgent, title }: NewsState): void {
    const article = part(this.#root, 'article');
    article.className = isUrgent ? 'urgent' : 'calm';
    article.dataset.day = String(day);
    part(article, 'p', '.day').title = title;
    if (isHidden) part(article, 'ul').setAttribute('aria-hidden', 'true');
    else part(article, 'ul').removeAttribute('aria-hidden');
    if (part(article, 'input').value !== draft) part(article, 'input').value = draft;
  }
}

export const plain: App = { mount: (root, props) => new PlainNews(root, props) };
