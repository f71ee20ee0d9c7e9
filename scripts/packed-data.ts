/** Makes the modules declared in data/virtual.d.ts from the data files. */
import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { packTables, packTerms } from '../data/packing.ts';
import type { PackedCards } from '../data/cards.ts';
import {
  type DataFiles,
  claimPatterns,
  readDataFiles,
  termPatterns,
} from './check-data/data-files.ts';

/** The tables of what cards show; see data/cards.ts for what is left out. */
function packCards(files: DataFiles): PackedCards {
  const facts = files.facts.filter(({ value }) => value.status !== 'wrong');
  const developments = files.developments.map(({ value }) => value);
  const cited = new Set([
    ...facts.flatMap(({ value }) => value.references),
    ...developments.flatMap((development) => development.references),
    ...files.terms.flatMap(({ value }) => value.definition.references),
    ...files.claims.flatMap(({ value }) => value.references),
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
    ...packTables({
      facts: facts.map(({ value, document }) => ({
        ...value,
        locator: undefined,
        references: onlyShown(value.references),
        document,
      })),
      developments: developments.map((development) => ({
        ...development,
        references: onlyShown(development.references),
      })),
      references,
      terms: files.terms.map(({ value: { id, name, matching, definition } }) => ({
        id,
        name,
        signalsCase: matching.signalsCase,
        definition: { ...definition, references: onlyShown(definition.references) },
      })),
      claims: files.claims.map(({ value: { id, name, since, correction, ...claim } }) => ({
        id,
        name,
        isOvertaken: since === undefined ? undefined : true,
        correction,
        references: onlyShown(claim.references),
      })),
    }),
    citations: files.documents.map(({ value }) => value.citation),
  };
}

const packAllTerms = (files: DataFiles) => packTerms(termPatterns(files));

/** The Vite plugin. It reads the data anew for each build. */
export function packedData(): Plugin {
  const modules: Record<string, (files: DataFiles) => unknown> = {
    'virtual:packed-terms': packAllTerms,
    'virtual:terms-version': (files) =>
      createHash('sha256').update(packAllTerms(files)).digest('hex').slice(0, 12),
    'virtual:packed-claims': claimPatterns,
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
