/** Makes the modules declared in data/virtual.d.ts from the data files. */
import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { packTable, packTerms, type TermPattern } from '../data/packing.ts';
import type { PackedCards } from '../data/cards.ts';
import { type DataFiles, readDataFiles } from './check-data/data-files.ts';

/** The tables of what cards show; see data/cards.ts for what is left out. */
function packCards(files: DataFiles): PackedCards {
  const facts = files.facts.filter(({ value }) => value.status !== 'wrong');
  const developments = files.developments
    .map(({ value: { id, date, event, references } }) => ({ id, date, event, references }))
    .filter(({ id }) => facts.some(({ value }) => value.developments.includes(id)));
  const cited = new Set([
    ...facts.flatMap(({ value }) => value.references),
    ...developments.flatMap(({ references }) => references),
    ...files.terms.flatMap(({ value }) => value.definition.references),
  ]);
  const references = files.references
    .map(({ value: { id, title, publisher, URL, grade } }) => ({
      id,
      title,
      publisher,
      URL,
      grade,
    }))
    .filter(({ id, grade }) => cited.has(id) && grade !== 'weak');
  const shown = new Set(references.map(({ id }) => id));
  const onlyShown = (ids: string[]) => ids.filter((id) => shown.has(id));
  return {
    facts: packTable(
      facts.map(({ value, document }) => ({
        ...value,
        locator: undefined,
        references: onlyShown(value.references),
        document,
      })),
    ),
    developments: packTable(
      developments.map((development) => ({
        ...development,
        references: onlyShown(development.references),
      })),
    ),
    references: packTable(references),
    citations: packTable(files.documents.map(({ value }) => value.citation)),
    terms: packTable(
      files.terms.map(({ value: { id, name, definition } }) => ({
        id,
        name,
        definition: { ...definition, references: onlyShown(definition.references) },
      })),
    ),
  };
}

/** Leaves out the words of evidence that can decide nothing: see `meansTerm` in core/sense.ts. */
function withoutIdleWords({ id, matching }: TermPattern): TermPattern {
  const tiers = new Set(matching.aliases.map(({ tier }) => tier));
  const isAlwaysMeant = !tiers.has(2) && !tiers.has(3) && matching.against.length === 0;
  const { strong, weak } = matching.for;
  const words = { strong: isAlwaysMeant ? [] : strong, weak: tiers.has(2) ? weak : [] };
  return { id, matching: { ...matching, for: words } };
}

const packAllTerms = ({ terms }: DataFiles) =>
  packTerms(terms.map(({ value: { id, matching } }) => withoutIdleWords({ id, matching })));

/** The Vite plugin. It reads the data anew for each build. */
export function packedData(): Plugin {
  const modules: Record<string, (files: DataFiles) => unknown> = {
    'virtual:packed-terms': packAllTerms,
    'virtual:terms-version': (files) =>
      createHash('sha256').update(packAllTerms(files)).digest('hex').slice(0, 12),
    'virtual:packed-cards': packCards,
  };
  return {
    name: 'sourcelight:packed-data',
    resolveId: (id) => (Object.hasOwn(modules, id) ? `\0${id}` : undefined),
    load(id) {
      const pack = modules[id.slice(1)];
      if (!id.startsWith('\0') || !pack) return undefined;
      return `export default ${JSON.stringify(pack(readDataFiles(process.cwd()).files))};`;
    },
  };
}
