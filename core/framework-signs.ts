/**
 * By what an element shows that a framework owns the DOM in it. Frameworks keep hold of
 * text nodes and are confused by elements among them. What they write on elements as
 * properties is hidden from extensions; these are the traces in the markup.
 */

export interface ElementSigns {
  /** Local name, in lower case. */
  name: string;
  id: string;
  className: string;
  /** Names of all attributes, in lower case. */
  attributes: readonly string[];
  /** The texts of the comments that stand directly in it; the first few are enough. */
  comments: readonly string[];
}

/** Islands: the rest of such a page stands still. */
const islandNames = /^(?:astro|gu|fresh|is|vue|react)-island$/;

/** Next, Gatsby, Nuxt, Quasar, Ember, SvelteKit, React as it is often set up. */
const rootIds = /^(?:__next|___gatsby|__nuxt|q-app|react-root|svelte|ember\d+)$/;
/** Everybody's names for a root, so that they count only beside a script. */
const commonIds = /^(?:root|app)$/;

const attributes = new RegExp(
  `^(?:${[
    'data-reactroot', // React, rendered by a server
    'data-reactid',
    'data-v-app', // Vue
    'data-v-[0-9a-f]{6,8}',
    'data-server-rendered',
    'ng-version', // Angular
    'ng-app',
    '_ng(?:content|host)-.+',
    'data-svelte-h', // Svelte
    'data-sveltekit-.+',
    'q:container', // Qwik
    'data-hk', // Solid
    'data-(?:hydrate|hydrated|hydration|hydration-id|island)',
  ].join('|')})$`,
);

/** Svelte's and Ember's; scoped styles alone are also on pages that stand still. */
const classes = /(?:^|\s)(?:svelte-[a-z0-9]{5,}|ember-(?:view|application))(?:\s|$)/;

/**
 * React's and Solid's borders of what comes later, Vue's and Svelte's of lists, Lit's of
 * parts, Qwik's of components, Angular's, and the empty ones of several.
 */
const comments =
  /^(?:\/?\$[?!~]?|\[!?|\]|\/?lit-(?:part|node).*|\?lit\$.*|\/?qv(?: .*)?|bindings=.*|(?:ng-)?container|\/?)$/;

/**
 * Whether a framework owns the DOM in an element, as far as the element itself shows it.
 *
 * @param hasBundle the page runs scripts that may be a framework
 */
export function isFrameworkRoot(signs: ElementSigns, hasBundle: boolean): boolean {
  return (
    islandNames.test(signs.name) ||
    rootIds.test(signs.id) ||
    (hasBundle && commonIds.test(signs.id)) ||
    classes.test(signs.className) ||
    signs.attributes.some((name) => attributes.test(name)) ||
    signs.comments.some((text) => comments.test(text))
  );
}
