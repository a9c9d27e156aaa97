// Drawings in pieces and with curves (make-drawings.py): areas by formula, and what is refused.

import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { planeArea } from '../../src/analysis/geometry/projection.ts';
import type { IntakeHint } from '../../src/intake/intake.ts';
import { readFootprints } from '../../src/intake/read-footprints.ts';
import { fixture } from './read.ts';

async function read(file: string, hint: Partial<IntakeHint> = {}) {
  const result = await readFootprints(fixture(`files/${file}`), { name: file, ...hint });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  expect(result.value.problems).toEqual([]);
  return result.value.footprints;
}

/** Area that chords within 1 mm of a curve may leave out: two thirds of a millimetre along its length, in m². */
const slack = (length: number): number => 0.001 * (2 / 3) * length + 0.001;

describe('an outline of pieces and curves', () => {
  it.each<[string, number, number]>([
    // Between the two halves of the lower edge there is a step of 3 cm; the ring goes through one of its ends.
    ['pieces.dxf', 100 * 80 + Math.PI * 1600, slack(2 * Math.PI * 40) + 0.03 * 50],
    ['pieces-mirrored.dxf', 100 * 80 + Math.PI * 1600, slack(2 * Math.PI * 40)],
    ['ellipse.dxf', Math.PI * 60 * 30, slack(291)],
    ['half-ellipse.dxf', (Math.PI * 60 * 30) / 2, slack(146)],
    ['spline.dxf', Math.PI * 2500, slack(2 * Math.PI * 50)],
  ])('%s', async (file, area, within) => {
    const [footprint, ...others] = await read(file);
    expect(others).toEqual([]);
    expect(footprint!.crs).toBe('EPSG:4523');
    expect(footprint!.name).toBe('红线');
    const difference = area - (footprint!.planeArea ?? 0);
    expect(Math.abs(difference)).toBeLessThan(within);
    expect(footprint!.notes.map(({ code }) => code)).toContain('arcs-divided');
  });

  it('says of how many pieces it is, and how wide the widest gap was', async () => {
    const [footprint] = await read('pieces.dxf');
    const note = footprint!.notes.find(({ code }) => code === 'contours-joined');
    expect(note?.code === 'contours-joined' && [note.count, note.gap.toFixed(3)]).toEqual([5, '0.030']);
    expect(footprint!.notes).toContainEqual({ code: 'left-out', what: 'open-contours', count: 1 });
  });
});

describe('bulges', () => {
  /** Ground between a chord of 100 m and its arc: the bulge is the tangent of a quarter of the angle. */
  const segment = (bulge: number): number => {
    const angle = 4 * Math.atan(Math.abs(bulge));
    const radius = 100 / (2 * Math.sin(angle / 2));
    return (Math.sign(bulge) * radius * radius * (angle - Math.sin(angle))) / 2;
  };
  const corners = [
    [0, 0],
    [100, 0],
    [100, 100],
    [0, 100],
  ] as const;
  const squareWith = (bulges: readonly number[], backward = false): string => {
    const order = backward ? corners.toReversed() : corners;
    const vertices = order.map(
      ([x, y], index) => `10\n${35637250 + x}\n20\n${3302110 + y}\n42\n${bulges[index] ?? 0}\n`,
    );
    const polyline = `0\nLWPOLYLINE\n8\n红线\n90\n4\n70\n1\n${vertices.join('')}`;
    return `0\nSECTION\n2\nENTITIES\n${polyline}0\nENDSEC\n0\nEOF\n`;
  };

  it.each<[number[], boolean]>([
    [[0.5], false],
    [[-0.3], false],
    [[0, 0.2, 0, 1.5], false],
    [[0.5], true],
    [[0, -0.4, 0.1], true],
  ])('%o bend outward to the right of the way, within 1 mm', async (bulges, backward) => {
    const bytes = new TextEncoder().encode(squareWith(bulges, backward));
    const result = await readFootprints(bytes, { name: 'a.dxf' });
    const area = result.ok ? (result.value.footprints[0]?.planeArea ?? 0) : 0;
    const outward = bulges.reduce((sum, bulge) => sum + (bulge === 0 ? 0 : segment(bulge)), 0);
    const wanted = 10_000 + (backward ? -outward : outward);
    expect(Math.abs(area - wanted)).toBeLessThan(slack(400));
  });
});

