// What the engine is meant to reach, as ratios in one run, and what it did.

import type { Finding } from './accuracy.ts';
import { figure, type Timing } from './timing.ts';

/** What was measured: timings by size, for sites and for roads. */
export type Measured = ReadonlyMap<string, readonly Timing[]>;

interface Target {
  readonly title: string;
  /** Medians are divided: of `over` on `on[0]`, by that of `under` on `on[1]`. */
  readonly over: string;
  readonly under: string;
  readonly on: readonly [string, string];
  /** Met when the ratio is at most, or at least, this. */
  readonly want: 'most' | 'least';
  readonly floor: number;
  readonly goal: number | null;
}

const [live, pass] = ['ours, live', 'pass over all candidate vertices'];
const [sites, roads] = ['sites L', 'roads L'];
const wasm = 'geos-wasm: index + ClipByRect + intersection';

const targets: readonly Target[] = [
  {
    title: 'ours ÷ pass over all candidate vertices, sites on L',
    over: live,
    under: pass,
    on: [sites, sites],
    want: 'most',
    floor: 0.5,
    goal: 0.15,
  },
  {
    title: 'growth of ours, L ÷ S',
    over: live,
    under: live,
    on: [sites, 'sites S'],
    want: 'most',
    floor: 1.6,
    goal: 1.2,
  },
  {
    title: 'PostGIS ÷ ours, sites on L',
    over: 'PostGIS: index + ST_Intersection',
    under: live,
    on: [sites, sites],
    want: 'least',
    floor: 80,
    goal: 300,
  },
  {
    title: 'PostGIS on ST_Subdivide(256) ÷ ours, sites on L',
    over: 'PostGIS on ST_Subdivide(256)',
    under: live,
    on: [sites, sites],
    want: 'least',
    floor: 2.5,
    goal: 8,
  },
  {
    title: 'geos-wasm ÷ ours, sites on L',
    over: wasm,
    under: live,
    on: [sites, sites],
    want: 'least',
    floor: 5,
    goal: 15,
  },
  {
    title: 'geos-wasm ÷ ours, roads on L',
    over: wasm,
    under: live,
    on: [roads, roads],
    want: 'least',
    floor: 3,
    goal: 8,
  },
  {
    title: 'index + Turf ÷ ours, sites on S',
    over: 'index + Turf',
    under: live,
    on: ['sites S', 'sites S'],
    want: 'least',
    floor: 1000,
    goal: null,
  },
  {
    title: 'index + Turf ÷ ours, sites on L',
    over: 'index + Turf',
    under: live,
    on: [sites, sites],
    want: 'least',
    floor: 20_000,
    goal: null,
  },
];

/** A difference from others, with what it is held against. */
function rowOf({ title, found, floor, goal }: Finding): string {
  const met = found <= goal ? 'goal' : found <= floor ? 'floor' : '**no**';
  const mark = (value: number): string => (value > 0 && value < 1e-3 ? value.toExponential() : String(value));
  const told = found === 0 ? '0' : found.toExponential(1);
  return `| ${title} | ${told} | ≤ ${mark(floor)} | ≤ ${mark(goal)} | ${met} |`;
}

/** The table of targets in Markdown; what was not measured is left out. */
export function tableOfTargets(measured: Measured, findings: readonly Finding[]): string {
  const median = (on: string, name: string): number | undefined =>
    measured.get(on)?.find((timing) => timing.name === name)?.median;
  const rows = targets.flatMap(({ title, over, under, on, want, floor, goal }) => {
    const [one, other] = [median(on[0], over), median(on[1], under)];
    if (one === undefined || other === undefined) return [];
    const ratio = one / other;
    const reaches = (mark: number): boolean => (want === 'most' ? ratio <= mark : ratio >= mark);
    const met = goal !== null && reaches(goal) ? 'goal' : reaches(floor) ? 'floor' : '**no**';
    const sign = want === 'most' ? '≤' : '≥';
    return [`| ${title} | ${figure(ratio)} | ${sign} ${floor} | ${goal === null ? '' : `${sign} ${goal}`} | ${met} |`];
  });
  return [
    '| | measured | floor | goal | met |',
    '| --- | ---: | ---: | ---: | --- |',
    ...rows,
    ...findings.map(rowOf),
  ].join('\n');
}
