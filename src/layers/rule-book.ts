// rules.json of a pack, schema jadeline/rules@1: the grammar of a rule as a closed schema, so that a rule that says
// something we do not understand stops the pack instead of being ignored.

import { z } from 'zod';
import type {
  AttributeCard,
  AttributeMatch,
  Clause,
  Condition,
  Contradiction,
  Exception,
  Industry,
  IndustrySet,
  Rule,
  RuleBook,
  Succession,
  Validity,
  Where,
} from '../analysis/rules/rule.ts';
import { once } from '../analysis/units/once.ts';
import type { AttributeValue } from '../analysis/zones/layer.ts';
import { cardSchemas } from './manifest.ts';

/** The schemas of rules.json and of its parts. */
export const ruleSchemas = once(() => {
  const { bilingual } = cardSchemas();
  const text = z.string().min(1);
  const day = z.iso.date().nullable();
  /** A value of an attribute of a zone or a project. */
  const value: z.ZodType<AttributeValue> = z.union([z.string(), z.number(), z.boolean(), z.null()]);
  const match: z.ZodType<AttributeMatch> = z.record(text, z.array(value).min(1));

  /** Where a rule holds. */
  const where: z.ZodType<Where> = z
    .lazy(() =>
      z.union([
        z.strictObject({ district: z.literal(true) }),
        z.strictObject({ overlaps: text, with: match.exactOptional() }),
        z.strictObject({
          near: text,
          within: z.number().nonnegative(),
          drawn: text.exactOptional(),
          with: match.exactOptional(),
        }),
        z.strictObject({ all: z.array(where).min(1) }),
        z.strictObject({ any: z.array(where).min(1) }),
      ]),
    )
    .meta({ id: 'Where' });

  /** A condition on the project. */
  const condition: z.ZodType<Condition> = z
    .lazy(() =>
      z.union([
        z.strictObject({ always: z.literal(true) }),
        z.strictObject({ attribute: text, in: z.array(value).min(1) }),
        z.strictObject({ attribute: text, above: z.number() }),
        z.strictObject({ industry: text }),
        z.strictObject({ known: text }),
        z.strictObject({ all: z.array(condition) }),
        z.strictObject({ any: z.array(condition) }),
        z.strictObject({ not: condition }),
      ]),
    )
    .meta({ id: 'Condition' });

  const exception: z.ZodType<Exception> = z.strictObject({
    title: bilingual,
    rests: z.enum(['evidence', 'fact']),
    when: condition,
    evidence: bilingual,
  });

  /** A quotation with its address. */
  const clause: z.ZodType<Clause> = z.strictObject({
    quote: text,
    instrument: text,
    article: z.string(),
    source: text,
    date: z.string(),
    verify: z.boolean().exactOptional(),
  });

  /** What is said of when a rule holds. */
  const validityShape = {
    kind: z.enum(['statute', 'plan']),
    from: day,
    until: day,
    supersededBy: text.exactOptional(),
  };

  const validity: z.ZodType<Validity> = z.strictObject(validityShape);

  /** One rule. */
  const rule: z.ZodType<Rule> = z.strictObject({
    id: text,
    title: bilingual,
    where,
    when: condition,
    unless: z.array(exception),
    effect: z.enum(['prohibit', 'restrict', 'require', 'argue', 'encourage', 'advise']),
    endsIn: z.enum(['conflict', 'argue', 'require']).exactOptional(),
    advice: bilingual,
    clauses: z.array(clause).min(1),
    level: z.enum(['national', 'municipal', 'district', 'unit']),
    dimension: z.enum(['layout', 'discharge', 'risk', 'efficiency']).nullable(),
    validity,
    interpretation: bilingual.nullable(),
  });

  const attributeCard: z.ZodType<AttributeCard> = z.strictObject({
    id: text,
    kind: z.enum(['choice', 'boolean', 'number', 'industry', 'text', 'list']),
    title: bilingual,
    question: bilingual,
    values: z.array(z.strictObject({ id: text, title: bilingual })),
    unit: z.string().exactOptional(),
    from: text.exactOptional(),
    default: value.exactOptional(),
    trueWhen: condition.exactOptional(),
    falseWhen: condition.exactOptional(),
  });

  const industry: z.ZodType<Industry> = z.strictObject({
    code: text,
    title: bilingual,
    initials: text.exactOptional(),
  });

  const industrySet: z.ZodType<IndustrySet> = z.strictObject({
    id: text,
    title: bilingual,
    members: z.array(text),
    debated: z.array(text),
    note: bilingual,
    version: text,
  });

  /** Texts that contradict one another. */
  const contradiction: z.ZodType<Contradiction> = z.strictObject({
    id: text,
    title: bilingual,
    handling: bilingual,
    rules: z.array(text),
  });

  const citation = z.strictObject({ instrument: text, articles: text });

  /** Old law and what took its place. */
  const succession: z.ZodType<Succession> = z.strictObject({
    subject: bilingual,
    old: citation,
    next: citation,
    since: z.iso.date(),
    oldStays: z.boolean(),
    rules: z.array(text),
  });

  /** Everything in rules.json. */
  const book: z.ZodType<RuleBook> = z.strictObject({
    schema: z.literal('jadeline/rules@1'),
    version: text,
    rules: z.array(rule),
    attributes: z.array(attributeCard),
    industries: z.array(industry),
    industrySets: z.array(industrySet),
    contradictions: z.array(contradiction).exactOptional(),
    successions: z.array(succession).exactOptional(),
  });

  return { book, clause, contradiction, succession, validityShape, value };
});
