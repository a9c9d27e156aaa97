// A program that is kept compiled has nobody who would load a module of Node for it later: what it needs of Node is loaded at its start,
// or asked of the process.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const source = fileURLToPath(new URL('../../src', import.meta.url));

it('no source imports a module of Node later', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
  expect(files.length).toBeGreaterThan(300);
  const later = /\bimport\(\s*['"]node:/;
  expect(files.filter((path) => later.test(readFileSync(join(source, path), 'utf8')))).toEqual([]);
});
