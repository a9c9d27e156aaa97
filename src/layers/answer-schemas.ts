// The schemas of two more answers, as they are published: a line of a batch, and what two areas have to do with each other.
// Lengths are metres, areas square metres on the ellipsoid, shares fractions, positions lon, lat.

import { z } from 'zod';
import {
  lonLatSchema,
  multiPolygonSchema,
  projectSchema,
  relationSchema,
  screeningSchema,
  troubleSchema,
} from './screening-schema.ts';

const text = z.string();
const amount = z.number().nonnegative();
const share = z.number().min(0).max(1);
const number = z.int().positive();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const marks = {
  /** What the line rests on; with --resume a line counts only when this is the same. */
  basis: z.strictObject({
    asOf: z.iso.date(),
    engine: text,
    options: z.record(text, z.union([text, z.boolean()])),
    pack: z.strictObject({ id: text, manifest: sha256 }),
    project: projectSchema,
  }),
  file: text,
  input: z.strictObject({
    row: number.exactOptional(),
    feature: number.exactOptional(),
    footprint: number.exactOptional(),
    sha256: sha256.exactOptional(),
  }),
};

/** A problem says with its code and its sentence what is wrong; the other members depend on the code. */
const problem = z.looseObject({ code: text, message: text });
/** In place of the screening with --table or --against. */
const view = z.looseObject({ schema: z.enum(['jadeline/conformity@1', 'jadeline/comparison@1']) });

/** A line of a batch: an answer, or the problems of its input. */
export const screeningLineSchema = z.union([
  z.strictObject({ ...marks, screening: z.union([screeningSchema, view]) }),
  z.strictObject({ ...marks, problems: z.array(problem).min(1) }),
]);

const side = z.strictObject({ file: text, name: text, crs: text, area: amount, notes: z.array(troubleSchema) });

/** The measure of one pair. Where there is trouble nothing was measured; else `overlap` is null for contact and for none. */
export const measureSchema = z.strictObject({
  schema: z.literal('jadeline/measure@1'),
  a: side,
  b: side,
  relation: relationSchema.nullable(),
  overlap: z
    .strictObject({ area: amount, shareOfA: share, shareOfB: share, geometry: multiPolygonSchema.nullable() })
    .nullable(),
  nearest: z
    .strictObject({ distance: amount, from: lonLatSchema, to: lonLatSchema, bearing: z.number().nullable() })
    .nullable(),
  trouble: troubleSchema.nullable(),
  engine: text,
  edgeModel: text,
  tolerance: z.record(text, z.number()),
});
