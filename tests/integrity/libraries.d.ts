// The small parts of libraries without types of their own that the bench uses.

declare module '@babel/core' {
  export function transformAsync(
    code: string,
    options: object,
  ): Promise<{ code: string | null } | null>;
}

declare module 'babel-preset-solid' {
  const preset: object;
  export default preset;
}

declare module '*.svelte' {
  import type { Component } from 'svelte';
  const component: Component<import('./app.ts').NewsProps>;
  export default component;
}

/** Solid's app, compiled to take over HTML from a server. */
declare module '*/solid.tsx?hydratable' {
  export const solid: import('./app.ts').App;
}
