// The schema of a screening, jadeline/screening@1, as it is published: closed, so that what is not here is not in the answer.
// Lengths are metres, areas square metres (ellipsoidal unless the name says plane), shares fractions, positions lon, lat.

import { z } from 'zod';
import { cardSchemas } from './manifest.ts';
import { ruleSchemas } from './rule-book.ts';

const { bilingual, edition } = cardSchemas();
const { clause, contradiction, succession, validityShape, value } = ruleSchemas();

const text = z.string();
const texts = z.array(text);
const number = z.number();
const amount = z.number().nonnegative();
const perhaps = amount.nullable();
const status = z.enum(['official', 'illustrative']);
const level = z.enum(['national', 'municipal', 'district', 'unit']);
const dimension = z.enum(['layout', 'discharge', 'risk', 'efficiency']).nullable();
export const lonLatSchema = z.tuple([number, number]);
export const multiPolygonSchema = z.strictObject({
  type: z.literal('MultiPolygon'),
  coordinates: z.array(z.array(z.array(lonLatSchema))),
});

export const relationSchema = z.enum(['disjoint', 'touches', 'overlaps', 'within', 'contains', 'equals']);

export const troubleSchema = z.looseObject({ code: text });
const note = z.looseObject({ code: text });

const layer = z.strictObject({
  layer: text,
  title: bilingual,
  family: text,
  role: z.enum(['control', 'reference', 'context']),
  scope: z.enum(['in', 'out']),
  status,
  edition,
  accuracy: perhaps,
  answer: z.enum(['affected', 'clear', 'not-covered', 'could-not-check']),
  trouble: troubleSchema.nullable(),
  partial: z.boolean(),
  relation: relationSchema.nullable(),
  overlap: z.strictObject({ area: amount, share: amount, geometry: multiPolygonSchema }).nullable(),
  zones: z.array(
    z.strictObject({ zone: text, name: bilingual, attributes: z.record(text, value), area: amount, share: amount }),
  ),
  nearest: z
    .strictObject({
      zone: text,
      name: bilingual,
      distance: amount,
      from: lonLatSchema,
      to: lonLatSchema,
      bearing: number.nullable(),
    })
    .nullable(),
});

const evidence = z.strictObject({
  layer: text,
  measure: z.enum(['overlap', 'distance', 'district']),
  area: perhaps,
  share: perhaps,
  distance: perhaps,
  limit: perhaps,
  accuracy: perhaps,
  nearLimit: z.boolean(),
  zones: texts,
  edition,
  status,
  geometry: multiPolygonSchema.nullable(),
});

const answer = z.union([value, texts]);
export const projectSchema = z.record(text, answer);

const explanation: z.ZodType = z
  .lazy(() =>
    z.strictObject({
      value: z.enum(['true', 'false', 'unknown']),
      kind: text,
      subject: text.nullable(),
      actual: answer,
      wanted: z.array(value),
      children: z.array(explanation),
    }),
  )
  .meta({ id: 'Explanation' });

const finding = z.strictObject({
  rule: text,
  title: bilingual,
  outcome: z.enum([
    'conflict',
    'condition',
    'satisfied',
    'not-applicable',
    'undetermined',
    'not-covered',
    'notice',
    'not-in-force',
  ]),
  effect: z.enum(['prohibit', 'restrict', 'require', 'argue', 'encourage', 'advise']),
  conditionKind: z.enum(['require', 'argue']).nullable(),
  level,
  dimension,
  advice: bilingual,
  clauses: z.array(clause),
  validity: z.strictObject({ ...validityShape, onDate: z.enum(['in-force', 'expired-plan', 'not-yet', 'ended']) }),
  interpretation: bilingual.nullable(),
  evidence: z.array(evidence),
  because: explanation,
  missing: z.strictObject({ attributes: texts, layers: texts }),
  contradicts: z.array(contradiction).exactOptional(),
  succession: z.array(succession).exactOptional(),
  openExceptions: z.array(z.strictObject({ title: bilingual, evidence: bilingual, attributes: texts })),
});

const question = z.strictObject({
  attribute: text,
  title: bilingual,
  question: bilingual,
  kind: z.enum(['choice', 'boolean', 'number', 'industry', 'text', 'list']),
  values: z.array(z.strictObject({ id: text, title: bilingual })),
  rules: texts,
  layers: texts,
  decides: z.boolean(),
});

/** A whole screening. */
export const screeningSchema = z.strictObject({
  schema: z.literal('jadeline/screening@1'),
  asOf: z.iso.date(),
  verdict: z.strictObject({
    outcome: z.enum(['prohibited', 'undetermined', 'conditional', 'no-conflict']),
    rules: texts,
    unchecked: texts,
    covered: z.int(),
    notCovered: z.int(),
    outside: z.boolean(),
    marginal: texts.exactOptional(),
  }),
  footprint: z.strictObject({
    name: text,
    geometry: multiPolygonSchema,
    crs: text,
    reading: z
      .strictObject({
        confidence: z.enum(['stated', 'declared', 'inferred']),
        evidence: z.array(z.looseObject({ kind: text })),
      })
      .exactOptional(),
    ellipsoidalArea: amount,
    planeArea: perhaps,
    declaredArea: perhaps,
    inside: z.enum(['whole', 'part', 'none', 'unknown']),
    areaOutside: perhaps,
    outside: multiPolygonSchema.nullable(),
  }),
  project: projectSchema,
  layers: z.array(layer),
  findings: z.array(finding),
  questions: z.array(question),
  notes: z.array(note),
  provenance: z.strictObject({
    engine: text,
    pack: z.strictObject({ id: text, title: bilingual, status, manifest: text, rules: text }),
    layers: z.array(z.strictObject({ layer: text, sha256: text.nullable(), edition: text })),
    expiredPlans: z.boolean(),
    edgeModel: text,
    tolerance: z.record(text, number),
    searchDistance: amount,
  }),
});
