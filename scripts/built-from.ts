// What a build was made from, as one hash: what one build keeps on a disk for the next start, another does not believe.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What the build puts into the program: SHA-256 of all sources and of the versions of what they use. */
export function builtFrom(): { readonly builtFrom: string } {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true });
  const paths = sources.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  for (const path of paths.sort()) hash.update(path.slice(root.length)).update(readFileSync(path));
  return { builtFrom: JSON.stringify(hash.digest('hex')) };
}
