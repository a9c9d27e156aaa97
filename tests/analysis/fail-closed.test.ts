// The promise on which everything stands: missing data and missing answers never look like "no restriction".

import { type Arbitrary, assert, constantFrom, dictionary, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRuleBook } from '../../packs/rules/read-rule-book.ts';
import type { Situation } from '../../packs/rules/rule-schema.ts';
import { geodesicDestination } from '../../src/analysis/geometry/geodesy.ts';
import type { Polygon } from '../../src/analysis/geometry/position.ts';
import { reportOf } from '../../src/analysis/report/report-of.ts';
import type { Project } from '../../src/analysis/rules/rule.ts';
import { screen } from '../../src/analysis/screening/screen.ts';
import type { Screening } from '../../src/analysis/screening/screening.ts';
import type { Layer } from '../../src/analysis/zones/layer.ts';
import { wordsFor } from '../../src/words/index.ts';
import { footprint, layer, layerAs, packOf, rectangle, zone } from '../rules/situation.ts';

const book = readRuleBook(new URL('../../packs/rules', import.meta.url).pathname);
const asOf = '2026-11-22';

const place = constantFrom<Situation>('inside', 'west', 'outside', 'edge');
const pa = constantFrom<Situation>(
  'outside',
  { at: 'inside', class: '自然保护区', control_zone: '核心保护区' },
  { at: 'west', class: '自然保护区', control_zone: '一般控制区' },
  { at: 'inside', class: '森林公园', control_zone: '一般控制区' },
  { at: 'inside', class: '风景名胜区', control_zone: '一般控制区' },
);
const situations: Arbitrary<Record<string, Situation>> = record({
  jl_bank: constantFrom<Situation>({ distance: 300 }, { distance: 999 }, { distance: 3000 }, { distance: 8000 }),
  tributaries: constantFrom<Situation>({ distance: 500 }, { distance: 2000 }),
  jl_1km: place,
  jl_5km: place,
  eco_redline: place,
  pbf: place,
  ugb: place,
  sishan: constantFrom<Situation>('outside', { at: 'inside', mountain: '缙云山' }, { at: 'west', mountain: '铜锣山' }),
  pa,
  water_src: constantFrom<Situation>(
    'outside',
    { at: 'inside', class: '一级保护区' },
    { at: 'west', class: '准保护区' },
  ),
  ctrl_unit: place,
});
const absent = ['cropland', 'wetland', 'sensitive_site', 'pop_cluster', 'pbf_concentrated', 'admission_list'];

const valuesOf = (id: string): readonly (string | number | boolean)[] => {
  const card = book.attributes.find((candidate) => candidate.id === id)!;
  if (card.kind === 'boolean') return [true, false];
  if (card.kind === 'number') return [0, 1, 3];
  if (card.kind === 'industry') return ['2614', '1711', '2211', '3843', '7010', '4620', '2710'];
  return card.values.length > 0 ? card.values.map((choice) => choice.id) : ['蔡家工业园区'];
};
const answerable = book.attributes
  .filter((card) => card.kind !== 'list' && card.from === undefined)
  .map((card) => card.id);
const project: Arbitrary<Project> = dictionary(constantFrom(...answerable), constantFrom(0, 1, 2, 3, 4, 5), {
  maxKeys: 12,
}).map((picked) =>
  Object.fromEntries(
    Object.entries(picked).map(([id, index]) => [id, valuesOf(id)[index % valuesOf(id).length] ?? null]),
  ),
);

const layersOf = (given: Record<string, Situation>): Layer[] => [
  ...Object.entries(given).map(([id, situation]) => layerAs(id, situation)),
  ...absent.map((id) => layerAs(id, 'absent')),
];

const run = (layers: readonly Layer[], known: Project): Screening =>
  screen({ footprint: footprint(), project: known, pack: packOf(layers, book), asOf });

const strict = ['prohibited', 'undetermined'];

