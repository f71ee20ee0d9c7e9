import { describe, expect, test } from 'vitest';
import { pageState } from './page-state.ts';
import { defaultSettings, parseSettings } from './settings.ts';

describe('parseSettings', () => {
  test.each([
    undefined,
    null,
    7,
    'on',
    [],
    { enabled: 'yes', sites: [], muted: {}, painter: 'paint' },
  ])('damaged %j falls back to the defaults', (stored) =>
    expect(parseSettings(stored)).toEqual(defaultSettings),
  );
  test('keeps what is sound', () =>
    expect(
      parseSettings({
        enabled: false,
        sites: { 'a.example': 'never', 'b.example': 'sometimes', 'c.example': 'always' },
        muted: ['sams', 7, 'sams'],
        painter: 'highlights',
      }),
    ).toEqual({
      enabled: false,
      sites: { 'a.example': 'never', 'c.example': 'always' },
      muted: ['sams'],
      painter: 'highlights',
    }));
});

const news = () => ({ news: true, reasons: [] });
const notNews = () => ({ news: false, reasons: [] });
const never = () => {
  throw new Error('asked for the verdict');
};

describe('pageState', () => {
  const sites = { 'no.example': 'never', 'yes.example': 'always' } as const;
  test.each([
    [{ ...defaultSettings, enabled: false }, 'x.example', never, 'off-everywhere'],
    [{ ...defaultSettings, sites }, 'no.example', never, 'off-here'],
    [{ ...defaultSettings, sites }, 'yes.example', never, 'running'],
    [defaultSettings, 'x.example', news, 'running'],
    [defaultSettings, 'x.example', notNews, 'not-news'],
    [defaultSettings, 'constructor', notNews, 'not-news'],
    [undefined, 'x.example', never, 'off-everywhere'],
  ] as const)('%j on %s', (settings, host, verdict, state) =>
    expect(pageState(settings, host, verdict)).toBe(state),
  );
});
