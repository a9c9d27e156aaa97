// Files of a folder over HTTP: whole, in byte ranges, or not changed. What is missing is 404, never another page in its place.

import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.fgb': 'application/octet-stream',
};

interface Found {
  readonly path: string;
  readonly size: number;
  readonly tag: string;
}

/** The file behind the path of a request: nothing outside the folder, an index.html for a folder. Null when there is none. */
async function find(folder: string, pathname: string): Promise<Found | null> {
  try {
    const root = await realpath(folder);
    const path = await realpath(join(root, pathname));
    if (path !== root && !path.startsWith(root + sep)) return null;
    const entry = await stat(path);
    if (entry.isDirectory()) return pathname.endsWith('/') ? await find(folder, `${pathname}index.html`) : null;
    if (!entry.isFile()) return null;
    return { path, size: entry.size, tag: `"${entry.size.toString(36)}-${Math.round(entry.mtimeMs).toString(36)}"` };
  } catch {
    return null;
  }
}

/** The single range that a request asks for: first and last byte; null for the whole file; 'unsatisfiable' beyond its end. */
function rangeOf(header: string | undefined, size: number): readonly [number, number] | 'unsatisfiable' | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  const [, from = '', to = ''] = match ?? [];
  if (match === null || (from === '' && to === '')) return null;
  if (from === '') return size === 0 || Number(to) === 0 ? 'unsatisfiable' : [Math.max(0, size - Number(to)), size - 1];
  const first = Number(from);
  const last = to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== '' && Number(to) < first) return null;
  return first >= size ? 'unsatisfiable' : [first, last];
}

function refuse(response: ServerResponse, status: number, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', ...headers });
  response.end(`${status}\n`);
}

function pathnameOf(request: IncomingMessage): string | null {
  try {
    const pathname = decodeURIComponent((request.url ?? '/').split(/[?#]/)[0] ?? '/');
    return pathname.startsWith('/') && !pathname.includes('\0') ? pathname : null;
  } catch {
    return null;
  }
}

function send(request: IncomingMessage, response: ServerResponse, { path, size, tag }: Found): void {
  const headers = {
    'Content-Type': mediaTypes[extname(path).toLowerCase()] ?? 'application/octet-stream',
    // Compression on the way would break byte ranges and hashes: the bytes go out as they are.
    'Cache-Control': 'no-cache, no-transform',
    'Accept-Ranges': 'bytes',
    'X-Content-Type-Options': 'nosniff',
    ETag: tag,
  };
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304, headers).end();
    return;
  }
  const current = request.headers['if-range'] === undefined || request.headers['if-range'] === tag;
  const range = current ? rangeOf(request.headers.range, size) : null;
  if (range === 'unsatisfiable') {
    refuse(response, 416, { 'Content-Range': `bytes */${size}` });
    return;
  }
  const [start, end] = range ?? [0, size - 1];
  const partial = range === null ? {} : { 'Content-Range': `bytes ${start}-${end}/${size}` };
  response.writeHead(range === null ? 200 : 206, { ...headers, ...partial, 'Content-Length': String(end - start + 1) });
  if (request.method === 'HEAD' || size === 0) response.end();
  else
    createReadStream(path, { start, end })
      .on('error', () => response.destroy())
      .pipe(response);
}

/** Answers requests with the files of a folder. */
export const serveFolder =
  (folder: string) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const pathname = pathnameOf(request);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      refuse(response, 405, { Allow: 'GET, HEAD' });
      return;
    }
    if (pathname === null) {
      refuse(response, 400);
      return;
    }
    const found = await find(folder, pathname);
    if (found === null) refuse(response, 404);
    else send(request, response, found);
  };
