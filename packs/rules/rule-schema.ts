// The grammar of rule files, attributes and industries as zod schemas: what they do not know cannot be written.

import { z } from 'zod';
import type { Condition, Where } from '../../src/analysis/rules/rule.ts';

const text = z.string().trim().min(1);
const bilingual = z.strictObject({ zh: text, en: text });
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day is written YYYY-MM-DD');
const value = z.union([z.string(), z.number(), z.boolean()]);
const match = z.record(text, z.array(value).min(1));

/** Where a rule holds; see `Where` of the engine. */
const where: z.ZodType<Where> = z.lazy(() =>
  z.union(
    [
      z.strictObject({ district: z.literal(true) }),
      z.strictObject({ overlaps: text, with: match.exactOptional() }),
      z.strictObject({
        near: text,
        within: z.number().positive(),
        drawn: text.exactOptional(),
        with: match.exactOptional(),
      }),
      z.strictObject({ all: z.array(where).min(1) }),
      z.strictObject({ any: z.array(where).min(1) }),
    ],
    { error: 'no such place; write district, overlaps (with), near + within (drawn, with), all or any' },
  ),
);

/** When a rule concerns a project; see `Condition` of the engine. */
const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union(
    [
      z.strictObject({ always: z.literal(true) }),
      z.strictObject({ attribute: text, in: z.array(value).min(1) }),
      z.strictObject({ attribute: text, above: z.number() }),
      z.strictObject({ industry: text }),
      z.strictObject({ known: text }),
      z.strictObject({ all: z.array(condition).min(1) }),
      z.strictObject({ any: z.array(condition).min(1) }),
      z.strictObject({ not: condition }),
    ],
    { error: 'no such condition; write always, attribute + in, attribute + above, industry, known, all, any or not' },
  ),
);

const level = z.enum(['national', 'municipal', 'district', 'unit']);
const effect = z.enum(['prohibit', 'restrict', 'require', 'argue', 'encourage', 'advise']);
const dimension = z.enum(['layout', 'discharge', 'risk', 'efficiency']);
const validity = z.strictObject({
  kind: z.enum(['statute', 'plan']),
  from: day.nullable(),
  until: day.nullable(),
  supersededBy: text.exactOptional(),
});

/** A law or plan that rules quote: one entry of instruments.yaml. */
export const instrument = z.strictObject({
  id: text,
  title: text,
  /** Document number, where it has one. */
  number: text.exactOptional(),
  /** The copy in which the text was read, where it is not the document itself. */
  readIn: text.exactOptional(),
  date: z.string().regex(/^\d{4}(-\d{2}-\d{2})?$/),
  level,
  validity,
  verify: z.boolean().default(false),
});

const clause = z.strictObject({
  quote: text,
  article: text,
  /** Id of an instrument; the file's own when left out. */
  instrument: text.exactOptional(),
  verify: z.boolean().exactOptional(),
});

const exception = z.strictObject({
  title: bilingual,
  rests: z.enum(['evidence', 'fact']),
  when: condition,
  evidence: bilingual,
});

const place = z.enum(['inside', 'west', 'east', 'outside', 'edge', 'missing', 'absent']);
/** How a layer lies in a case: a word, a distance in metres, or either with the zone's attributes. */
export const situation = z.union([
  place,
  z.strictObject({ distance: z.number().nonnegative() }).catchall(value),
  z.strictObject({ at: place }).catchall(value),
]);
const facts = z.record(text, z.union([value, z.null(), z.array(z.string())]));

export const caseKind = z.enum(['fires', 'outside', 'edge', 'fact-missing', 'layer-missing', 'more']);
const outcome = z.enum([
  'conflict',
  'condition',
  'satisfied',
  'not-applicable',
  'undetermined',
  'not-covered',
  'notice',
  'not-in-force',
]);

/** One case of a rule: what is changed against `given`, and what must follow. */
export const ruleCase = z.strictObject({
  kind: caseKind,
  note: text.exactOptional(),
  layers: z.record(text, situation).exactOptional(),
  project: facts.exactOptional(),
  without: z.array(text).exactOptional(),
  asOf: day.exactOptional(),
  expiredPlans: z.boolean().exactOptional(),
  outcome,
  ends: z.enum(['require', 'argue']).exactOptional(),
  missing: z.array(text).exactOptional(),
  questions: z.array(text).exactOptional(),
  nearLimit: z.boolean().exactOptional(),
});

/** One rule as written in a rule file. */
export const ruleEntry = z.strictObject({
  id: text,
  title: bilingual,
  where,
  when: condition,
  unless: z.array(exception).default([]),
  effect,
  endsIn: z.enum(['conflict', 'argue', 'require']).exactOptional(),
  advice: bilingual,
  clauses: z.array(clause).min(1),
  level: level.exactOptional(),
  dimension: dimension.nullable().default(null),
  validity: validity.exactOptional(),
  interpretation: bilingual.nullable().default(null),
  given: z.strictObject({ layers: z.record(text, situation).default({}), project: facts.default({}) }),
  cases: z.array(ruleCase).min(1),
  /** The kinds of case that make no sense for this rule, each with the reason. */
  cases_omitted: z.partialRecord(caseKind.exclude(['fires', 'more']), text).default({}),
});

/** One file of rules: a body of law. */
export const ruleFile = z.strictObject({
  instrument: text,
  lists: z.unknown().optional(),
  rules: z.array(ruleEntry).min(1),
});

/** contradictions.yaml: where sources contradict, and what is done about it. */
export const contradictionFile = z.array(
  z.strictObject({ id: text, title: bilingual, handling: bilingual, rules: z.array(text) }),
);

const citation = z.strictObject({ instrument: text, articles: text });

/** successions.yaml: old law and the text that took its place. */
export const successionFile = z.array(
  z.strictObject({
    subject: bilingual,
    old: citation,
    next: citation,
    since: day,
    oldStays: z.boolean(),
    rules: z.array(text),
  }),
);

const choice = z.strictObject({ id: text, title: bilingual });

/** attributes.yaml: what can be asked of a project. */
export const attributeFile = z.strictObject({
  lists: z.unknown().optional(),
  attributes: z.array(
    z.strictObject({
      id: text,
      kind: z.enum(['choice', 'boolean', 'number', 'industry', 'text', 'list']),
      title: bilingual,
      question: bilingual,
      values: z.array(choice).default([]),
      unit: text.exactOptional(),
      from: text.exactOptional(),
      default: value.exactOptional(),
      trueWhen: condition.exactOptional(),
      falseWhen: condition.exactOptional(),
    }),
  ),
});

const code = z.string().regex(/^\d{2,4}$/, 'a code has two to four digits, in quotes');

/** industries.yaml: the named sets of GB/T 4754-2017 codes. */
export const industryFile = z.strictObject({
  version: text,
  sets: z.array(
    z.strictObject({
      id: text,
      title: bilingual,
      members: z.array(code).min(1),
      debated: z.array(code).default([]),
      note: bilingual,
    }),
  ),
});

export type RuleEntry = z.infer<typeof ruleEntry>;
export type RuleCase = z.infer<typeof ruleCase>;
export type Situation = z.infer<typeof situation>;
export type Instrument = z.infer<typeof instrument>;
