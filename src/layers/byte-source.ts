// The one way in which a pack's bytes arrive, and its form for the web. Folders are read by folder-source.ts, in Node only.

import type { FileTrouble } from './pack-problem.ts';

/** Reads a file of a pack whole. Rejects with a SourceFault for trouble with the file, with the signal's reason when cancelled. */
export type ByteSource = (path: string, signal?: AbortSignal) => Promise<Uint8Array>;

/** A file that did not arrive, and why. */
export class SourceFault extends Error {
  override readonly name = 'SourceFault';
  readonly trouble: FileTrouble;
  constructor(trouble: FileTrouble) {
    super(`${trouble.path}: ${trouble.code}`);
    this.trouble = trouble;
  }
}

/** Files below a web address. Whole files, no ranges: behind proxies and compression a range is not to be trusted. */
export function webSource(base: string | URL): ByteSource {
  const folder = String(base).replace(/\/?$/, '/');
  return async (path, signal) => {
    const response = await request(folder + path, path, signal);
    if (response.status === 404 || response.status === 410) throw new SourceFault({ code: 'file-missing', path });
    if (!response.ok) throw new SourceFault({ code: 'download-failed', path, detail: `HTTP ${response.status}` });
    return readBody(response, path, signal);
  };
}

async function request(address: string, path: string, signal: AbortSignal | undefined): Promise<Response> {
  try {
    // An old copy of a layer beside a new manifest would fail its hash: ask the server whether it is still the same.
    return await fetch(address, { cache: 'no-cache', ...(signal && { signal }) });
  } catch (error) {
    signal?.throwIfAborted();
    throw new SourceFault({
      code: 'download-failed',
      path,
      detail: error instanceof Error ? error.message : String(error),
    });
  }
}

async function readBody(response: Response, path: string, signal: AbortSignal | undefined): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    const reader = response.body?.getReader();
    for (let piece = await reader?.read(); piece?.value; piece = await reader?.read()) {
      pieces.push(piece.value);
      length += piece.value.length;
    }
  } catch {
    signal?.throwIfAborted();
    const expectedBytes = Number(response.headers.get('content-length') ?? 0);
    throw new SourceFault({ code: 'file-truncated', path, expectedBytes, actualBytes: length });
  }
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const piece of pieces) {
    whole.set(piece, offset);
    offset += piece.length;
  }
  return whole;
}
