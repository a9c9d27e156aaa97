// What follows from where a rule holds and what is known of the project: the outcome, why, and what is missing to say more.

import { allOf, negate, waitsBeyond, waitsFor } from '../rules/condition.ts';
import type { Explanation } from '../rules/evidence.ts';
import type { Facts } from '../rules/facts.ts';
import type { Ground } from '../rules/ground.ts';
import type { Held } from '../rules/held.ts';
import type { Exception, Rule, RuleBook } from '../rules/rule.ts';
import type { ConditionKind, Finding, Outcome } from './screening.ts';

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

/** A rule's parts, each with its value. */
export interface Parts {
  readonly held: Held;
  readonly when: Explanation;
  readonly exceptions: readonly { readonly exception: Exception; readonly because: Explanation }[];
}

/** A reason that rests on others. */
export const branch = (
  kind: Explanation['kind'],
  value: Explanation['value'],
  children: readonly Explanation[],
): Explanation => ({ value, kind, subject: null, actual: null, wanted: [], children });

export function partsOf(rule: Rule, held: Held, facts: Facts): Parts {
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

export function decide(rule: Rule, parts: Parts, bench: Bench): { outcome: Outcome; kind: ConditionKind | null } {
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

export function missingOf(parts: Parts, outcome: Outcome, bench: Bench): Finding['missing'] {
  const { held, when } = parts;
  if (outcome !== 'undetermined' && outcome !== 'not-covered') return { attributes: [], layers: [] };
  if (held.answer !== 'affected') return { attributes: [], layers: held.missing };
  const attributes = [...new Set([...waitsFor(when), ...openFacts(parts).flatMap(waitsFor)])];
  const layers = attributes.filter(beyond(bench)).map((attribute) => bench.facts.cardOf(attribute)?.from);
  return { attributes, layers: layers.filter((layer) => layer !== undefined) };
}

export function openExceptionsOf({ exceptions }: Parts, outcome: Outcome): Finding['openExceptions'] {
  if (outcome !== 'conflict' && outcome !== 'condition') return [];
  return exceptions
    .filter(({ exception }) => exception.rests === 'evidence')
    .map(({ exception, because }) => ({
      title: exception.title,
      evidence: exception.evidence,
      attributes: waitsFor(because),
    }));
}

export const whereOf = ({ because }: Held): Explanation => branch('where', because.value, [because]);

export function reasonOf({ held, when, exceptions }: Parts): Explanation {
  const lifted = exceptions.map(({ because }) => branch('unless', because.value, [because]));
  const children = [whereOf(held), branch('when', when.value, [when]), ...lifted];
  const value = allOf([held.because.value, when.value, ...lifted.map((exception) => negate(exception.value))]);
  return branch('all', value, children);
}
