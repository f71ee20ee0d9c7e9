import Alpine from 'alpinejs';
import type { App } from '../app.ts';

const markup = `
  <article x-data="news" :class="state.isUrgent ? 'urgent' : 'calm'" :data-day="state.day">
    <h1 x-text="state.title"></h1>
    <p :title="state.title">
      Day <span x-text="state.day"></span> at Belmarsh: <span x-text="state.lead"></span> after
    </p>
    <p>
      Julian Assange has <span x-text="state.watching"></span> viewers,
      <span x-text="state.watching"></span> of them in Belmarsh
    </p>
    <p>
      <template x-if="state.alert"><span x-text="state.alert + ' '"></span></template>Held under special
      <template x-if="state.isStressed"><em>administrative measures</em></template>
      <template x-if="!state.isStressed"><span>administrative measures</span></template> at
      <template x-if="state.isStressed"><strong>HMP</strong></template> Belmarsh
    </p>
    <ul :aria-hidden="state.isHidden ? 'true' : null">
      <template x-for="item in state.items" :key="item.id">
        <li x-data="{ isOpen: false }">
          <b x-text="item.author"></b>: <span x-html="item.text"></span>
          <button type="button" @click="isOpen = !isOpen" x-text="(isOpen ? 'Less' : 'More') + ' on WikiLeaks'"></button>
          <template x-if="isOpen"><i x-text="' Notes from Belmarsh by ' + item.author"></i></template>
        </li>
      </template>
    </ul>
    <p>
      <a href="#top" @click="onPress()" x-text="'Julian Assange and ' + state.presses + ' others'"></a>
      <button type="button" @click="onPress()">Follow WikiLeaks</button>
    </p>
    <label>
      Write to Belmarsh
      <input :value="state.draft" @input="onDraft($event.target.value)">
    </label>
  </article>`;

let isStarted = false;

export const alpine: App = {
  mount(root, props) {
    const live = Alpine.reactive({ ...props, state: structuredClone(props.state) });
    Alpine.data('news', () => live);
    if (!isStarted) Alpine.start();
    isStarted = true;
    root.innerHTML = markup;
    return {
      update: (state) => void (live.state = structuredClone(state)),
      unmount() {
        Alpine.destroyTree(root);
        root.replaceChildren();
      },
    };
  },
};
