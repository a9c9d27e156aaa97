// Reads a pack from a folder. For Node only: nothing that runs in a browser may import this file.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ByteSource, SourceFault, webSource } from './byte-source.ts';

/** Files in a folder of this machine. */
export const folderSource =
  (folder: string): ByteSource =>
  async (path, signal) => {
    signal?.throwIfAborted();
    try {
      return new Uint8Array(await readFile(join(folder, path)));
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
      if (code === 'ENOENT' || code === 'ENOTDIR') throw new SourceFault({ code: 'file-missing', path });
      throw new SourceFault({ code: 'download-failed', path, detail: code });
    }
  };

/** The source behind a folder, a file: address or a web address. */
export function sourceOf(place: string | URL): ByteSource {
  const text = String(place);
  if (text.startsWith('file:')) return folderSource(fileURLToPath(text));
  return /^https?:\/\//.test(text) ? webSource(text) : folderSource(text);
}
