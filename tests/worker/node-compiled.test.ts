// A program runs the same with its compiled code, with that of another text, and with none.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterAll, afterEach, expect, it } from 'vitest';
import { runCompiled } from '../../src/worker/node-compiled.ts';

const folder = mkdtempSync(join(tmpdir(), 'jadeline-compiled-'));
const file = join(folder, 'program.cjs');
const slot = 'jadeline test of a program';
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => Reflect.deleteProperty(globalThis, slot));

const program = (answer: number): string =>
  `(function (exports, require, module, __filename, __dirname) {
    const { basename } = require('node:path');
    globalThis['${slot}'] = [${answer}, basename(__filename), typeof exports];
  })`;
const ran = (): unknown => Reflect.get(globalThis, slot);

function keep(code: Uint8Array): void {
  const sum = Buffer.alloc(8);
  sum.writeUInt32LE(crc32(readFileSync(file)));
  writeFileSync(`${file}.code`, Buffer.concat([sum, code]));
}

it('runs without compiled code, and with its own', () => {
  writeFileSync(file, program(1));
  const first = runCompiled(file);
  expect(ran()).toEqual([1, 'program.cjs', 'object']);
  expect(first.cachedDataRejected).toBeUndefined();
  keep(first.createCachedData());
  expect(runCompiled(file).cachedDataRejected).toBe(false);
  expect(ran()).toEqual([1, 'program.cjs', 'object']);
});

it('does not run the code of another text, though it is as long', () => {
  writeFileSync(file, program(1));
  keep(runCompiled(file).createCachedData());
  writeFileSync(file, program(2));
  expect(runCompiled(file).cachedDataRejected).toBeUndefined();
  expect(ran()).toEqual([2, 'program.cjs', 'object']);
});

it('runs beside code that is none', () => {
  writeFileSync(file, program(3));
  keep(new Uint8Array(200));
  expect(runCompiled(file).cachedDataRejected).toBe(true);
  expect(ran()).toEqual([3, 'program.cjs', 'object']);
});
