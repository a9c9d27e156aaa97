// measure with a fault planted in one of its engines: "could not be checked", with both figures, and no relation at all.

import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { measureSchema } from '../../src/layers/answer-schemas.ts';
import { square } from '../layers/tiny-layers.ts';
import { folder, jadeline } from './world.ts';

const { lyingClip, lyingOverlay, planted, unplant } = await vi.hoisted(() => import('../planted-faults.ts'));
vi.mock('../../src/analysis/geometry/overlay.ts', lyingOverlay);
vi.mock('../../src/analysis/geometry/clip.ts', lyingClip);

const files = folder();
afterAll(() => files.remove());
beforeEach(unplant);

const [a, b] = [106.4, 106.405].map((lon) =>
  files.put(`${lon}.json`, JSON.stringify({ type: 'Polygon', coordinates: [square(lon, 29.8, 0.01)] })),
);
const measure = (...words: string[]) => jadeline(['measure', '--lang', 'en', a ?? '', b ?? '', ...words]);
// Half of a square of 0.01 degree at 29.8°N: 535,813.58 m² by GeographicLib.
const half = 535_813.58;

describe('two areas', () => {
  it('stand as measured when both engines agree', async () => {
    const { status, output } = await measure('--format', 'json');
    expect(status).toBe(0);
    expect(JSON.parse(output)).toMatchObject({ relation: 'overlaps', trouble: null });
  });

  it.each(['turf', 'clipper'] as const)('could not be checked when %s is at fault', async (engine) => {
    planted[engine] = true;
    const { status, output } = await measure('--format', 'json');
    expect(status).toBe(2);
    const found = JSON.parse(output);
    expect(measureSchema.safeParse(found).error).toBeUndefined();
    expect(found).toMatchObject({ relation: null, overlap: null, nearest: null, trouble: { code: 'engines-differ' } });
    const figures = [found.trouble.first, found.trouble.second].toSorted((one, other) => one - other);
    expect(figures[0] / half).toBeCloseTo(0.99, 6);
    expect(figures[1] / half).toBeCloseTo(1, 6);
  });

  it('say so in a sentence, with both figures', async () => {
    planted.turf = true;
    const { status, output } = await measure();
    expect(status).toBe(2);
    expect(output).toMatch(/^could not check: .*\(535813\.58\d* m² and 530455\.44\d* m²\)/);
    expect(output).not.toContain('overlaps');
  });
});
