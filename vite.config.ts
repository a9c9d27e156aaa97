// The app: a folder of static files under dist/app that any web server can hand out, at any path.

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { offline } from './scripts/offline-plugin.ts';
import { shippedFiles } from './scripts/shipped-files.ts';

export default defineConfig({
  base: './',
  define: shippedFiles(),
  plugins: [react(), offline('src/app/service-worker.ts')],
  build: { outDir: 'dist/app', target: 'es2022', chunkSizeWarningLimit: 1500 },
  worker: { format: 'es' },
  resolve: {
    alias: { '@bokuweb/zstd-wasm': new URL('./tools/stubs/zstd.ts', import.meta.url).pathname },
  },
});
