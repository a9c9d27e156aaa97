// How sure a coordinate system is, and what happens where two pieces of evidence name different ones: each is a question with
// its candidates, never a guess. Old datums come over by stated parameters only.

import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { isCrs } from '../../src/analysis/geometry/crs.ts';
import type { DatumShift } from '../../src/analysis/geometry/datum-shift.ts';
import { geodesicDistance } from '../../src/analysis/geometry/geodesy.ts';
import type { LonLat } from '../../src/analysis/geometry/position.ts';
import { project, unproject } from '../../src/analysis/geometry/projection.ts';
import type { IntakeHint } from '../../src/intake/intake.ts';
import { readFootprints } from '../../src/intake/read-footprints.ts';
import { wordsFor } from '../../src/words/index.ts';
import shifts from '../geometry/datum-shifts.json' with { type: 'json' };
import { feature, fixture, footprintsOf, problemsOf, square } from './read.ts';

const sample = new TextDecoder().decode(fixture('boundary-points/sample-zone-35.txt'));
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const shift: DatumShift = {
  translation: [-12.064, 130.821, 81.974],
  rotation: [-1.25, 0.87, 2.31],
  scale: -4.16,
  convention: 'coordinate-frame',
};

async function ambiguity(text: string, hint: Partial<IntakeHint> = {}) {
  const [problem] = await problemsOf(text, hint);
  if (problem?.code !== 'crs-ambiguous') throw new Error(JSON.stringify(problem));
  return problem;
}

describe('confidence and evidence', () => {
  const confidence = async (file: string, hint: Partial<IntakeHint> = {}) => {
    const result = await readFootprints(fixture(`files/${file}`), { name: file, ...hint });
    const reading = result.ok ? result.value.footprints[0]?.reading : undefined;
    return [reading?.confidence, reading?.evidence.map((each) => (each.kind === 'file' ? each.where : each.kind))];
  };

  it.each<[string, Partial<IntakeHint>, string, string[]]>([
    ['zone-35-gbk.shp.zip', {}, 'declared', ['prj', 'zone-in-easting']],
    ['no-prj.shp.zip', {}, 'inferred', ['zone-in-easting']],
    ['no-prj.shp.zip', { crs: 'EPSG:4523' }, 'stated', ['user', 'zone-in-easting']],
    ['plot.wkt', {}, 'declared', ['srid', 'zone-in-easting']],
    ['plot.kml', {}, 'declared', ['format', 'degrees-in-china']],
    ['plot.gpkg', {}, 'declared', ['systems-table', 'zone-in-easting']],
    ['survey.csv', {}, 'inferred', ['zone-in-easting']],
    ['degrees.csv', {}, 'inferred', ['degrees-in-china']],
    ['red-line.dxf', {}, 'inferred', ['zone-in-easting']],
  ])('%s %o', async (file, hint, sure, evidence) => {
    expect(await confidence(file, hint)).toEqual([sure, evidence]);
  });

  it('of a survey point file: its header, or its numbers', async () => {
    const [declared] = await footprintsOf(sample);
    expect(declared!.reading).toEqual({
      confidence: 'declared',
      evidence: [
        { kind: 'file', where: 'header', says: '2000国家大地坐标系，3，35' },
        { kind: 'zone-in-easting', zone: 35 },
      ],
    });
    const bare = sample.replaceAll(/,35(6\d{5}\.)/g, ',$1').replace(/^.*\[地块坐标\]/s, '[地块坐标]');
    const [inferred] = await footprintsOf(bare);
    expect(inferred!.reading).toMatchObject({
      confidence: 'inferred',
      evidence: [{ kind: 'easting-near-district' }, { kind: 'northing-in-range' }],
    });
  });

  it('stands in words', async () => {
    const [{ reading } = {}] = await footprintsOf(sample);
    for (const language of ['zh', 'en'] as const) {
      expect(reading && wordsFor(language).intake.reading(reading)).toMatch(/2000国家大地坐标系.*35/);
    }
  });
});

