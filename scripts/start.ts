// npm start: builds what is missing or older than its sources, then serves the finished app.

import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { programs, run } from './steps.ts';

const sources = [
  'src',
  'public',
  'index.html',
  'vite.config.ts',
  'vite.node.config.ts',
  'vite.program.config.ts',
  'package.json',
];
/** The first and the last that is built. */
const results = ['dist/app/index.html', 'dist/node/program/node-worker.cjs.code'];

function newest(path: string): number {
  const entry = statSync(path);
  if (!entry.isDirectory()) return entry.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

const upToDate =
  results.every((path) => existsSync(path)) &&
  Math.min(...results.map((path) => statSync(path).mtimeMs)) >= Math.max(...sources.map(newest));

if (!upToDate && !programs.every((step) => run(step))) process.exit(1);

process.argv.splice(2, 0, 'serve');
await import(new URL('../dist/node/jadeline.js', import.meta.url).href);
