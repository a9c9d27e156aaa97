// What the app keeps: the past of a footprint, what survives a reload, what the map paints, what the search finds.

import { describe, expect, it } from 'vitest';
import type { MultiPolygon, Screening } from '../../src/analysis/index.ts';
import { industryTitle } from '../../src/analysis/index.ts';
import { answered, unanswered } from '../../src/app/answers.ts';
import { overlapsOf } from '../../src/app/map-sync.ts';
import { searchPlaces } from '../../src/app/search-places.ts';
import { keep, recall } from '../../src/app/session-memory.ts';
import { moved, redone, siteFrom, undone, withSite } from '../../src/app/site-history.ts';
import { type AppState, initialState } from '../../src/app/state.ts';
import { findIndustries } from '../../src/panels/screen/industry.ts';

const square = (west: number): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [west, 29],
        [west + 1, 29],
        [west + 1, 30],
        [west, 29],
      ],
    ],
  ],
});
const site = (west: number) => siteFrom(square(west), `site ${west}`, 'drawn');
const changed = (state: AppState, change: Partial<AppState>): AppState => ({ ...state, ...change });

describe('an answer', () => {
  const spoken = (project: object): Screening => ({ schema: 'jadeline/screening@1', project }) as Screening;
  const first = spoken({});
  const asked = changed(initialState('2026-01-01'), {
    project: { kind: '工厂' },
    run: { ...initialState('2026-01-01').run, screening: first },
  });

  it('remembers how things stood before it, and is taken back as a whole', () => {
    const state = changed(asked, answered(asked, 'nature', { kind: '工厂', nature: '新建' }));
    expect(state.lastAnswer).toEqual({ attributes: ['nature'], project: { kind: '工厂' }, screening: first });
    expect(unanswered(state)).toEqual({ project: { kind: '工厂' }, lastAnswer: null });
    expect(unanswered(asked)).toEqual({});
  });

  it('given before the engine has spoken of the last one, joins it', () => {
    const one = changed(asked, answered(asked, 'nature', { kind: '工厂', nature: '新建' }));
    const two = changed(one, answered(one, 'kind', { nature: '新建' }));
    expect(two.lastAnswer).toEqual({ attributes: ['nature', 'kind'], project: { kind: '工厂' }, screening: first });
    const next = changed(two, { run: { ...two.run, screening: spoken({ nature: '新建' }) } });
    expect(answered(next, 'kind', {}).lastAnswer).toMatchObject({ attributes: ['kind'], project: { nature: '新建' } });
  });
});

describe('undo and redo', () => {
  it('walk through every footprint, and a new one ends the future', () => {
    let state = initialState('2026-01-01');
    state = changed(state, withSite(state, site(1)));
    state = changed(state, withSite(state, site(2)));
    state = changed(state, undone(state));
    expect(state.site?.footprint.name).toBe('site 1');
    state = changed(state, redone(state));
    expect(state.site?.footprint.name).toBe('site 2');
    state = changed(state, undone(changed(state, undone(state))));
    expect(state.site).toBeNull();
    state = changed(state, withSite(state, site(3)));
    expect(redone(state)).toEqual({});
  });

  it('leave no answer of another footprint behind', () => {
    const state = changed(initialState('2026-01-01'), { site: site(1), past: [site(2)] });
    const answered = changed(state, {
      run: { ...state.run, screening: { schema: 'jadeline/screening@1' } as Screening },
    });
    expect(undone(answered).run).toMatchObject({ screening: null, busy: true });
    expect(withSite(answered, site(4)).run).toMatchObject({ screening: null, busy: true });
  });

  it('a footprint that was moved by hand has lost the plane area of its source', () => {
    const read = { ...site(1), footprint: { ...site(1).footprint, planeArea: 5 as never, crs: 'EPSG:4524' as const } };
    expect(moved(read, square(2)).footprint).toMatchObject({ planeArea: null, crs: 'EPSG:4490', geometry: square(2) });
  });
});

describe('a reload', () => {
  const storage = (): Storage => {
    const kept = new Map<string, string>();
    return {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    } as Storage;
  };

  it('brings footprint and answers back', () => {
    const memory = storage();
    keep(memory, { site: site(1), project: { nature: '新建' } });
    expect(recall(memory)).toEqual({ site: site(1), project: { nature: '新建' } });
  });

  it('does not trust a footprint that is not whole', () => {
    const memory = storage();
    const broken = {
      ...site(1),
      footprint: { ...site(1).footprint, geometry: { type: 'MultiPolygon', coordinates: [[[[1, null]]]] } },
    };
    keep(memory, { site: broken as never, project: {} });
    expect(recall(memory).site).toBeNull();
  });
});

describe('overlaps on the map', () => {
  it('show the strictest outcome of each layer once, and on top', () => {
    const evidence = (layer: string, west: number) => [{ layer, geometry: square(west) }];
    const screening = {
      footprint: { outside: square(9) },
      findings: [
        { rule: 'b', outcome: 'condition', evidence: evidence('pa', 2) },
        { rule: 'a', outcome: 'conflict', evidence: evidence('jl_bank', 1) },
        { rule: 'c', outcome: 'condition', evidence: evidence('jl_bank', 1) },
        { rule: 'd', outcome: 'satisfied', evidence: evidence('pbf', 3) },
        { rule: 'e', outcome: 'condition', evidence: evidence('eco_redline', 4) },
        { rule: 'f', outcome: 'undetermined', evidence: evidence('eco_redline', 5) },
      ],
    } as unknown as Screening;
    expect(overlapsOf(screening)).toEqual([
      { kind: 'outside', geometry: square(9) },
      { kind: 'condition', geometry: square(2) },
      { kind: 'undetermined', geometry: square(5) },
      { kind: 'conflict', geometry: square(1) },
    ]);
  });
});

describe('search', () => {
  const place = (id: string, zh: string, code: string | null = null) =>
    ({ id, name: { zh, en: id }, kind: { zh: '', en: '' }, code, at: [106, 29], box: null }) as const;
  const places = [
    place('park', '缙云山风景名胜区'),
    place('hill', '缙云山'),
    place('unit', '水土重点管控单元', 'ZH50010920001'),
  ];

  it('puts the exact name before the longer one, and knows codes', () => {
    expect(searchPlaces(places, '缙云山').map(({ id }) => id)).toEqual(['hill', 'park']);
    expect(searchPlaces(places, 'zh5001092').map(({ id }) => id)).toEqual(['unit']);
    expect(searchPlaces(places, '没有')).toEqual([]);
    expect(searchPlaces(places, '106.5, 29.8')[0]?.at).toEqual([106.5, 29.8]);
  });
});

describe('industries', () => {
  const listed = [
    { code: '26', title: { zh: '化学原料和化学制品制造业', en: 'Chemicals' } },
    { code: '261', title: { zh: '基础化学原料制造', en: 'Basic chemicals' } },
    { code: '22', title: { zh: '造纸和纸制品业', en: 'Paper' } },
  ];

  it('are found by code, by letter and code, and by words', () => {
    expect(findIndustries(listed, '26').map(({ code }) => code)).toEqual(['26', '261']);
    expect(findIndustries(listed, 'C2614').map(({ code }) => code)).toEqual(['2614']);
    expect(findIndustries(listed, '造纸').map(({ code }) => code)).toEqual(['22']);
    expect(findIndustries(listed, '99')).toEqual([]);
  });

  it('take the title of the longest code that they begin with', () => {
    expect(industryTitle(listed, '2614')?.zh).toBe('基础化学原料制造');
    expect(industryTitle(listed, '9900')).toBeNull();
  });
});