describe('declaration and numbers that name different zones', () => {
  const numbers = '637250 3302190,637350 3302190,637350 3302110,637250 3302190';

  it('are a question with both places', async () => {
    const problem = await ambiguity(`SRID=4545;POLYGON((${numbers}))`, { name: 'a.wkt' });
    expect(problem.candidates).toEqual(['EPSG:4544', 'EPSG:4545']);
    expect(problem.places?.map(({ at }) => Math.round(at[0] * 100) / 100)).toEqual([106.42, 109.42]);
    expect(problem.evidence?.map(({ kind }) => kind)).toEqual(['file', 'easting-near-district', 'northing-in-range']);
  });

  it('in a survey point file too', async () => {
    const bare = sample.replaceAll(/,35(6\d{5}\.)/g, ',$1').replace('带号=35', '带号=36');
    expect((await ambiguity(bare)).candidates).toEqual(['EPSG:4544', 'EPSG:4545']);
  });

  it('are settled by the person', async () => {
    const [footprint] = await footprintsOf(`SRID=4545;POLYGON((${numbers}))`, { name: 'a.wkt', crs: 'EPSG:4545' });
    expect(footprint!.reading?.confidence).toBe('stated');
    expect(footprint!.geometry.coordinates[0]![0]![0]![0]).toBeCloseTo(109.42, 2);
  });

  it('are no question where both name one meridian', async () => {
    const [footprint] = await footprintsOf(`SRID=32648;POLYGON((${numbers}))`, { name: 'a.wkt' });
    expect(footprint!.crs).toBe('EPSG:32648');
  });
});

describe('the known offset of GCJ-02 and BD-09', () => {
  const centre: LonLat = [106.4205, 29.8305];
  const labelled = (at: LonLat) => feature([square], { lon: at[0].toFixed(6), lat: at[1].toFixed(6) });

  it.each(['GCJ-02', 'BD-09'] as const)('%s: a shape that lies off its own label point by it', async (system) => {
    const problem = await ambiguity(labelled(unproject(centre, system)));
    expect(problem.candidates).toEqual([system, 'EPSG:4326']);
    expect(problem.evidence).toMatchObject([{ kind: 'known-offset', system }]);
  });

  it.each<[string, LonLat]>([
    ['a label in the shape', centre],
    ['a label that is the shifted one', project(centre, 'GCJ-02')],
    ['a label somewhere else', [106.43, 29.84]],
    ['a label of nowhere', [0, 0]],
  ])('%s raises no suspicion', async (_, at) => {
    expect((await footprintsOf(labelled(at)))[0]!.crs).toBe('EPSG:4326');
  });

  it('is named by an attribute', async () => {
    const [footprint] = await footprintsOf(feature([square], { coordType: 'gcj02' }));
    expect(footprint).toMatchObject({ crs: 'GCJ-02', reading: { evidence: [{ where: 'attributes' }] } });
  });

  it('is asked about in a track of a map whose coordinates are shifted', async () => {
    const gpx = (creator: string) =>
      `<?xml version="1.0"?><gpx creator="${creator}"><trk><trkseg><trkpt lat="29.83" lon="106.42"/><trkpt lat="29.84" lon="106.42"/></trkseg></trk></gpx>`;
    expect((await ambiguity(gpx('高德地图'), { name: 'a.gpx' })).evidence?.map(({ kind }) => kind)).toContain(
      'publisher',
    );
    const [footprint] = await footprintsOf(gpx('Garmin'), { name: 'a.gpx', width: 5 as never });
    expect(footprint!.crs).toBe('EPSG:4326');
  });

  const table = (shifted: (at: LonLat) => LonLat) => {
    const rows = square.slice(0, 4).map((at) => {
      const [lon, lat] = shifted([at[0], at[1]]);
      const [east, north] = project([at[0], at[1]], 'EPSG:4523');
      return `${lon.toFixed(6)},${lat.toFixed(6)},${north.toFixed(3)},${east.toFixed(3)}`;
    });
    return `经度,纬度,X,Y\n${rows.join('\n')}\n`;
  };

  it('shows in a table that gives its points twice', async () => {
    expect(
      (
        await footprintsOf(
          table((at) => at),
          { name: 'a.csv' },
        )
      )[0]!.crs,
    ).toBe('EPSG:4490');
    const problem = await ambiguity(
      table((at) => project(at, 'GCJ-02')),
      { name: 'a.csv' },
    );
    expect(problem).toMatchObject({ row: 2, candidates: ['GCJ-02', 'EPSG:4490'] });
    const [told] = await footprintsOf(
      table((at) => project(at, 'GCJ-02')),
      { name: 'a.csv', crs: 'GCJ-02' },
    );
    expect(geodesicDistance(told!.geometry.coordinates[0]![0]![0]!, [...square[0]])).toBeLessThan(0.2);
    expect(
      await problemsOf(
        table(([lon, lat]) => [lon + 0.01, lat]),
        { name: 'a.csv' },
      ),
    ).toMatchObject([{ code: 'columns-disagree', row: 2 }]);
  });
});

