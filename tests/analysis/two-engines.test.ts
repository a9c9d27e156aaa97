// A whole screening with a fault planted in one of its engines: the layer reads "could not check", with both figures, and not "clear".

import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { MultiPolygon } from '../../src/analysis/geometry/position.ts';
import { openPack } from '../../src/layers/open-pack.ts';
import { square } from '../layers/tiny-layers.ts';
import { sourceFrom, tinyPack } from '../layers/tiny-pack.ts';

const { lyingClip, lyingOverlay, lyingTrace, planted, unplant } = await vi.hoisted(
  () => import('../planted-faults.ts'),
);
vi.mock('../../src/analysis/geometry/overlay.ts', lyingOverlay);
vi.mock('../../src/analysis/geometry/trace.ts', lyingTrace);
vi.mock('../../src/analysis/geometry/clip.ts', lyingClip);

const { screen } = await import('../../src/analysis/screening/screen.ts');
const pack = await openPack(sourceFrom(tinyPack()));

/** A plot of 0.02 degree, half of it on the red line, within the district. */
function redLine(settled: boolean) {
  if (!pack.ok) throw new Error('the tiny pack does not open');
  const geometry: MultiPolygon = { type: 'MultiPolygon', coordinates: [[square(106.29, 29.81, 0.02)]] };
  const footprint = {
    name: 'plot',
    geometry,
    crs: 'EPSG:4490',
    planeArea: null,
    declaredArea: null,
    notes: [],
  } as const;
  const { layers, verdict } = screen({ pack: pack.value, footprint, project: {}, asOf: '2025-12-01', settled });
  return { layer: layers.find(({ layer }) => layer === 'eco_redline'), verdict };
}

beforeEach(unplant);

// 0.01 by 0.02 degree from 106.3°E 29.81°N: 2,142,939.33 m² by GeographicLib (parallels divided into 20,000 geodesics).
const half = 2_142_939.33;

describe('a settled screening', () => {
  it('stands when the engines agree', () => {
    const { layer, verdict } = redLine(true);
    expect(layer).toMatchObject({ answer: 'affected', trouble: null });
    expect(Math.abs((layer?.overlap?.area ?? 0) / half - 1)).toBeLessThan(1e-8);
    expect(verdict.outcome).toBe('prohibited');
  });

  it.each([{ turf: true }, { trace: true, clipper: true }])(
    'could not check a layer with a fault planted (%o), and gives both figures',
    (faults) => {
      Object.assign(planted, faults);
      const { layer, verdict } = redLine(true);
      expect(layer).toMatchObject({ answer: 'could-not-check', overlap: null, trouble: { code: 'engines-differ' } });
      const { trouble } = layer ?? {};
      if (trouble?.code !== 'engines-differ') throw new Error('another trouble');
      const figures = [trouble.first ?? 0, trouble.second ?? 0].toSorted((a, b) => a - b);
      expect(Math.abs((figures[1] ?? 0) / half - 1)).toBeLessThan(1e-8);
      expect(Math.abs((figures[0] ?? 0) / (figures[1] ?? 1) - 0.99)).toBeLessThan(1e-6);
      expect(verdict.outcome).toBe('undetermined');
      expect(verdict.unchecked).toContain('eco_redline');
    },
  );
});

describe('a fault of the trace alone', () => {
  it('is found by the sum over pairs of edges and mended by Clipper2', () => {
    planted.trace = true;
    const { layer } = redLine(true);
    expect(layer).toMatchObject({ answer: 'affected', trouble: null });
    expect(Math.abs((layer?.overlap?.area ?? 0) / half - 1)).toBeLessThan(1e-8);
  });
});

describe('while the hand moves', () => {
  it('Turf is not asked', () => {
    planted.turf = true;
    expect(redLine(false).layer).toMatchObject({ answer: 'affected', trouble: null });
  });
});
