// Areas of a layer: zones that lie upon one another are counted once, and each keeps its own figure.

import { describe, expect, it } from 'vitest';
import type { Relation } from '../../src/analysis/geometry/relation.ts';
import type { RuleBook } from '../../src/analysis/rules/rule.ts';
import { screen } from '../../src/analysis/screening/screen.ts';
import type { LayerAnswer } from '../../src/analysis/screening/screening.ts';
import type { Zone } from '../../src/analysis/zones/layer.ts';
import { footprint, layer, lineAt, packOf, rectangle, zone } from '../rules/situation.ts';

const empty: RuleBook = {
  schema: 'jadeline/rules@1',
  version: 'test',
  rules: [],
  attributes: [],
  industries: [],
  industrySets: [],
};

function answerFor(...zones: readonly Zone[]): LayerAnswer {
  const pack = packOf([layer('pbf', { state: 'ready', zones })], empty);
  const { layers } = screen({ footprint: footprint(), project: {}, pack, asOf: '2026-11-22' });
  return layers.find((each) => each.layer === 'pbf')!;
}

// The footprint is 100 m by 100 m: west 60 m and east 60 m share the 20 m in the middle.
const west = zone('west', rectangle(-50, -50, 60, 150));
const east = zone('east', rectangle(40, -50, 150, 150));

describe('overlapping zones', () => {
  const { overlap, zones, relation } = answerFor(west, east);

  it('together they cover the whole, not 120 %', () => {
    expect(overlap!.share).toBeCloseTo(1, 9);
    expect(overlap!.area).toBeGreaterThan(9_990);
    expect(overlap!.area).toBeLessThan(10_010);
    expect(relation).toBe('within');
  });

  it('each keeps its own 60 %', () => {
    expect(zones.map((each) => each.zone).sort()).toEqual(['east', 'west']);
    for (const each of zones) expect(each.share).toBeCloseTo(0.6, 5);
  });
});

it('zones that merely touch one another add up', () => {
  const { overlap } = answerFor(zone('a', rectangle(-50, -50, 30, 150)), zone('b', rectangle(30, -50, 50, 150)));
  expect(overlap!.share).toBeCloseTo(0.5, 5);
});

it.each<[Relation, Zone]>([
  ['within', zone('z', rectangle(-50, -50, 150, 150))],
  ['contains', zone('z', rectangle(10, 10, 90, 90))],
  ['overlaps', zone('z', rectangle(10, 10, 190, 90))],
  ['equals', zone('z', rectangle(0, 0, 100, 100))],
  ['touches', zone('z', rectangle(100, 0, 200, 100))],
  ['disjoint', zone('z', rectangle(101, 0, 200, 100))],
])('the footprint %s', (relation, only) => {
  expect(answerFor(only).relation).toBe(relation);
});

it('the nearest zone and its direction are told when nothing is met', () => {
  const { answer, nearest, zones } = answerFor(
    zone('far', rectangle(900, 0, 950, 100)),
    zone('near', rectangle(0, 350, 100, 400)),
  );
  expect(answer).toBe('clear');
  expect(zones).toEqual([]);
  expect(nearest).toMatchObject({ zone: 'near' });
  expect(nearest!.distance).toBeCloseTo(250, 1);
  expect(nearest!.bearing).toBeCloseTo(0, 1);
});

it('nothing beyond the search distance is told', () => {
  const pack = packOf([layer('jl_bank', { state: 'ready', zones: [zone('bank', lineAt(900))] })], empty);
  const seen = (near: number | undefined) =>
    screen({
      footprint: footprint(),
      project: {},
      pack,
      asOf: '2026-11-22',
      ...(near === undefined ? {} : { near: near as never }),
    }).layers.find((each) => each.layer === 'jl_bank')!.nearest;
  expect(seen(undefined)?.distance).toBeCloseTo(900, 3);
  expect(seen(500)).toBeNull();
});
