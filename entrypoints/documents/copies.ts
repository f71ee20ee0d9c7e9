/** The readers' own copies: files that are read in this page, kept in it, and go nowhere. */
import type { DocumentView } from '../../core/documents-model.ts';
import { passagesOf } from '../../core/documents-selection.ts';
import { compareCopy, COPY_MAX_BYTES, decodeCopy } from '../../core/own-copy.ts';
import { type CopyState, layOutCopy } from '../../core/own-copy-text.ts';

/** The fingerprints of the documents, read, by document. */
type Hashes = Record<string, Uint32Array>;

export interface Copies {
  /** Reads a file as the copy of a document. */
  open(document: string, file: File): Promise<void>;
  /** Reads the file of one document's copy as that of another. */
  move(from: string, to: string): Promise<void>;
  close(document: string): void;
}

async function decodeFile(file: File): Promise<ReturnType<typeof decodeCopy>> {
  if (file.size > COPY_MAX_BYTES) return { problem: 'tooLarge' };
  try {
    return decodeCopy(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return { problem: 'unreadable' };
  }
}

async function readCopy(file: File, document: DocumentView, hashes: Hashes): Promise<CopyState> {
  const decoded = await decodeFile(file);
  const { name } = file;
  if ('problem' in decoded) return { type: 'problem', name, ...decoded };
  const verdict = compareCopy(decoded.text, document.id, hashes);
  return { type: 'open', name, verdict, ...layOutCopy(decoded.text, passagesOf(document)) };
}

/**
 * Creates the collection of open copies, empty.
 *
 * @param onChange is given what is open after each change, by document
 */
export function createCopies(
  documents: DocumentView[],
  hashes: Hashes,
  onChange: (copies: Record<string, CopyState>) => void,
): Copies {
  const files = new Map<string, File>();
  const states = new Map<string, CopyState>();
  const tell = () => onChange(Object.fromEntries(states));
  const close = (id: string) => {
    files.delete(id);
    if (states.delete(id)) tell();
  };
  const open = async (id: string, file: File) => {
    const document = documents.find((one) => one.id === id);
    if (!document) return;
    files.set(id, file);
    const state = await readCopy(file, document, hashes);
    // Closed meanwhile, or another file chosen.
    if (files.get(id) !== file) return;
    states.set(id, state);
    tell();
  };
  const move = async (from: string, to: string) => {
    const file = files.get(from);
    close(from);
    if (file) await open(to, file);
  };
  return { open, move, close };
}
