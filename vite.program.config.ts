// The command line and the screening worker for Node: each one CommonJS file, which starts sooner than modules do and can be kept
// compiled (scripts/keep-compiled.ts), and a small file that starts it. One build for each file; the mode is its name.

import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { builtFrom } from './scripts/built-from.ts';
import { shippedFiles } from './scripts/shipped-files.ts';

/** A megabyte that few files need: it lies beside the programs, for both. */
const sqlite = 'sql.js/dist/sql-wasm-inline.js';

const sources: Readonly<Record<string, string>> = {
  sqlite,
  jadeline: 'src/cli/start.ts',
  'node-worker': 'src/worker/node-start.ts',
  'program/jadeline': 'src/cli/main.ts',
  'program/node-worker': 'src/worker/node-worker.ts',
};

/** A program is taken as it lies in the file (src/worker/node-compiled.ts): as a function, in signs of one byte. */
const asFunction: Plugin = {
  name: 'as-function',
  generateBundle: (_options, bundle) => {
    for (const part of Object.values(bundle)) {
      if (part.type !== 'chunk' || !part.fileName.startsWith('program/')) continue;
      const body = part.code.replace(/[^\0-\x7f]/g, escaped);
      part.code = `(function (exports, require, module, __filename, __dirname) {\n${body}\n})`;
    }
  },
};

const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

export default defineConfig(({ mode }): UserConfig => {
  const source = sources[mode];
  if (source === undefined) throw new Error(`there is no program ${mode}`);
  return {
    publicDir: false,
    plugins: [asFunction],
    define: { ...shippedFiles(), ...builtFrom() },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: 'dist/node',
      emptyOutDir: false,
      target: 'node20',
      rollupOptions: {
        input: { [mode]: source },
        external: source === sqlite ? [] : [sqlite],
        output: {
          format: 'cjs',
          codeSplitting: false,
          dynamicImportInCjs: false,
          paths: { [sqlite]: '../sqlite.cjs' },
          entryFileNames: '[name].cjs',
        },
      },
    },
  };
});
