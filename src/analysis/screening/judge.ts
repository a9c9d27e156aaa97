// One rule against the measured ground and the known facts: what follows, why, and what is missing to say more.

import type { Explanation } from '../rules/evidence.ts';
import type { Facts } from '../rules/facts.ts';
import type { Ground } from '../rules/ground.ts';
import type { Held } from '../rules/held.ts';
import type { Rule } from '../rules/rule.ts';
import { layersOf } from '../rules/rule-book.ts';
import { counts, type ValidityState, validityOn } from '../rules/validity.ts';
import { evaluateWhere } from '../rules/where.ts';
import { type Bench, branch, decide, missingOf, openExceptionsOf, partsOf, reasonOf, whereOf } from './outcome.ts';
import { withRelated } from './related.ts';
import type { Finding } from './screening.ts';

/** A finding, and what the next steps need to know of how it came about. */
export interface Judged {
  readonly finding: Finding;
  readonly rule: Rule;
  /** The footprint is where the rule holds, so its questions are worth asking. */
  readonly affected: boolean;
  /** The project could be one that the rule concerns. */
  readonly concerns: boolean;
}

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
  readonly onDate: ValidityState;
  readonly held: Held | null;
  readonly judged: Judged;
}

/** The findings of the last time, by rule. */
type LastTime = Map<Rule, Kept>;

/** For each project the last times on other days, and where other layers could be measured: a batch goes in and out of the district. */
const latest = new WeakMap<Facts, Map<string, LastTime>>();
const mostOccasions = 4;

function lastTime({ facts, asOf, expiredPlans, states }: Bench): LastTime {
  const occasions = latest.get(facts) ?? new Map<string, LastTime>();
  latest.set(facts, occasions);
  const occasion = `${asOf} ${expiredPlans} ${states}`;
  const kept: LastTime = occasions.get(occasion) ?? new Map();
  occasions.delete(occasion);
  occasions.set(occasion, kept);
  const [oldest] = occasions.keys();
  if (occasions.size > mostOccasions && oldest !== undefined) occasions.delete(oldest);
  return kept;
}

/**
 * The findings of all rules. Where neither the project nor what holds at the place has changed since the last time, a finding is
 * that of the last time: most rules do not notice that a footprint moves.
 */
export function judgeAll(rules: readonly Rule[], bench: Bench): readonly Judged[] {
  const kept = lastTime(bench);
  return rules.map((rule) => {
    const finding = judge(rule, bench, kept.get(rule));
    kept.set(rule, finding);
    return finding.judged;
  });
}

function judge(rule: Rule, bench: Bench, before: Kept | undefined): Kept {
  const onDate = before?.onDate ?? validityOn(rule.validity, bench.asOf);
  const held = counts(onDate, bench.expiredPlans) ? heldOf(rule, bench.ground) : null;
  if (before !== undefined && before.held === held) return before;
  if (before !== undefined && before.held !== null && held !== null && differInFigures(before.held, held)) {
    return { onDate, held, judged: withFigures(before.judged, held, before.held) };
  }
  return { onDate, held, judged: judgedAnew(rule, { bench, onDate, held }) };
}

/** Whether what holds at a place is the same but for what was measured there. */
const differInFigures = (before: Held, held: Held): boolean =>
  before.answer === held.answer &&
  before.missing.length === held.missing.length &&
  before.missing.every((layer, index) => layer === held.missing[index]);

/** A finding with other figures: nothing else of it rests on them. */
function withFigures({ finding, rule, affected, concerns }: Judged, held: Held, before: Held): Judged {
  const [, ...others] = finding.because.children;
  const because =
    held.because === before.because ? finding.because : { ...finding.because, children: [whereOf(held), ...others] };
  return { finding: { ...finding, because, evidence: held.evidence }, rule, affected, concerns };
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
