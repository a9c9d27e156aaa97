// npm start: builds what is missing or older than its sources, then serves the finished app.

import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { builds, run } from './steps.ts';

const sources = [
  'src',
  'public',
  'index.html',
  'vite.config.ts',
  'vite.node.config.ts',
  'vite.program.config.ts',
  'package.json',
];
const results = ['dist/app/index.html', 'dist/node/jadeline.js'];

function newest(path: string): number {
  const entry = statSync(path);
  if (!entry.isDirectory()) return entry.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

const upToDate =
  results.every((path) => existsSync(path)) &&
  Math.min(...results.map((path) => statSync(path).mtimeMs)) >= Math.max(...sources.map(newest));

if (!upToDate && !builds.slice(0, 2).every((step) => run(step))) process.exit(1);

process.argv.splice(2, 0, 'serve');
await import(new URL('../dist/node/jadeline.js', import.meta.url).href);
