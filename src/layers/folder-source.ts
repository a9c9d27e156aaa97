// Reads a pack from a folder. For Node only: nothing that runs in a browser may import this file.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ByteSource, SourceFault, webSource } from './byte-source.ts';
import type { FileTrouble } from './pack-problem.ts';

/** Files in a folder of this machine. */
export const folderSource =
  (folder: string): ByteSource =>
  async (path, signal) => {
    signal?.throwIfAborted();
    try {
      return new Uint8Array(await readFile(join(folder, path)));
    } catch (error) {
      throw new SourceFault(diskTrouble(error, path));
    }
  };

/** What an error of the file system means for a file of a pack. */
export function diskTrouble(error: unknown, path: string): FileTrouble {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return { code: 'file-missing', path };
  return { code: 'download-failed', path, detail: code };
}

/** The folder that a place names; null for one on the web. */
export function folderOf(place: string | URL): string | null {
  const text = String(place);
  if (text.startsWith('file:')) return fileURLToPath(text);
  return /^https?:\/\//.test(text) ? null : text;
}

/** The source behind a folder, a file: address or a web address. */
export function sourceOf(place: string | URL): ByteSource {
  const folder = folderOf(place);
  return folder === null ? webSource(place) : folderSource(folder);
}
