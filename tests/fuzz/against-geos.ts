// Pairs from seeds, asked of the engine and of GEOS: npx tsx tests/fuzz/against-geos.ts [FIRST [COUNT]]
// Wants Shapely (apt install python3-shapely). Prints what differs, each with its seed, and a count.
// --pairs FILE: pairs of a file that peer-suites.py has made, instead of seeds; --decimal: put at decimals, not at binary steps.
// --turned ANGLE: all of them turned (radians), so that nothing stays exact.
// With --expect it prints what GEOS finds instead: ... 0 400 --expect > tests/fuzz/expected.json; after the 400 stand three
// seeds over which Clipper2 (116380, 165780) or Turf (110358) errs on its first grid.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { ellipsoidalArea } from '../../src/analysis/geometry/geodesy.ts';
import { difference, unionOf } from '../../src/analysis/geometry/overlap.ts';
import type { Polygonal } from '../../src/analysis/geometry/position.ts';
import { relate } from '../../src/analysis/geometry/relate.ts';
import { examine, repair } from '../../src/analysis/geometry/repair.ts';
import { pairOf } from './pairs.ts';
import { peerPairs, turned } from './peer-pairs.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    expect: { type: 'boolean', default: false },
    'in-full': { type: 'boolean', default: false },
    pairs: { type: 'string' },
    decimal: { type: 'boolean', default: false },
    turned: { type: 'string', default: '0' },
  },
});
const { expect } = values;
const peers = values.pairs === undefined ? null : peerPairs(values.pairs, values.decimal ? 'decimal' : 'binary');
const [first = 0, count = peers?.length ?? 10_000] = positionals.map(Number);
const angle = Number(values.turned);
/** A question that takes longer than this (ms) is told. */
const slow = 2000;

const areaOf = (ground: Polygonal | null): number => (ground === null ? 0 : ellipsoidalArea(ground));

function attempt<Answer>(run: () => Answer): Answer | string {
  try {
    return run();
  } catch (error) {
    return String(error);
  }
}

/** What the engine says of a pair: of each by itself, live and settled. */
function answers(a: Polygonal, b: Polygonal) {
  const faults = [a, b].map((area) => attempt(() => examine(area).map(({ code }) => code)));
  const mended = [a, b].map((area) =>
    attempt(() => {
      const { geometry } = repair(area);
      const again = repair(structuredClone(geometry));
      return {
        area: areaOf(geometry),
        same: JSON.stringify(again.geometry) === JSON.stringify(geometry),
        ground: faults.every((codes) => codes.length === 0) ? null : geometry.coordinates,
        kept: JSON.stringify(geometry.coordinates) === JSON.stringify(area.coordinates),
      };
    }),
  );
  const there = attempt(() => relate(a, b));
  const back = attempt(() => relate(b, a));
  const sound = faults.every((codes) => codes.length === 0);
  const overlays = sound && {
    rest: attempt(() => areaOf(difference(a, b))),
    union: attempt(() => areaOf(unionOf([a, b]))),
    settledRest: attempt(() => areaOf(difference(a, b, { settled: true }))),
    settledUnion: attempt(() => areaOf(unionOf([a, b], { settled: true }))),
  };
  const brief = (related: typeof there) =>
    typeof related === 'string'
      ? related
      : {
          relation: related.relation,
          area: related.overlapArea,
          distance: related.distance,
          drawn: areaOf(related.overlap),
        };
  return { faults, mended, there: brief(there), back: brief(back), ...overlays };
}

const script = new URL('geos.py', import.meta.url).pathname;
const geos = spawn('/usr/bin/python3', [script, ...(expect ? ['--expect'] : [])], {
  stdio: ['pipe', 'inherit', 'inherit'],
});
const watch = { longest: 0, seed: 0 };
const end = Math.min(first + count, peers?.length ?? Infinity);
for (let seed = first; seed < end; seed++) {
  const { a, b } = turned(peers?.[seed] ?? pairOf(seed), angle);
  const start = performance.now();
  const ours = expect ? null : answers(a, b);
  const took = performance.now() - start;
  if (took > slow && !expect) console.log(`seed ${seed}: ${took.toFixed(0)} ms`);
  if (took > watch.longest) Object.assign(watch, { longest: took, seed });
  const line = JSON.stringify({ seed, a: a.coordinates, b: b.coordinates, ours });
  if (!geos.stdin.write(`${line}\n`)) await once(geos.stdin, 'drain');
}
geos.stdin.end();
const [status, signal] = await once(geos, 'close');
if (status !== 0) console.log(`GEOS ended with ${status ?? signal}`);
if (!expect) console.log(`longest: ${watch.longest.toFixed(0)} ms, seed ${watch.seed}`);
