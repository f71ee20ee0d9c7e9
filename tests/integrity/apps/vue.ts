import { type Component, createApp, createSSRApp, shallowReactive } from 'vue';
import type { App, NewsProps, ShownApp } from '../app.ts';

const Item: Component = {
  props: ['author', 'text'],
  data: () => ({ isOpen: false }),
  template: `
    <li>
      <b>{{ author }}</b>: {{ text }}
      <button type="button" @click="isOpen = !isOpen">{{ isOpen ? 'Less' : 'More' }} on WikiLeaks</button>
      <i v-if="isOpen"> Notes from Belmarsh by {{ author }}</i>
    </li>`,
};

const News: Component = {
  components: { Item },
  props: ['state', 'onPress', 'onDraft'],
  template: `
    <article :class="state.isUrgent ? 'urgent' : 'calm'" :data-day="state.day">
      <h1>{{ state.title }}</h1>
      <p :title="state.title">Day {{ state.day }} at Belmarsh: {{ state.lead }} after</p>
      <p>Julian Assange has {{ state.watching }} viewers, {{ state.watching }} of them in Belmarsh</p>
      <p>
        <template v-if="state.alert">{{ state.alert }} </template>Held under special
        <em v-if="state.isStressed">administrative measures</em>
        <template v-else>administrative measures</template> at
        <strong v-if="state.isStressed">HMP</strong> Belmarsh
      </p>
      <ul :aria-hidden="state.isHidden ? 'true' : undefined">
        <Item v-for="item in state.items" :key="item.id" v-bind="item" />
      </ul>
      <p>
        <a href="#top" @click="onPress()">Julian Assange and {{ state.presses }} others</a>
        <button type="button" @click="onPress()">Follow WikiLeaks</button>
      </p>
      <label>
        Write to Belmarsh
        <input :value="state.draft" @input="onDraft($event.target.value)" />
      </label>
    </article>`,
};

/** The app, in the browser (`createApp`), or for and after the server (`createSSRApp`). */
export function createNews(create: typeof createSSRApp, { state, ...handlers }: NewsProps) {
  const live = shallowReactive({ ...state });
  const { onPress, onDraft } = handlers;
  return { app: create(News, { state: live, onPress, onDraft }), live };
}

function show(element: HTMLElement, { app, live }: ReturnType<typeof createNews>): ShownApp {
  app.mount(element);
  return {
    update: (state) => void Object.assign(live, state),
    unmount: () => app.unmount(),
  };
}

export const vue: App = {
  mount: (element, props) => show(element, createNews(createApp, props)),
  hydrate: (element, props) => show(element, createNews(createSSRApp, props)),
};
