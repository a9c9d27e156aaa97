// A step of the build: writes the list of all files of the app, and a hash of their content, into the service worker.

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const fileName = 'service-worker.js';

function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();
}

/** The plugin; `entry` is the source of the service worker, from the root of the repository. */
export function offline(entry: string): Plugin {
  let publicFolder = '';
  return {
    name: 'jadeline-offline',
    apply: 'build',
    enforce: 'post',
    configResolved: (config) => {
      publicFolder = config.publicDir;
    },
    buildStart() {
      this.emitFile({ type: 'chunk', id: entry, fileName });
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const hash = createHash('sha256');
        const files: string[] = ['./'];
        for (const [path, part] of Object.entries(bundle).sort(([a], [b]) => (a < b ? -1 : 1))) {
          if (path === fileName || path.endsWith('.map')) continue;
          hash.update(path).update(part.type === 'chunk' ? part.code : part.source);
          files.push(`./${path}`);
        }
        for (const path of filesBelow(publicFolder)) {
          hash.update(path).update(readFileSync(join(publicFolder, path)));
          files.push(`./${path.split('/').map(encodeURIComponent).join('/')}`);
        }
        const worker = bundle[fileName];
        if (worker?.type !== 'chunk') throw new Error(`The build made no ${fileName}`);
        worker.code = worker.code
          .replaceAll('__files__', JSON.stringify(files))
          .replaceAll('__version__', JSON.stringify(hash.digest('hex').slice(0, 16)));
      },
    },
  };
}