describe('fail closed', () => {
  it('a layer in scope that fails leaves the verdict prohibited or undetermined', () => {
    void assert(
      property(
        situations,
        project,
        constantFrom('eco_redline', 'jl_bank', 'pa', 'ctrl_unit', 'ugb'),
        (given, known, id) => {
          const layers = layersOf(given).map((each) => (each.card.id === id ? layerAs(id, 'missing') : each));
          const { verdict } = run(layers, known);
          if (!layers.some(({ content }) => content.state === 'failed')) return true;
          return strict.includes(verdict.outcome) && verdict.unchecked.includes(id);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('a layer that vanishes from the manifest does the same, where a rule needs it', () => {
    void assert(
      property(
        situations,
        project,
        constantFrom('eco_redline', 'jl_bank', 'pa', 'sishan', 'water_src', 'pbf'),
        (given, known, id) => {
          const { verdict } = run(
            layersOf(given).filter(({ card }) => card.id !== id),
            known,
          );
          return strict.includes(verdict.outcome) && verdict.unchecked.includes(id);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('an answer taken back never clears what was prohibited', () => {
    void assert(
      property(situations, project, constantFrom(...answerable), (given, known, id) => {
        const before = run(layersOf(given), known).verdict.outcome;
        const { [id]: _forgotten, ...rest } = known;
        const after = run(layersOf(given), rest).verdict.outcome;
        return before !== 'prohibited' || strict.includes(after);
      }),
      { numRuns: 60 },
    );
  });

  it('every undetermined rule says what it waits for', () => {
    void assert(
      property(situations, project, (given, known) =>
        run(layersOf(given), known)
          .findings.filter(({ outcome }) => outcome === 'undetermined')
          .every(({ missing }) => missing.attributes.length + missing.layers.length > 0),
      ),
      { numRuns: 25 },
    );
  });

  it('a fault in the middle of a layer is "could not check"', () => {
    const broken = zone('broken', { type: 'Polygon', coordinates: [] } as Polygon);
    const explosive = new Proxy(broken, {
      get(target, key) {
        if (key === 'shape') throw new Error('a bug');
        return Reflect.get(target, key);
      },
    });
    const { layers, verdict } = run(
      [layer('eco_redline', { state: 'ready', zones: [zone('sound', rectangle(400, 0, 500, 100)), explosive] })],
      {},
    );
    const answer = layers.find((each) => each.layer === 'eco_redline')!;
    expect(answer.answer).toBe('could-not-check');
    expect(answer.trouble).toMatchObject({ code: 'engine-fault', detail: 'Error: a bug' });
    expect(verdict.unchecked).toContain('eco_redline');
  });

  it('a layer that an earlier run could not finish stays unchecked', () => {
    const layers = [layerAs('pbf', 'outside')];
    const unchecked = { pbf: { code: 'deadline', seconds: 10 } } as const;
    const screening = screen({ footprint: footprint(), project: {}, pack: packOf(layers, book), asOf, unchecked });
    expect(screening.verdict).toMatchObject({ outcome: 'undetermined' });
    expect(screening.verdict.unchecked).toContain('pbf');
    const report = reportOf(screening);
    expect(wordsFor('zh').screening.verdict(report.verdict)).toContain('未能核对，原因和办法见各图层的说明');
    expect(wordsFor('en').screening.verdict(report.verdict)).not.toContain('Reload');
  });

  it('an extent that cannot be read leaves everything open', () => {
    const pack = packOf([], { ...book, rules: [] });
    const trouble = { code: 'file-missing', path: 'district.fgb' } as const;
    const screening = screen({
      footprint: footprint(),
      project: {},
      pack: { ...pack, outline: { state: 'failed', trouble } },
      asOf,
    });
    expect(screening.verdict).toMatchObject({ outcome: 'undetermined', unchecked: ['district'] });
    expect(screening.footprint.inside).toBe('unknown');
    expect(wordsFor('zh').screening.verdict(reportOf(screening).verdict)).toContain('请重新加载数据后再筛查');
  });

  it('a footprint without ground gets no verdict at all', () => {
    const empty = { ...footprint(), geometry: { type: 'MultiPolygon', coordinates: [] } } as const;
    expect(() => screen({ footprint: empty, project: {}, pack: packOf([], book), asOf })).toThrow(RangeError);
  });
});

describe('beyond the extent', () => {
  const bare = { ...book, rules: [] };
  it('half outside: undetermined, with the part that nobody checked', () => {
    // The extent of the test pack ends 20 km east; the footprint spans it by 100 m on either side.
    const site = footprint(19_900, 0, 20_100, 100);
    const {
      verdict,
      footprint: facts,
      notes,
      layers,
    } = screen({
      footprint: site,
      project: {},
      pack: packOf([layerAs('pbf', 'outside')], bare),
      asOf,
    });
    expect(verdict).toMatchObject({ outcome: 'undetermined', outside: true });
    expect(facts.inside).toBe('part');
    expect(facts.areaOutside! / facts.ellipsoidalArea).toBeCloseTo(0.5, 2);
    expect(layers.every(({ partial }) => partial)).toBe(true);
    expect(notes.map(({ code }) => code)).toContain('partly-outside');
  });

  it('wholly outside: every layer not covered, and how far away it is', () => {
    const east = geodesicDestination([106.45, 29.85], 90, 25_000);
    const { verdict, layers, notes } = screen({
      footprint: footprint(25_000, 0, 25_100, 100),
      project: { nature: '新建', kind: '餐饮船舶' },
      pack: packOf([layerAs('pbf', 'inside')], book),
      asOf,
    });
    expect(east[0]).toBeGreaterThan(106.7);
    expect(verdict).toMatchObject({ outcome: 'undetermined', covered: 0, outside: true });
    expect(layers.every(({ answer }) => answer === 'not-covered')).toBe(true);
    const note = notes.find(({ code }) => code === 'outside');
    // 25 km east of the corner, the extent ends at 20 km: 5 km apart.
    expect(note?.code === 'outside' ? note.distance : 0).toBeCloseTo(5000, -1);
  });
});

describe('the layer that is being worked on', () => {
  it('is told while it is measured, and again while the ground of its zones is put together for the rules', () => {
    const halves = [zone('west', rectangle(0, 0, 60, 100)), zone('east', rectangle(40, 0, 100, 100))];
    const pack = packOf([layer('eco_redline', { state: 'ready', zones: halves }), layerAs('pbf', 'inside')], book);
    const told: string[] = [];
    const onLayer = (id: string): void => void told.push(id);
    const { layers } = screen({ footprint: footprint(), project: {}, pack, asOf, onLayer });
    // The pack's ground, where the footprint is placed, and every layer.
    const measured = [pack.extent.layer, ...layers.map((each) => each.layer)];
    expect(told.slice(0, measured.length)).toEqual(measured);
    const united = told.slice(measured.length);
    expect(united).toContain('eco_redline');
    expect(new Set(united)).toEqual(new Set(['eco_redline']));
  });
});

describe('contact', () => {
  it('touching is not overlapping', () => {
    const { layers } = run([layerAs('pbf', 'edge')], {});
    const answer = layers.find((each) => each.layer === 'pbf')!;
    expect(answer).toMatchObject({ answer: 'clear', relation: 'touches', overlap: null });
    expect(answer.nearest?.distance).toBe(0);
  });

  it('a sliver is flagged and still counts', () => {
    const thin = layer('eco_redline', { state: 'ready', zones: [zone('thin', rectangle(99.95, -500, 600, 600))] });
    const { layers, notes, findings } = run([thin], { nature: '新建', kind: '工厂' });
    expect(layers.find((each) => each.layer === 'eco_redline')?.answer).toBe('affected');
    expect(findings.find(({ rule }) => rule === 'RL-02')?.outcome).toBe('conflict');
    const note = notes.find(({ code }) => code === 'sliver');
    expect(note).toMatchObject({ layer: 'eco_redline', zone: 'thin' });
  });
});
