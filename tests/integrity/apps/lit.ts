import { html, LitElement, nothing, render } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { App, NewsProps } from '../app.ts';

/** An item; its markup stands in the page itself, because shadow roots are not read. */
class NewsItemElement extends LitElement {
  static override properties = {
    author: {},
    text: {},
    isOpen: { state: true },
  };
  declare author: string;
  declare text: string;
  declare isOpen: boolean;

  protected override createRenderRoot() {
    return this;
  }

  protected override render() {
    return html`<p>
      <b>${this.author}</b>: ${this.text}
      <button type="button" @click=${() => (this.isOpen = !this.isOpen)}>
        ${this.isOpen ? 'Less' : 'More'} on WikiLeaks
      </button>
      ${this.isOpen ? html`<i> Notes from Belmarsh by ${this.author}</i>` : nothing}
    </p>`;
  }
}

customElements.define('news-item', NewsItemElement);

const news = ({ state, onPress, onDraft }: NewsProps) => html`
  <article class=${state.isUrgent ? 'urgent' : 'calm'} data-day=${state.day}>
    <h1>${state.title}</h1>
    <p title=${state.title}>Day ${state.day} at Belmarsh: ${state.lead} after</p>
    <p>Julian Assange has ${state.watching} viewers, ${state.watching} of them in Belmarsh</p>
    <p>
      ${state.alert ? `${state.alert} ` : nothing}Held under special
      ${state.isStressed ? html`<em>administrative measures</em>` : 'administrative measures'} at
      ${state.isStressed ? html`<strong>HMP</strong>` : nothing} Belmarsh
    </p>
    <ul aria-hidden=${state.isHidden ? 'true' : nothing}>
      ${repeat(
        state.items,
        ({ id }) => id,
        ({ author, text }) =>
          html`<li><news-item .author=${author} .text=${text}></news-item></li>`,
      )}
    </ul>
    <p>
      <a href="#top" @click=${onPress}>Julian Assange and ${state.presses} others</a>
      <button type="button" @click=${onPress}>Follow WikiLeaks</button>
    </p>
    <label>
      Write to Belmarsh
      <input
        .value=${state.draft}
        @input=${({ target }: { target: HTMLInputElement }) => onDraft(target.value)}
      />
    </label>
  </article>
`;

export const lit: App = {
  mount(root, props) {
    render(news(props), root);
    return {
      update: (state) => void render(news({ ...props, state }), root),
      unmount: () => void render(nothing, root),
    };
  },
};
