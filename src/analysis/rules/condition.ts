// Conditions in Kleene's three values. A missing fact is carried upward and never becomes false.

import type { Explanation } from './evidence.ts';
import type { Facts, Known } from './facts.ts';
import type { Condition, IndustrySet } from './rule.ts';

/** True, false, or not known. */
export type Truth = 'true' | 'false' | 'unknown';

const truth = (value: boolean): Truth => (value ? 'true' : 'false');

/** True when all are, false when one is, else unknown. No values at all are true. */
export function allOf(values: readonly Truth[]): Truth {
  if (values.includes('false')) return 'false';
  return values.includes('unknown') ? 'unknown' : 'true';
}

/** True when one is, false when all are, else unknown. No values at all are false. */
export function anyOf(values: readonly Truth[]): Truth {
  if (values.includes('true')) return 'true';
  return values.includes('unknown') ? 'unknown' : 'false';
}

/** Unknown stays unknown. */
export function negate(value: Truth): Truth {
  if (value === 'unknown') return 'unknown';
  return value === 'true' ? 'false' : 'true';
}

/** Whether a code (or a division that may hold finer codes) belongs to a set; unknown where it is debated or too coarse. */
export function membership(code: string, set: IndustrySet): Truth {
  const meets = (prefix: string): boolean => code.startsWith(prefix) || prefix.startsWith(code);
  if (set.debated.some(meets)) return 'unknown';
  if (set.members.some((member) => code.startsWith(member))) return 'true';
  return set.members.some(meets) ? 'unknown' : 'false';
}

function leaf(
  kind: 'attribute' | 'industry' | 'always',
  value: Truth,
  rest: Partial<Pick<Explanation, 'subject' | 'actual' | 'wanted'>>,
): Explanation {
  return { value, kind, subject: null, actual: null, wanted: [], children: [], ...rest };
}

function holdsOneOf(actual: Known, wanted: readonly unknown[]): Truth {
  if (actual === null) return 'unknown';
  if (Array.isArray(actual)) return truth(actual.some((item) => wanted.includes(item)));
  return truth(wanted.includes(actual));
}

function evaluateIndustry(id: string, facts: Facts): Explanation {
  const actual = facts.valueOf('industry');
  const set = facts.setOf(id);
  if (set === undefined) throw new RangeError(`The rule book has no industry set "${id}"`);
  const readable = typeof actual === 'string' && facts.isIndustry(actual);
  const value = readable ? membership(actual, set) : 'unknown';
  return leaf('industry', value, { subject: id, actual, wanted: set.members });
}

function evaluateAbove(attribute: string, limit: number, facts: Facts): Explanation {
  const actual = facts.valueOf(attribute);
  const value = typeof actual === 'number' ? truth(actual > limit) : 'unknown';
  return leaf('attribute', value, { subject: attribute, actual, wanted: [limit] });
}

/** The value of a condition with the tree of reasons. `known` is true or unknown, never false: more answers never lose one. */
export function evaluate(condition: Condition, facts: Facts): Explanation {
  if ('always' in condition) return leaf('always', 'true', {});
  if ('known' in condition) {
    const actual = facts.valueOf(condition.known);
    return leaf('attribute', actual === null ? 'unknown' : 'true', { subject: condition.known, actual });
  }
  if ('industry' in condition) return evaluateIndustry(condition.industry, facts);
  if ('above' in condition) return evaluateAbove(condition.attribute, condition.above, facts);
  if ('attribute' in condition) {
    const actual = facts.valueOf(condition.attribute);
    const value = holdsOneOf(actual, condition.in);
    return leaf('attribute', value, { subject: condition.attribute, actual, wanted: condition.in });
  }
  return evaluateCompound(condition, facts);
}

function evaluateCompound(
  condition: Extract<Condition, { all: unknown } | { any: unknown } | { not: unknown }>,
  facts: Facts,
): Explanation {
  const base = { subject: null, actual: null, wanted: [] };
  if ('not' in condition) {
    const child = evaluate(condition.not, facts);
    return { ...base, value: negate(child.value), kind: 'not', children: [child] };
  }
  if ('all' in condition) {
    const children = condition.all.map((part) => evaluate(part, facts));
    return { ...base, value: allOf(children.map((child) => child.value)), kind: 'all', children };
  }
  const children = condition.any.map((part) => evaluate(part, facts));
  return { ...base, value: anyOf(children.map((child) => child.value)), kind: 'any', children };
}

/** A leaf that only wants to hear a name, as of the park that is extended. */
const wantsName = ({ kind, wanted }: Explanation): boolean => kind === 'attribute' && wanted.length === 0;

/**
 * The attributes on which an unknown value waits: those of its unknown parts, in order, without repetition. A name is not
 * waited for before it matters.
 */
export function waitsFor(explanation: Explanation): readonly string[] {
  if (explanation.value !== 'unknown') return [];
  if (explanation.kind === 'industry') return ['industry'];
  if (explanation.kind === 'attribute') return explanation.subject === null ? [] : [explanation.subject];
  const unknown = explanation.children.filter((child) => child.value === 'unknown');
  const first = unknown.filter((child) => !wantsName(child));
  return [...new Set((first.length > 0 ? first : unknown).flatMap(waitsFor))];
}

/**
 * Whether an unknown value can become true only through attributes of which `isBeyond` says that nobody here can answer them
 * (their layer is not in the pack).
 */
export function waitsBeyond(explanation: Explanation, isBeyond: (attribute: string) => boolean): boolean {
  if (explanation.value !== 'unknown') return false;
  const unknown = explanation.children.filter((child) => child.value === 'unknown');
  if (explanation.kind === 'all') return unknown.some((child) => waitsBeyond(child, isBeyond));
  if (explanation.kind === 'any' || explanation.kind === 'not') {
    return unknown.every((child) => waitsBeyond(child, isBeyond));
  }
  return waitsFor(explanation).every(isBeyond);
}
