// The bench as one file, built as what ships is built: a loader that keeps the names of functions makes ours half as fast.

import { defineConfig } from 'vite';

export default defineConfig({
  publicDir: false,
  logLevel: 'warn',
  ssr: { noExternal: true },
  build: {
    ssr: 'tests/bench/bench.ts',
    outDir: 'tests/.output',
    emptyOutDir: false,
    target: 'node20',
  },
});