describe('degrees, minutes and seconds written as decimals', () => {
  it('are refused where only they would lie near the district', async () => {
    const text = '经度,纬度\n106.251201,29.495044\n106.251574,29.495040\n106.251570,29.494780\n';
    expect(await problemsOf(text, { name: 'a.csv' })).toMatchObject([{ code: 'sexagesimal', row: 2 }]);
    expect(await footprintsOf(text, { name: 'a.csv', crs: 'EPSG:4490' })).toHaveLength(1);
    const decimal = '经度,纬度\n106.4251,29.8350\n106.4261,29.8350\n106.4261,29.8360\n';
    expect(await footprintsOf(decimal, { name: 'a.csv' })).toHaveLength(1);
    // What two numbers leave behind when they are added is no decimal; whoever computed degrees writes all of theirs.
    const added = text.replace('29.495044', '29.495044000000003').replace('106.251570', '106.25157000000002');
    expect(await problemsOf(added, { name: 'a.csv' })).toMatchObject([{ code: 'sexagesimal', row: 2 }]);
    const computed = text.replace('29.495044', '29.495044802621137');
    expect(await footprintsOf(computed, { name: 'a.csv' })).toHaveLength(1);
  });
});

describe('Xi’an 80 and Beijing 54 with stated parameters', () => {
  it('come to where PROJ puts them, within 1 mm', async () => {
    const rows = shifts.filter(({ twin }) => twin !== 'EPSG:4490');
    expect(rows.length).toBe(96);
    for (const { datum, twin, parameters, convention, at, to } of rows) {
      if (!isCrs(twin)) throw new Error(twin);
      const [x = 0, y = 0] = at;
      const corners = [0, 1, 2, 0].map((step) => `${x + (step === 1 ? 90 : 0)} ${y + (step === 2 ? 90 : 0)}`);
      const [dx = 0, dy = 0, dz = 0, rx = 0, ry = 0, rz = 0, scale = 0] = parameters;
      const stated = { translation: [dx, dy, dz], rotation: [rx, ry, rz], scale, convention } as DatumShift;
      const hint = { crs: twin, datum: datum as 'xian-80', datumShift: stated, name: 'old.wkt' };
      const [footprint] = await footprintsOf(`POLYGON((${corners.join(',')}))`, hint);
      const wanted = unproject([to[0] ?? 0, to[1] ?? 0], twin);
      const nearest = Math.min(
        ...footprint!.geometry.coordinates[0]![0]!.map((position) => geodesicDistance(position, wanted)),
      );
      expect(nearest, `${datum} ${twin} ${convention}`).toBeLessThan(0.001);
    }
  });

  it('carry the parameters in their notes and the datum in their evidence', async () => {
    const file = { name: 'xian-80.shp.zip', datumShift: shift };
    const result = await readFootprints(fixture('files/xian-80.shp.zip'), file);
    const footprint = result.ok ? result.value.footprints[0] : undefined;
    const stated = 'Xian_1980_3_Degree_GK_Zone_35';
    expect(footprint?.notes).toEqual([{ code: 'datum-shifted', datum: 'xian-80', stated, shift }]);
    expect(footprint?.reading?.evidence).toContainEqual({ kind: 'seven-parameters', datum: 'xian-80' });
    for (const language of ['zh', 'en'] as const) {
      const sentence = footprint?.notes.map((note) => wordsFor(language).screening.note(note)).join('') ?? '';
      for (const part of ['-12.064', '2.31″', '-4.16 ppm', 'EPSG 9607', stated]) expect(sentence).toContain(part);
    }
  });

  it('in a survey point file, whose own parameters are then left aside', async () => {
    const text = sample.replace('2000国家大地坐标系', '1980西安坐标系').replace('0,0,0,0,0,0,0', '1,2,3,0,0,0,0');
    const [footprint] = await footprintsOf(text, { datumShift: shift });
    expect(footprint!.notes).toContainEqual(
      expect.objectContaining({ code: 'datum-shifted', stated: '1980西安坐标系' }),
    );
    const [modern] = await footprintsOf(sample);
    const [a, b] = [footprint, modern].map((each) => each!.geometry.coordinates[0]![0]![0]!);
    expect(geodesicDistance(a!, b!)).toBeGreaterThan(20);
  });

  it.each<[string, string, Partial<IntakeHint>, object]>([
    ['no datum', 'POLYGON((0 0,1 1,1 0,0 0))', { datumShift: shift }, { reason: 'datum-not-stated' }],
    ['a file in CGCS2000', 'SRID=4523;POLYGON((0 0,1 1,1 0,0 0))', { datumShift: shift }, { reason: 'not-needed' }],
    [
      'another datum',
      'SRID=2359;POLYGON((0 0,1 1,1 0,0 0))',
      { datumShift: shift, datum: 'beijing-54' },
      { reason: 'other-datum' },
    ],
    ['no parameters', 'SRID=2359;POLYGON((0 0,1 1,1 0,0 0))', { datum: 'xian-80' }, { code: 'crs-unsupported' }],
  ])('%s is refused', async (_, text, hint, problem) => {
    expect((await problemsOf(text, { name: 'a.wkt', ...hint }))[0]).toMatchObject(problem);
  });
});

