// The benches as they run: built as what ships is built, for a loader that keeps the names of functions makes ours half as fast.

import { defineConfig } from 'vite';

export default defineConfig({
  publicDir: false,
  logLevel: 'warn',
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: 'tests/.output',
    emptyOutDir: false,
    target: 'node20',
    rollupOptions: { input: { bench: 'tests/bench/bench.ts', drag: 'tests/bench/drag.ts' } },
  },
});
