/** Where in a JSON text its fields stand. */

export interface JsonPlaces {
  /** The line of each field by its path, e.g. `quotation.exact` or `terms.0`; from 1. */
  lines: Map<string, number>;
  /** The paths that stand there more than once, of which a parser keeps the last. */
  repeated: string[];
}

interface Frame {
  path: string;
  /** In a list the number of the item, in an object the last key. */
  step: number | string;
}

/** A key with its colon, another string, a bracket or comma, anything else that is a value. */
const TOKEN = /("(?:[^"\\]|\\.)*")\s*:|"(?:[^"\\]|\\.)*"|[[\]{},]|[^\s[\]{},:"]+/g;

const pathOf = ({ path, step }: Frame) => (path === '' ? String(step) : `${path}.${step}`);

class Reading implements JsonPlaces {
  readonly lines = new Map<string, number>();
  readonly repeated: string[] = [];
  readonly #stack: Frame[] = [];

  take(token: string, key: string | undefined, line: number): void {
    const frame = this.#stack.at(-1);
    if (token === ',') this.#nextItem(frame);
    else if (token === ']' || token === '}') this.#stack.pop();
    else if (key !== undefined) this.#startField(frame, String(JSON.parse(key)), line);
    else this.#startValue(frame, token, line);
  }

  #nextItem(frame: Frame | undefined): void {
    if (frame && typeof frame.step === 'number') frame.step++;
  }

  #startField(frame: Frame | undefined, key: string, line: number): void {
    if (!frame) return;
    frame.step = key;
    const path = pathOf(frame);
    if (this.lines.has(path)) this.repeated.push(path);
    this.lines.set(path, line);
  }

  #startValue(frame: Frame | undefined, token: string, line: number): void {
    const path = frame ? pathOf(frame) : '';
    if (frame && typeof frame.step === 'number') this.lines.set(path, line);
    if (token === '[') this.#stack.push({ path, step: 0 });
    if (token === '{') this.#stack.push({ path, step: '' });
  }
}

/**
 * Finds the lines of all fields.
 *
 * @param text JSON that a parser has accepted
 */
export function findPlaces(text: string): JsonPlaces {
  const reading = new Reading();
  let line = 1;
  let seen = 0;
  for (const match of text.matchAll(TOKEN)) {
    line += text.slice(seen, match.index).split('\n').length - 1;
    seen = match.index;
    reading.take(match[0], match[1], line);
  }
  return reading;
}

/**
 * The line of a field, or of what should hold it where it is missing.
 *
 * @param field a path; the empty one is the file's first line
 */
export function lineOf(field: string, { lines }: JsonPlaces): number {
  for (let path = field; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('.')))) {
    const line = lines.get(path);
    if (line !== undefined) return line;
  }
  return 1;
}
