// Whoever's work is shipped is named, with the licence text.

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { shippedPackages } from '../../scripts/write-notice.ts';

const notice = readFileSync(new URL('../../NOTICE', import.meta.url), 'utf8');

it('NOTICE names every package that the build ships', () => {
  const shipped = shippedPackages();
  expect(shipped).toContain('maplibre-gl');
  expect(shipped.filter((name) => !notice.includes(`\n${name} `))).toEqual([]);
});
