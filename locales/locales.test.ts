import { readdirSync } from 'node:fs';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';

type Message = Awaited<ReturnType<typeof parseMessagesFile>>[number];

/** The browsers' shops cut a description off after this. */
const DESCRIPTION_MAX = 132;

const languages = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.yml'))
  .map((name) => name.slice(0, -'.yml'.length));

async function read(language: string): Promise<Map<string, Message>> {
  const messages = await parseMessagesFile(`${import.meta.dirname}/${language}.yml`);
  const own = messages.filter(({ key }) => !key[0]?.startsWith('@@'));
  return new Map(own.map((message) => [message.key.join('.'), message]));
}

function formsOf(message: Message): string[] {
  if (message.type === 'plural') return Object.values(message.plurals);
  return [message.message];
}

/** What a text must have in common with its translations. */
function shapeOf(message: Message | undefined) {
  return {
    type: message?.type,
    substitutions: message?.substitutions,
    forms: message?.type === 'plural' ? Object.keys(message.plurals) : [],
  };
}

describe.each(languages)('the texts in %s', (language) => {
  it('have the keys, plural forms and gaps of the English ones', async () => {
    const english = await read('en');
    const texts = await read(language);
    expect([...texts.keys()]).toEqual([...english.keys()]);
    for (const [key, message] of english) {
      expect({ key, ...shapeOf(texts.get(key)) }).toEqual({ key, ...shapeOf(message) });
    }
  });

  it('are whole: nothing empty, nothing that would split plural forms', async () => {
    const forms = [...(await read(language)).values()].flatMap(formsOf);
    expect(forms.filter((form) => form === '' || form !== form.trim())).toEqual([]);
    expect(forms.filter((form) => form.includes(' | '))).toEqual([]);
  });

  it('have keys that browsers accept', async () => {
    for (const key of (await read(language)).keys()) expect(key).toMatch(/^[A-Za-z0-9.]+$/);
  });

  it('name their language, and describe the extension within the shops’ limit', async () => {
    const texts = await read(language);
    const textOf = (key: string) => formsOf(texts.get(key) as Message)[0];
    expect(textOf('language')).toBe(language);
    expect(textOf('direction')).toMatch(/^(?:ltr|rtl)$/);
    expect(textOf('extension.description')?.length).toBeLessThanOrEqual(DESCRIPTION_MAX);
  });
});
