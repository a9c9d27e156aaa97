// The command line and the screening worker for Node: each one CommonJS file, which starts sooner than modules do and can be kept
// compiled (scripts/keep-compiled.ts), and a small file that starts it. One build for each; the mode says which.

import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { builtFrom } from './scripts/built-from.ts';
import { shippedFiles } from './scripts/shipped-files.ts';

/** A megabyte that few files need: it lies beside the programs, for both. */
const sqlite = 'sql.js/dist/sql-wasm-inline.js';

const inputs: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  start: { jadeline: 'src/cli/start.ts', 'node-worker': 'src/worker/node-start.ts', sqlite },
  'command-line': { jadeline: 'src/cli/main.ts' },
  worker: { 'node-worker': 'src/worker/node-worker.ts' },
};

/** A text in which every sign is one byte is taken as it lies in the file (src/worker/node-compiled.ts). */
const inAscii: Plugin = {
  name: 'in-ascii',
  generateBundle: (_options, bundle) => {
    for (const part of Object.values(bundle)) {
      if (part.type === 'chunk') part.code = part.code.replace(/[^\0-\x7f]/g, escaped);
    }
  },
};

const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

export default defineConfig(({ mode }): UserConfig => {
  const folder = mode === 'start' ? '' : 'program/';
  return {
    publicDir: false,
    plugins: [inAscii],
    define: { ...shippedFiles(), ...builtFrom() },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: 'dist/node',
      emptyOutDir: false,
      target: 'node20',
      rollupOptions: {
        input: { ...inputs[mode] },
        ...(mode !== 'start' && { external: [sqlite] }),
        output: {
          format: 'cjs',
          dynamicImportInCjs: false,
          ...(mode !== 'start' && { codeSplitting: false, paths: { [sqlite]: '../sqlite.cjs' } }),
          entryFileNames: `${folder}[name].cjs`,
          chunkFileNames: `${folder}${mode}-[name].cjs`,
        },
      },
    },
  };
});