describe('definitions of systems', () => {
  it('with heights are their horizontal part', async () => {
    const flat = new TextDecoder().decode(fixture('files/loose.prj'));
    const prj = `COMPD_CS["both",${flat},VERT_CS["1985",VERT_DATUM["1985",2005],UNIT["metre",1]]]`;
    const parts = { 'a.shp': fixture('files/loose.shp'), 'a.dbf': fixture('files/loose.dbf'), 'a.prj': bytesOf(prj) };
    const result = await readFootprints(zipSync(parts), { name: 'a.zip' });
    expect(result).toMatchObject({ ok: true, value: { footprints: [{ crs: 'EPSG:4523' }] } });
  });
});

describe('points out of range', () => {
  it('are all named, the first ten by number', async () => {
    const far = Array.from({ length: 14 }, (_, index) => [200 + index, 29.8]);
    const [problem] = await problemsOf(feature([[...square.slice(0, 2), ...far, square[0]]]));
    expect(problem).toMatchObject({
      code: 'coordinate-out-of-range',
      point: 3,
      count: 14,
      points: [3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    });
    expect(problem && wordsFor('zh').intake.problem(problem)).toContain(
      '共 14 点，即第 3、4、5、6、7、8、9、10、11、12 …… 点',
    );
  });
});

describe('a datum that is named above a table', () => {
  const rows = 'X,Y\n3302190,35637250\n3302190,35637350\n3302110,35637350\n';

  it.each<[string, string]>([
    ['1980西安坐标系', 'xian-80'],
    ['某项目界址点成果表（西安80坐标系）', 'xian-80'],
    ['坐标系：北京54', 'beijing-54'],
    ['1954北京坐标系', 'beijing-54'],
    ['采用重庆市独立坐标系', 'local'],
  ])('%s is refused', async (title, reason) => {
    expect(await problemsOf(`${title}\n${rows}`, { name: 'a.csv' })).toMatchObject([
      { code: 'crs-unsupported', reason },
    ]);
  });

  it.each(['北京某公司重庆项目', '2000国家大地坐标系', '编号 1980', '80 米 × 100 米'])('%s is none', async (title) => {
    expect((await footprintsOf(`${title}\n${rows}`, { name: 'a.csv' }))[0]!.crs).toBe('EPSG:4523');
  });
});

describe('files that do not stand alone', () => {
  it.each<[string, Uint8Array]>([
    ['a.shx', fixture('files/loose.shp').slice(0, 108)],
    ['a.prj', fixture('files/loose.prj')],
  ])('%s asks for its .shp', async (name, bytes) => {
    const result = await readFootprints(bytes, { name });
    expect(result).toEqual({ ok: false, problems: [{ file: name, code: 'part-missing', missing: '.shp' }] });
  });

  it('a word to the reader beside a drawing is no layer', async () => {
    const wkt = 'SRID=4490;POLYGON((106.42 29.83,106.421 29.83,106.421 29.831,106.42 29.83))';
    const archive = zipSync({ 'a.wkt': bytesOf(wkt), '说明.txt': bytesOf('请按红线图审查。') });
    expect(await readFootprints(archive, { name: 'a.zip' })).toMatchObject({ ok: true });
  });
});

describe('XML with too many attributes', () => {
  it('is refused before it is parsed', async () => {
    const many = Array.from({ length: 200_000 }, (_, index) => `a${index}="1"`).join(' ');
    const started = performance.now();
    expect(await problemsOf(`<kml ${many}><Document/></kml>`, { name: 'a.kml' })).toMatchObject([
      { code: 'too-large', what: 'attributes', limit: 500 },
    ]);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
