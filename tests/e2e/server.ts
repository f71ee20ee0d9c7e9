/** A small web server for test pages: folders, single pages, headers, and what was asked of it. */
import { createReadStream, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/** A page that exists in memory alone. A string is its HTML. */
export interface MemoryPage {
  body: string | Uint8Array;
  /** `text/html; charset=utf-8` unless the path's ending says otherwise. */
  type?: string;
  status?: number;
  headers?: Record<string, string>;
}

export interface ServerOptions {
  /** Folders on disk by the path under which they stand, e.g. `{ '/': 'tests/pages' }`. */
  folders?: Record<string, string>;
  /** Pages in memory by their path; they win against files. */
  pages?: Record<string, string | MemoryPage>;
  /** Sent with every answer, e.g. a `content-security-policy`. */
  headers?: Record<string, string>;
}

/** A server that runs. */
export interface TestServer {
  /** E.g. `http://127.0.0.1:40123`. */
  readonly origin: string;
  /** The whole address of a path. */
  url(path: string): string;
  /** Puts a page in memory, or replaces the one that stands there. */
  setPage(path: string, page: string | MemoryPage): void;
  /** How many requests came for a path, the query left out; without a path, for all. */
  requestCount(path?: string): number;
  /** Stops, open connections included. */
  close(): Promise<void>;
}

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.htm': 'text/html; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xhtml': 'application/xhtml+xml',
  '.xml': 'application/xml',
};

function typeOf(name: string, otherwise: string): string {
  return types[path.extname(name).toLowerCase()] ?? otherwise;
}

/** The file that a path names in one of the folders; nothing outside of them. */
function findFile(folders: Record<string, string>, pathname: string): string | undefined {
  for (const [prefix, folder] of Object.entries(folders)) {
    const mount = prefix.endsWith('/') ? prefix : `${prefix}/`;
    if (!pathname.startsWith(mount)) continue;
    const root = path.resolve(folder);
    const file = path.join(root, pathname.slice(mount.length));
    if (file !== root && !file.startsWith(root + path.sep)) continue;
    for (const candidate of [file, path.join(file, 'index.html')]) {
      if (statSync(candidate, { throwIfNoEntry: false })?.isFile()) return candidate;
    }
  }
  return undefined;
}

function sendPage(response: ServerResponse, pathname: string, page: MemoryPage): void {
  response.writeHead(page.status ?? 200, {
    'content-type': page.type ?? typeOf(pathname, 'text/html; charset=utf-8'),
    ...page.headers,
  });
  response.end(page.body);
}

function pathOf(request: IncomingMessage): string | undefined {
  try {
    return decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}

function toPage(page: string | MemoryPage): MemoryPage {
  return typeof page === 'string' ? { body: page } : page;
}

/**
 * Starts a server on 127.0.0.1, on a port that is free.
 *
 * @returns the server, listening
 * @throws where no port can be opened
 */
export async function startServer(options: ServerOptions = {}): Promise<TestServer> {
  const pages = new Map(Object.entries(options.pages ?? {}));
  const counts = new Map<string, number>();
  const server = createServer((request, response) => {
    const pathname = pathOf(request) ?? '';
    counts.set(pathname, (counts.get(pathname) ?? 0) + 1);
    const headers = { 'cache-control': 'no-store', ...options.headers };
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const page = pages.get(pathname);
    if (page !== undefined) return sendPage(response, pathname, toPage(page));
    const file = findFile(options.folders ?? {}, pathname);
    if (!file)
      return sendPage(response, '', { body: 'Not here.', status: 404, type: 'text/plain' });
    response.writeHead(200, { 'content-type': typeOf(file, 'application/octet-stream') });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    origin,
    url: (name) => new URL(name, origin).href,
    setPage: (name, page) => void pages.set(name, page),
    requestCount: (name) =>
      name === undefined
        ? [...counts.values()].reduce((sum, count) => sum + count, 0)
        : (counts.get(name) ?? 0),
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
