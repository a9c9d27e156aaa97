// The library for Node, as a module without run-time dependencies.

import { defineConfig } from 'vite';
import { shippedFiles } from './scripts/shipped-files.ts';

export default defineConfig({
  publicDir: false,
  define: shippedFiles(),
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: 'dist/node',
    target: 'node20',
    rollupOptions: {
      input: { index: 'src/index.ts', jadeline: 'src/cli/bin.ts' },
      // What its parts take from one another is nothing that others may build on.
      preserveEntrySignatures: 'strict',
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
    },
  },
});
