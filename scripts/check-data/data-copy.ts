/** A copy of the data in a temporary folder, for tests that break it. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { checkData } from './check-data.ts';
import { formatJson } from './schema-order.ts';

/** A fact that has everything: several terms, a note, developments, references of two grades. */
export const fact = 'data/facts/amnesty-us-assurances-2021/a01.json';
export const term = 'data/terms/sams.json';
export const development = 'data/developments/2012-01-17-othman-judgment.json';
export const reference = 'data/references/hc21.json';
export const claim = 'data/claims/held-in-belmarsh.json';
export const group = 'data/word-groups/assange.json';
export const document = 'seeds/ngo-call-for-action-2005.json';

type Fields = Record<string, unknown>;

export class DataCopy {
  root = '';
  #before: string[] = [];
  readonly #undo: (() => void)[] = [];

  read(file: string): string {
    return readFileSync(join(this.root, file), 'utf8');
  }

  write(file: string, text: string): void {
    this.willWrite(file);
    const path = join(this.root, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  /** To be called before somebody else writes a file. */
  willWrite(file: string): void {
    const path = join(this.root, file);
    const before = existsSync(path) ? readFileSync(path) : undefined;
    this.#undo.push(() => (before ? writeFileSync(path, before) : rmSync(path)));
  }

  /** Changes one field of a file, e.g. `matching.aliases.0.text`; undefined removes it. */
  set(file: string, field: string, value: unknown): void {
    const fields: Fields = JSON.parse(this.read(file));
    const path = field.split('.');
    const last = path.pop() ?? '';
    const holder = path.reduce((inner, key) => inner[key] as Fields, fields);
    holder[last] = value;
    this.write(file, formatJson(fields));
  }

  move(from: string, to: string): void {
    const [here, there] = [join(this.root, from), join(this.root, to)];
    this.#undo.push(() => renameSync(there, here));
    renameSync(here, there);
  }

  /** Undoes every change; copying all files anew for each test would be slow. */
  restore(): void {
    while (this.#undo.length > 0) this.#undo.pop()?.();
  }

  /** What the checks say of the changes, without folders and lines. */
  problems(): string[] {
    const before = new Set(this.#before);
    return this.#check().filter((problem) => !before.has(problem));
  }

  #check(): string[] {
    return checkData(this.root).problems.map(({ file, field, message, rule }) =>
      [basename(file), field, `${message} [${rule}]`].filter(Boolean).join(': '),
    );
  }

  create(): void {
    this.root = mkdtempSync(join(tmpdir(), 'sourcelight-data-'));
    for (const folder of ['data', 'seeds']) {
      cpSync(folder, join(this.root, folder), { recursive: true });
    }
    // Whoever is at work on the data sees each problem once, and not in the tests of all rules.
    this.#before = this.#check();
  }
}

/** Gives each test of a file the data as it is, in a folder of its own. */
export function useDataCopy(): DataCopy {
  const copy = new DataCopy();
  beforeAll(() => copy.create());
  afterEach(() => copy.restore());
  afterAll(() => rmSync(copy.root, { recursive: true }));
  return copy;
}
