// One rule against the measured ground and the known facts: what follows, why, and what is missing to say more.

import { allOf, negate, waitsBeyond, waitsFor } from '../rules/condition.ts';
import type { Explanation } from '../rules/evidence.ts';
import type { Facts } from '../rules/facts.ts';
import type { Ground } from '../rules/ground.ts';
import type { Held } from '../rules/held.ts';
import type { Exception, Rule, RuleBook } from '../rules/rule.ts';
import { layersOf } from '../rules/rule-book.ts';
import { counts, type ValidityState, validityOn } from '../rules/validity.ts';
import { evaluateWhere } from '../rules/where.ts';
import { withRelated } from './related.ts';
import type { ConditionKind, Finding, Outcome } from './screening.ts';

/** A finding, and what the next steps need to know of how it came about. */
export interface Judged {
  readonly finding: Finding;
  readonly rule: Rule;
  /** The footprint is where the rule holds, so its questions are worth asking. */
  readonly affected: boolean;
  /** The project could be one that the rule concerns. */
  readonly concerns: boolean;
}

/** What every rule is judged by. */
export interface Bench {
  readonly ground: Ground;
  readonly facts: Facts;
  readonly book: RuleBook;
  readonly asOf: string;
  readonly expiredPlans: boolean;
  /** Which layers could be measured: findings with the same facts and the same place differ only where this does. */
  readonly states: string;
}

interface Parts {
  readonly held: Held;
  readonly when: Explanation;
  readonly exceptions: readonly { readonly exception: Exception; readonly because: Explanation }[];
}

const branch = (
  kind: Explanation['kind'],
  value: Explanation['value'],
  children: readonly Explanation[],
): Explanation => ({ value, kind, subject: null, actual: null, wanted: [], children });

/** Where a rule holds; a fault while overlaying is "could not check", never "clear". */
export function heldOf(rule: Rule, ground: Ground): Held {
  try {
    return evaluateWhere(rule.where, ground);
  } catch {
    const layers = layersOf(rule.where);
    const missing = layers.length > 0 ? layers : [ground.extent.layer];
    const children = missing.map(
      (subject): Explanation => ({ value: 'unknown', kind: 'layer', subject, actual: null, wanted: [], children: [] }),
    );
    return {
      answer: 'could-not-check',
      because: branch('all', 'unknown', children),
      evidence: [],
      missing,
      ground: () => null,
    };
  }
}

function partsOf(rule: Rule, held: Held, facts: Facts): Parts {
  return {
    held,
    when: facts.explain(rule.when),
    exceptions: rule.unless.map((exception) => ({ exception, because: facts.explain(exception.when) })),
  };
}

/** Attributes whose layer ought to answer them and is not in this pack: nobody can be asked. */
const beyond =
  ({ facts, ground }: Bench) =>
  (attribute: string): boolean => {
    const from = facts.cardOf(attribute)?.from;
    return from !== undefined && ground.layer(from)?.state === 'not-covered';
  };

const openFacts = ({ exceptions }: Parts): readonly Explanation[] =>
  exceptions
    .filter(({ exception, because }) => exception.rests === 'fact' && because.value === 'unknown')
    .map(({ because }) => because);

function whenFiring(rule: Rule): { readonly outcome: Outcome; readonly kind: ConditionKind | null } {
  const end = rule.effect === 'restrict' ? (rule.endsIn ?? 'conflict') : rule.effect;
  switch (end) {
    case 'prohibit':
    case 'conflict':
      return { outcome: 'conflict', kind: null };
    case 'argue':
    case 'require':
      return { outcome: 'condition', kind: end };
    default:
      return { outcome: 'notice', kind: null };
  }
}

function decide(rule: Rule, parts: Parts, bench: Bench): { outcome: Outcome; kind: ConditionKind | null } {
  const { held, when, exceptions } = parts;
  const only = (outcome: Outcome) => ({ outcome, kind: null });
  if (held.answer === 'clear' || when.value === 'false') return only('not-applicable');
  if (held.answer === 'could-not-check') return only('undetermined');
  if (held.answer === 'not-covered') return only('not-covered');
  if (exceptions.some(({ because }) => because.value === 'true')) {
    return only(when.value === 'true' ? 'satisfied' : 'not-applicable');
  }
  if (when.value === 'unknown') return only(waitsBeyond(when, beyond(bench)) ? 'not-covered' : 'undetermined');
  if (openFacts(parts).length > 0) return only('undetermined');
  return whenFiring(rule);
}

