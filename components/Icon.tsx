/** Line drawings on a grid of 16; each stands beside a word and says nothing by itself. */

const paths = {
  record: 'M4 1.8h5.2L12.5 5v9.2H4zM9 2v3.2h3.2M6.3 8.3h4M6.3 11h4',
  claim: 'M2 2.8h12v8.4H7.6l-3.1 2.6v-2.6H2z',
  position:
    'M8 2v12M5 14h6M2.8 4.4h10.4M2.8 4.4 1 9.2h3.6zM13.2 4.4l-1.8 4.8H15zM1 9.2a1.8 1.4 0 0 0 3.6 0M11.4 9.2a1.8 1.4 0 0 0 3.6 0',
  current: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8M5.2 8.2l2 2 3.7-4.3',
  historic: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8M8 4.6V8l2.4 1.6',
  superseded: 'M2.5 3.5 7 8l-4.5 4.5M8.5 3.5 13 8l-4.5 4.5',
  disputed: 'M2 5.2h9.5M9 2.5l2.7 2.7L9 7.9M14 10.8H4.5M7 8.1l-2.7 2.7L7 13.5',
  wrong: 'M5.4 1.8h5.2l3.6 3.6v5.2l-3.6 3.6H5.4l-3.6-3.6V5.4zM5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  external: 'M6.5 3H3v10h10V9.5M9.5 2.5h4v4M13.3 2.7 7.5 8.5',
  archive: 'M1.8 2.8h12.4v3.4H1.8zM2.9 6.2v7h10.2v-7M6.2 9h3.6',
  copy: 'M5.5 5.5h8.3v8.3H5.5zM3 10.5h-.8V2.2h8.3V3',
  document: 'M2 3.2h4.6L8 4.5l1.4-1.3H14v9.4H9.4L8 13.6l-1.4-1H2zM8 4.5v9',
  mute: 'M2 2l12 12M6.2 4a7 7 0 0 1 1.8-.3c3.2 0 5.5 2.5 6.5 4.3a11 11 0 0 1-1.9 2.4M4 5.3A11 11 0 0 0 1.5 8c1 1.8 3.3 4.3 6.5 4.3a6.5 6.5 0 0 0 3-.8M6.5 6.7a2 2 0 0 0 2.8 2.8',
  chevron: 'M4 6l4 4 4-4',
  previous: 'M10 3.5 5.5 8l4.5 4.5',
  next: 'M6 3.5 10.5 8 6 12.5',
} as const;

type IconName = keyof typeof paths;

/** One drawing in the colour of the text around it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={`icon icon--${name}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
