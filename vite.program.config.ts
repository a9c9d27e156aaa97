// The command line and the screening worker for Node: each one CommonJS file, which starts sooner than modules do and can be kept
// compiled (scripts/keep-compiled.ts), and a small file that starts it. One build for each; the mode says which.

import { defineConfig, type UserConfig } from 'vite';
import { builtFrom } from './scripts/built-from.ts';
import { shippedFiles } from './scripts/shipped-files.ts';

const inputs: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  start: { jadeline: 'src/cli/start.ts', 'node-worker': 'src/worker/node-start.ts' },
  'command-line': { jadeline: 'src/cli/main.ts' },
  worker: { 'node-worker': 'src/worker/node-worker.ts' },
};

export default defineConfig(({ mode }): UserConfig => {
  const folder = mode === 'start' ? '' : 'program/';
  return {
    publicDir: false,
    define: { ...shippedFiles(), ...builtFrom() },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: 'dist/node',
      emptyOutDir: false,
      target: 'node20',
      rollupOptions: {
        input: { ...inputs[mode] },
        output: {
          format: 'cjs',
          entryFileNames: `${folder}[name].cjs`,
          chunkFileNames: `${folder}${mode}-[name].cjs`,
        },
      },
    },
  };
});