describe('blocks', () => {
  it('stand in rows and columns, scaled and turned', async () => {
    const footprints = await read('array.dxf');
    expect(footprints.map(({ name }) => name)).toEqual([1, 2, 3, 4, 5, 6].map((number) => `建筑 #${number}`));
    for (const { geometry } of footprints) expect(planeArea(geometry, 'EPSG:4523')).toBeCloseTo(600, 3);
    const middle = (index: number) => {
      const ring = footprints[index]!.geometry.coordinates[0]![0]!;
      return [(ring[0]![0] + ring[2]![0]) / 2, (ring[0]![1] + ring[2]![1]) / 2] as const;
    };
    const { project } = await import('../../src/analysis/geometry/projection.ts');
    const [first, second, fourth] = [0, 1, 3].map((index) => project(middle(index), 'EPSG:4523'));
    // The base point of the block is its middle. 50 m along 30°, 60 m across it.
    const turned = (east: number, north: number) => {
      const angle = Math.PI / 6;
      return [east * Math.cos(angle) - north * Math.sin(angle), east * Math.sin(angle) + north * Math.cos(angle)];
    };
    const from = (to: readonly number[] | undefined) => [to![0]! - first![0], to![1]! - first![1]];
    expect(Math.hypot(first![0] - 35637300, first![1] - 3302150)).toBeLessThan(0.001);
    for (const [found, wanted] of [
      [from(second), turned(50, 0)],
      [from(fourth), turned(0, 60)],
    ] as const) {
      expect(Math.hypot(found[0]! - wanted[0]!, found[1]! - wanted[1]!)).toBeLessThan(0.001);
    }
  });

  it('of paper space are no ground', async () => {
    expect((await read('paper.dxf')).map(({ name }) => name)).toEqual(['建筑']);
  });
});

describe('units', () => {
  it('are those of the header where the numbers leave no other, and are told', async () => {
    const [footprint] = await read('feet.dxf');
    expect(footprint).toMatchObject({ crs: 'EPSG:4544' });
    expect(footprint!.planeArea).toBeCloseTo(10_000, 2);
    const [template] = await read('red-line.dxf');
    expect(template!.notes).toContainEqual({ code: 'drawing-unit', stated: 'mm', read: 'm' });
    expect((await read('pieces.dxf'))[0]!.notes.map(({ code }) => code)).not.toContain('drawing-unit');
  });
});

describe('what is no outline', () => {
  it.each<[string, object]>([
    ['forked.dxf', { code: 'drawing-without-areas', hatches: 0, open: 5 }],
    ['gap.dxf', { code: 'drawing-without-areas', hatches: 0, open: 4 }],
    ['fit-points.dxf', { code: 'drawing-without-areas', hatches: 0, open: 1 }],
  ])('%s', async (file, problem) => {
    const result = await readFootprints(fixture(`files/${file}`), { name: file });
    expect(result.ok ? [] : result.problems).toMatchObject([problem]);
  });
});

describe('a pair of code and value that is missing', () => {
  const drawings = readdirSync(new URL('files/', import.meta.url)).filter((name) => name.endsWith('.dxf'));
  /** Marks, coordinates, radii, angles, knots: without them the shape is another. Layers, scales, bulges and flags may be left out. */
  const needed = (type: string): readonly string[] =>
    type === 'ELLIPSE' ? ['0', '10', '20', '11', '21', '40', '41', '42'] : ['0', '10', '20', '11', '21', '40'];

  it.each(drawings)('%s', async (name) => {
    const lines = new TextDecoder('gb18030').decode(fixture(`files/${name}`)).split(/\r?\n/);
    const readLines = async (kept: readonly string[]) => {
      const result = await readFootprints(new TextEncoder().encode(kept.join('\n')), { name, layer: '*' });
      if (!result.ok) return null;
      const notes = result.value.footprints.flatMap((footprint) => footprint.notes.map(({ code }) => code));
      const areas = result.value.footprints.map(({ planeArea }) => planeArea?.toFixed(3)).join();
      return { areas, toldLeftOut: notes.filter((code) => code === 'left-out').length };
    };
    const whole = await readLines(lines);
    const start = lines.indexOf('BLOCKS') - 1;
    let [type, tried] = ['', 0];
    for (let at = start; at < lines.length - 3; at += 2) {
      const [code = '', value = ''] = [lines[at]?.trim(), lines[at + 1]];
      if (code === '0') type = value;
      if (!needed(type).includes(code)) continue;
      tried += 1;
      const without = await readLines([...lines.slice(0, at), ...lines.slice(at + 2)]);
      const seen =
        without === null || without.areas === whole?.areas || without.toldLeftOut > (whole?.toldLeftOut ?? 0);
      expect(
        seen,
        `${name} without ${code} ${value} of a ${type} in row ${at + 1}: ${without?.areas}, and nothing says so`,
      ).toBe(true);
    }
    expect(tried).toBeGreaterThan(3);
  });
});
