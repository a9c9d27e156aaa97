// The direction of imports holds everywhere, and a wrong import would be seen.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { faultsOf } from './imports.ts';

const source = new URL('../../src/', import.meta.url);
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path));

describe('the plan of the house', () => {
  it('reads a whole tree', () => {
    expect(files.length).toBeGreaterThan(20);
  });

  it('holds for every file', () => {
    expect(files.flatMap((path) => faultsOf(path, readFileSync(new URL(path, source), 'utf8')))).toEqual([]);
  });
});

describe('a wrong import is seen', () => {
  it.each([
    ['analysis/geometry/overlap.ts', "import { screen } from '../screening/screen.ts';"],
    ['analysis/rules/where.ts', "import { reportOf } from '../report/report.ts';"],
    ['layers/manifest.ts', "import { app } from '../app/state.ts';"],
    ['panels/verdict.tsx', "import maplibregl from 'maplibre-gl';"],
    ['analysis/screening/screen.ts', "import { readFileSync } from 'node:fs';"],
    ['intake/geojson.ts', "import { wordsFor } from '../words/index.ts';"],
    ['map/draw.ts', "import intersect from '@turf/intersect';"],
    ['app/start.ts', "const lodash = await import('lodash');"],
    ['somewhere/new.ts', "import { a } from './b.ts';"],
  ])('%s', (path, text) => {
    expect(faultsOf(path, text)).toHaveLength(1);
  });

  it('and a right one is not', () => {
    expect(
      faultsOf('cli/screen.ts', "import { screen } from '../analysis/index.ts';\nimport x from 'node:fs';"),
    ).toEqual([]);
  });
});
