import { describe, expect, test } from 'vitest';
import { type ElementSigns, isFrameworkRoot } from './framework-signs.ts';

const plain: ElementSigns = { name: 'div', id: '', className: '', attributes: [], comments: [] };

describe('a framework owns', () => {
  test.each<[string, Partial<ElementSigns>]>([
    ['React, rendered by a server', { attributes: ['class', 'data-reactroot'] }],
    ['Next', { id: '__next' }],
    ['Gatsby', { id: '___gatsby' }],
    ['React with parts that come later', { comments: ['$'] }],
    ['React with parts that are waited for', { comments: ['$?', '/$'] }],
    ['Vue, mounted', { attributes: ['id', 'data-v-app'] }],
    ['Vue with scoped styles', { attributes: ['data-v-7ba5bd90'] }],
    ['Vue, lists', { comments: ['['] }],
    ['Nuxt', { id: '__nuxt' }],
    ['Angular', { name: 'app-root', attributes: ['ng-version'] }],
    ['Angular, content', { attributes: ['_ngcontent-abc-c12'] }],
    ['Svelte', { className: 'card svelte-1x2y3z4' }],
    ['Svelte, hydrated', { attributes: ['data-svelte-h'] }],
    ['Svelte 5, conditions', { comments: ['[!', ']'] }],
    ['Astro', { name: 'astro-island' }],
    ['Qwik', { attributes: ['q:container'] }],
    ['Lit', { comments: ['lit-part abc='] }],
    ['Solid', { attributes: ['data-hk'] }],
    ['Ember', { id: 'ember12', className: 'ember-view' }],
    ['several, between parts', { comments: [''] }],
  ])('%s', (_, signs) => {
    expect(isFrameworkRoot({ ...plain, ...signs }, false)).toBe(true);
  });
});

describe('nobody owns', () => {
  test.each<[string, Partial<ElementSigns>]>([
    ['a plain element', {}],
    ['an element with data of its own', { attributes: ['data-id', 'data-v', 'data-view-id'] }],
    ['comments of people', { comments: [' article begins ', '[if IE]>', '/article', 'noindex'] }],
    ['a class that only sounds so', { className: 'sveltekit-news remember-view' }],
    ['a paragraph about apps', { id: 'app-news' }],
  ])('%s', (_, signs) => {
    expect(isFrameworkRoot({ ...plain, ...signs }, true)).toBe(false);
  });
});

test.each(['root', 'app'])('#%s is a sign only where a script may be a framework', (id) => {
  expect(isFrameworkRoot({ ...plain, id }, true)).toBe(true);
  expect(isFrameworkRoot({ ...plain, id }, false)).toBe(false);
});
