import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { buildPack } from '../../packs/build-pack.ts';
import { bytesOf, packFolder } from './shipped-pack.ts';

it('builds the same bytes as are checked in', { timeout: 180_000 }, () => {
  const built = buildPack();
  expect([...built.keys()].toSorted()).toEqual(readdirSync(packFolder).toSorted());
  const different = [...built].filter(([name, bytes]) => Buffer.compare(bytes, bytesOf(name)) !== 0);
  expect(different.map(([name]) => name)).toEqual([]);
});
