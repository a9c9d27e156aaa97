// Engines that are not part of the project: looked for, never required.

import { spawnSync } from 'node:child_process';

const others = [
  {
    name: 'libgeos (Shapely)',
    there: () => spawnSync('python3', ['-c', 'import shapely']).status === 0,
    how: 'apt install python3-shapely, then: python3 tests/bench/geos.py',
  },
  {
    name: 'PostGIS',
    there: () => spawnSync('psql', ['-c', 'select postgis_version()']).status === 0,
    how: 'a database that psql reaches, with create extension postgis',
  },
] as const;

/** A line for each: whether it is here, and how to have it. */
export const othersInstalled = (): readonly string[] =>
  others.map(({ name, there, how }) => `${name}: ${there() ? 'here' : 'not here'} (${how})`);