function missingOf(parts: Parts, outcome: Outcome, bench: Bench): Finding['missing'] {
  const { held, when } = parts;
  if (outcome !== 'undetermined' && outcome !== 'not-covered') return { attributes: [], layers: [] };
  if (held.answer !== 'affected') return { attributes: [], layers: held.missing };
  const attributes = [...new Set([...waitsFor(when), ...openFacts(parts).flatMap(waitsFor)])];
  const layers = attributes.filter(beyond(bench)).map((attribute) => bench.facts.cardOf(attribute)?.from);
  return { attributes, layers: layers.filter((layer) => layer !== undefined) };
}

function openExceptionsOf({ exceptions }: Parts, outcome: Outcome): Finding['openExceptions'] {
  if (outcome !== 'conflict' && outcome !== 'condition') return [];
  return exceptions
    .filter(({ exception }) => exception.rests === 'evidence')
    .map(({ exception, because }) => ({
      title: exception.title,
      evidence: exception.evidence,
      attributes: waitsFor(because),
    }));
}

function reasonOf({ held, when, exceptions }: Parts): Explanation {
  const lifted = exceptions.map(({ because }) => branch('unless', because.value, [because]));
  const children = [branch('where', held.because.value, [held.because]), branch('when', when.value, [when]), ...lifted];
  const value = allOf([held.because.value, when.value, ...lifted.map((exception) => negate(exception.value))]);
  return branch('all', value, children);
}

type Fixed = 'rule' | 'title' | 'effect' | 'level' | 'dimension' | 'advice' | 'clauses' | 'validity' | 'interpretation';

function fixedOf(rule: Rule, onDate: ValidityState): Pick<Finding, Fixed> {
  const { id, title, effect, level, dimension, advice, clauses, validity, interpretation } = rule;
  return {
    rule: id,
    title,
    effect,
    level,
    dimension,
    advice,
    clauses,
    validity: { ...validity, onDate },
    interpretation,
  };
}

interface Kept {
  readonly held: Held | null;
  readonly day: string;
  readonly judged: Judged;
}

const latest = new WeakMap<Facts, Map<Rule, Kept>>();

/**
 * The finding of one rule. Where neither the project nor what holds at the place has changed since the last time, it is that
 * of the last time: most rules do not notice that a footprint moves.
 */
export function judge(rule: Rule, bench: Bench): Judged {
  const { facts, asOf, expiredPlans, states } = bench;
  const kept = latest.get(facts) ?? new Map<Rule, Kept>();
  latest.set(facts, kept);
  const onDate = validityOn(rule.validity, asOf);
  const held = counts(onDate, expiredPlans) ? heldOf(rule, bench.ground) : null;
  const day = `${asOf} ${expiredPlans} ${states}`;
  const before = kept.get(rule);
  if (before !== undefined && before.held === held && before.day === day) return before.judged;
  const judged = judgedAnew(rule, { bench, onDate, held });
  kept.set(rule, { held, day, judged });
  return judged;
}

interface Case {
  readonly bench: Bench;
  readonly onDate: ValidityState;
  /** Null: not in force, and not looked at. */
  readonly held: Held | null;
}

function judgedAnew(rule: Rule, { bench, onDate, held }: Case): Judged {
  const fixed = fixedOf(rule, onDate);
  if (held === null) {
    const because: Explanation = { ...branch('validity', 'false', []), subject: onDate, actual: bench.asOf };
    const empty = { evidence: [], missing: { attributes: [], layers: [] }, openExceptions: [] };
    const finding: Finding = { ...fixed, outcome: 'not-in-force', conditionKind: null, because, ...empty };
    return { finding: withRelated(finding, bench.book), rule, affected: false, concerns: false };
  }
  const parts = partsOf(rule, held, bench.facts);
  const { outcome, kind } = decide(rule, parts, bench);
  const finding: Finding = {
    ...fixed,
    outcome,
    conditionKind: kind,
    because: reasonOf(parts),
    evidence: parts.held.evidence,
    missing: missingOf(parts, outcome, bench),
    openExceptions: openExceptionsOf(parts, outcome),
  };
  const whole = withRelated(finding, bench.book);
  return { finding: whole, rule, affected: held.answer === 'affected', concerns: parts.when.value !== 'false' };
}
