// What is published beside the app is what the program really writes.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { polygonsOf } from '../../src/analysis/geometry/position.ts';
import { screen, serialise } from '../../src/analysis/index.ts';
import { examplesSchema } from '../../src/layers/examples.ts';
import { publishedSchemas } from '../../src/layers/published-schemas.ts';
import { screeningSchema } from '../../src/layers/screening-schema.ts';
import { bytesOf, pack } from '../pack/shipped-pack.ts';

const { examples } = examplesSchema().parse(JSON.parse(new TextDecoder().decode(bytesOf('examples.json'))));

function screened({ id, project, footprint }: (typeof examples)[number]): Record<string, unknown> {
  const geometry = { type: 'MultiPolygon' as const, coordinates: polygonsOf(footprint) };
  const plain = { name: id, geometry, crs: 'EPSG:4490', planeArea: null, declaredArea: null, notes: [] } as const;
  return JSON.parse(serialise(screen({ footprint: plain, project, pack, asOf: '2026-11-22' })));
}

it.each(publishedSchemas().map(({ file, text }) => [file, text]))('%s is the one checked in', (file, text) => {
  expect(readFileSync(new URL(`../../public/schemas/${file}`, import.meta.url), 'utf8')).toBe(text);
});

describe('screening@1', () => {
  it.each(examples.map((example) => [example.id, example] as const))('describes the screening of %s', (_, example) => {
    expect(screeningSchema.safeParse(screened(example)).error).toBeUndefined();
  });

  it('refuses what it does not know, and what is missing', () => {
    const whole = screened(examples[0]!);
    const { verdict: _, ...without } = whole;
    expect(screeningSchema.safeParse({ ...whole, surprise: 1 }).success).toBe(false);
    expect(screeningSchema.safeParse(without).success).toBe(false);
  });
});
