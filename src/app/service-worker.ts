// Keeps the whole app and its data on the device, so that it opens and works without a network. The list of files and
// the version (a hash of their content) are written in by the build; a new version replaces the old one whole.

interface Waiting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Event {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Scope {
  addEventListener(type: 'install' | 'activate', listen: (event: Waiting) => void): void;
  addEventListener(type: 'fetch', listen: (event: Fetching) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  readonly location: Location;
}
declare const self: Scope;
declare const __files__: readonly string[];
declare const __version__: string;

const store = `jadeline-${__version__}`;

async function install(): Promise<void> {
  const cache = await caches.open(store);
  await cache.addAll(__files__.map((path) => new Request(path, { cache: 'reload' })));
  await self.skipWaiting();
}

async function activate(): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith('jadeline-') && name !== store);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** A stored file, or the part of it that a Range header asks for, as 206. */
async function partOf(stored: Response, range: string | null): Promise<Response> {
  const match = /^bytes=(\d+)-(\d*)$/.exec(range ?? '');
  if (!match) return stored;
  const bytes = await stored.arrayBuffer();
  const from = Number(match[1]);
  const to = Math.min(match[2] ? Number(match[2]) : Infinity, bytes.byteLength - 1);
  if (from > to)
    return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${bytes.byteLength}` } });
  const headers = new Headers(stored.headers);
  headers.set('Content-Range', `bytes ${from}-${to}/${bytes.byteLength}`);
  headers.set('Content-Length', String(to - from + 1));
  return new Response(bytes.slice(from, to + 1), { status: 206, headers });
}

/** The network first for the data, so that an altered pack is seen; the store first for the app, whose names carry hashes. */
async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(store);
  const stored = await cache.match(request, { ignoreSearch: true, ignoreVary: true });
  const isData = new URL(request.url).pathname.includes('/data/');
  if (stored && !isData) return partOf(stored, request.headers.get('range'));
  try {
    return await fetch(request);
  } catch (trouble) {
    if (stored) return partOf(stored, request.headers.get('range'));
    throw trouble;
  }
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return;
  event.respondWith(answer(request));
});

export {};
