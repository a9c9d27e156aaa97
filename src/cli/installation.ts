// Where this program lies and what lies beside it, whether it runs from a clone, from dist/ or from a package.

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Installation {
  readonly version: string;
  /** The pack that ships; the sources of a clone come before the built copy. */
  readonly pack: string;
  /** The built app. */
  readonly app: string;
}

function rootFrom(folder: string): { readonly root: string; readonly version: string } {
  const file = join(folder, 'package.json');
  if (existsSync(file)) {
    const description: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof description === 'object' && description !== null && 'name' in description && 'version' in description) {
      if (description.name === 'jadeline') return { root: folder, version: String(description.version) };
    }
  }
  const parent = dirname(folder);
  if (parent === folder) throw new Error('the package.json of jadeline is not above this program');
  return rootFrom(parent);
}

/** Looks for the files of this installation. */
export function installation(): Installation {
  const { root, version } = rootFrom(dirname(fileURLToPath(import.meta.url)));
  const app = join(root, 'dist', 'app');
  const sources = join(root, 'public', 'data', 'beibei');
  return { version, app, pack: existsSync(sources) ? sources : join(app, 'data', 'beibei') };
}
