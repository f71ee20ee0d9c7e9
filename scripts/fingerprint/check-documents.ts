/** Compares the records of all documents, and all quotations, with the documents' full texts. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type DataFiles, readDataFiles } from '../check-data/data-files.ts';
import { faultOfPassage, foldWhiteSpace } from './find-passage.ts';
import { type DocumentText, NoTextError, readDocumentText } from './read-text.ts';

/** What was found for one document. */
export interface DocumentCheck {
  document: string;
  /** Undefined where no file of the folder is its text. */
  file: string | undefined;
  sha256: boolean;
  fingerprint: boolean;
  verified: number;
  quotations: number;
}

export interface FolderCheck {
  documents: DocumentCheck[];
  /** How many facts there are, in whatever document. */
  facts: number;
  /** Each in one line. */
  problems: string[];
}

function textsIn(folder: string): DocumentText[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap(({ name }) => {
      try {
        return [readDocumentText(join(folder, name))];
      } catch (error) {
        // Other files may lie there, too.
        if (error instanceof NoTextError) return [];
        throw error;
      }
    });
}

type Document = DataFiles['documents'][number];

function compareRecord({ file, value }: Document, text: DocumentText): string[] {
  const problems: string[] = [];
  if (text.record.sha256 !== value.text.sha256) {
    problems.push(
      `${file}: ${text.file} has the same words but other bytes, perhaps other line breaks`,
    );
  }
  if (text.record.fingerprint !== value.text.fingerprint) {
    problems.push(`${file}: text.fingerprint is not that of ${text.file}; make it anew`);
  }
  if (text.record.words !== value.text.words) {
    problems.push(`${file}: text.words is ${value.text.words}, but ${text.record.words} are there`);
  }
  return problems;
}

function checkDocument(
  document: Document,
  { facts }: DataFiles,
  texts: DocumentText[],
): { check: DocumentCheck; problems: string[] } {
  const { id, text: record } = document.value;
  const own = facts.filter((fact) => fact.document === id);
  const text =
    texts.find((one) => one.record.sha256 === record.sha256) ??
    texts.find((one) => one.record.fingerprint === record.fingerprint);
  const nothing = { file: undefined, sha256: false, fingerprint: false, verified: 0 };
  if (!text) {
    const problem = `${document.file}: no file has this text (SHA-256 ${record.sha256})`;
    return { check: { document: id, ...nothing, quotations: own.length }, problems: [problem] };
  }
  const folded = foldWhiteSpace(text.text);
  const faults = own.flatMap(({ file, value }) => {
    const fault = faultOfPassage(folded, value);
    return fault ? [`${file}: ${fault}`] : [];
  });
  const check = {
    document: id,
    file: text.file,
    sha256: text.record.sha256 === record.sha256,
    fingerprint: text.record.fingerprint === record.fingerprint,
    verified: own.length - faults.length,
    quotations: own.length,
  };
  return { check, problems: [...compareRecord(document, text), ...faults] };
}

/**
 * Checks every record under seeds/ and every quotation.
 *
 * @param root the project's folder
 * @param folder where the documents' texts lie, under whatever names
 * @throws Error when the folder cannot be read
 */
export function checkDocuments(root: string, folder: string): FolderCheck {
  const { files } = readDataFiles(root);
  const texts = textsIn(folder);
  const results = files.documents.map((document) => checkDocument(document, files, texts));
  const counted = new Set([...files.facts, ...files.documents].map(({ file }) => file));
  const broken = files.raw.filter(
    ({ file, kind }) => (kind === 'facts' || kind === 'documents') && !counted.has(file),
  );
  const problems = broken.map(({ file }) => `${file}: has a wrong form; run npm run check:data`);
  return {
    documents: results.map(({ check }) => check),
    facts: files.raw.filter(({ kind }) => kind === 'facts').length,
    problems: [...problems, ...results.flatMap((result) => result.problems)],
  };
}
