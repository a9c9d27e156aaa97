// examples.json of a pack, schema jadeline/examples@1: the plans' key projects as listed, and footprints to try.

import { z } from 'zod';
import type { Polygonal } from '../analysis/geometry/position.ts';
import type { Project } from '../analysis/rules/rule.ts';
import type { VerdictOutcome } from '../analysis/screening/screening.ts';
import { once } from '../analysis/units/once.ts';
import type { Bilingual } from '../analysis/zones/layer.ts';
import { placeSchemas } from './gazetteer.ts';
import { cardSchemas } from './manifest.ts';

/** A key project as the plan lists it. */
export interface ListedProject {
  readonly no: number;
  readonly name: string;
  readonly content: string;
  readonly years: string;
  readonly lead: string;
  readonly place: string | null;
  readonly placeClass: string | null;
}

/** A footprint with a project, and the verdict that it should come to. */
export interface Example {
  readonly id: string;
  readonly title: Bilingual;
  readonly note: Bilingual;
  readonly project: Project;
  readonly footprint: Polygonal;
  /** Number in the plans' list; null for an invented one. */
  readonly projectNo: number | null;
  readonly expect: VerdictOutcome;
}

export interface Examples {
  readonly schema: 'jadeline/examples@1';
  readonly projects: readonly ListedProject[];
  readonly examples: readonly Example[];
}

/** Everything in examples.json. */
export const examplesSchema = once(() => {
  const { bilingual } = cardSchemas();
  const { lonLat } = placeSchemas();
  const ring = z.array(lonLat).min(4);
  const footprint: z.ZodType<Polygonal> = z.union([
    z.strictObject({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) }),
    z.strictObject({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring).min(1)).min(1) }),
  ]);

  const answer = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);

  const examples: z.ZodType<Examples> = z.strictObject({
    schema: z.literal('jadeline/examples@1'),
    projects: z.array(
      z.strictObject({
        no: z.int().positive(),
        name: z.string().min(1),
        content: z.string(),
        years: z.string(),
        lead: z.string(),
        place: z.string().nullable(),
        placeClass: z.string().nullable(),
      }),
    ),
    examples: z.array(
      z.strictObject({
        id: z.string().min(1),
        title: bilingual,
        note: bilingual,
        project: z.record(z.string(), answer),
        footprint,
        projectNo: z.int().positive().nullable(),
        expect: z.enum(['prohibited', 'undetermined', 'conditional', 'no-conflict']),
      }),
    ),
  });

  return examples;
});
