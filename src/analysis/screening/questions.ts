// Only the questions that matter here: those on which a touched rule waits, or that could lift one that stands.

import type { Facts } from '../rules/facts.ts';
import type { AttributeCard, Project, Rule, RuleBook } from '../rules/rule.ts';
import { sourcesOf } from '../rules/rule-book.ts';
import type { Judged } from './judge.ts';
import type { Question } from './screening.ts';

interface Waiting {
  readonly rules: Map<string, Rule>;
  readonly layers: Set<string>;
  decides: boolean;
}

/** How severe a rule is, for ordering: a ban before an argument before a document before mere notice. */
function severity(rule: Rule): number {
  if (rule.effect === 'prohibit') return 5;
  if (rule.effect === 'restrict') return rule.endsIn === 'conflict' ? 4 : 3;
  if (rule.effect === 'argue') return 3;
  return rule.effect === 'require' ? 2 : 0;
}

/** Whether a rule's outcome can weigh on the verdict; encouragement and notice cannot. */
export const weighs = (rule: Rule): boolean => severity(rule) > 0;

/**
 * What to ask for an unknown attribute: the choices from which it may follow, while they are open, because one of their
 * answers settles many; else the attribute itself.
 */
function asked(attribute: string, project: Project, facts: Facts): readonly string[] {
  const kept = knownAsked.get(facts) ?? new Map<string, readonly string[]>();
  knownAsked.set(facts, kept);
  const names = kept.get(attribute) ?? askedAnew(attribute, project, facts);
  kept.set(attribute, names);
  return names;
}

const knownAsked = new WeakMap<Facts, Map<string, readonly string[]>>();

function askedAnew(attribute: string, project: Project, facts: Facts): readonly string[] {
  const roots = new Set<string>();
  const seen = new Set<string>();
  const queue = [attribute];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    const card = facts.cardOf(name);
    for (const source of card === undefined ? [] : sourcesOf(card)) {
      if (seen.has(source)) continue;
      seen.add(source);
      const { kind } = facts.cardOf(source) ?? {};
      // A stated null is "I do not know": then the attribute itself is asked.
      if (facts.valueOf(source) !== null || project[source] === null) continue;
      if (kind === 'choice' || kind === 'industry') roots.add(source);
      else queue.push(source);
    }
  }
  return roots.size > 0 ? [...roots] : [attribute];
}

function collect(judged: readonly Judged[], project: Project, facts: Facts): Map<string, Waiting> {
  const waiting = new Map<string, Waiting>();
  const add = (attribute: string, { rule, finding }: Judged, decides: boolean): void => {
    for (const name of asked(attribute, project, facts)) {
      const entry = waiting.get(name) ?? { rules: new Map(), layers: new Set(), decides: false };
      waiting.set(name, entry);
      entry.rules.set(rule.id, rule);
      for (const { layer } of finding.evidence) entry.layers.add(layer);
      entry.decides ||= decides;
    }
  };
  for (const item of judged) {
    if (!item.affected || !weighs(item.rule)) continue;
    if (item.finding.outcome === 'undetermined') {
      for (const attribute of item.finding.missing.attributes) add(attribute, item, true);
    }
    for (const attribute of item.finding.openExceptions.flatMap((exception) => exception.attributes)) {
      add(attribute, item, false);
    }
  }
  return waiting;
}

function questionOf(card: AttributeCard, { rules, layers, decides }: Waiting): Question {
  const bySeverity = [...rules.values()].toSorted((a, b) => severity(b) - severity(a));
  return {
    attribute: card.id,
    title: card.title,
    question: card.question,
    kind: card.kind,
    values: card.values,
    rules: bySeverity.map((rule) => rule.id),
    layers: [...layers],
    decides,
  };
}

/** The open questions, most decisive first; those answered with "I do not know" come last. */
export function questionsOf(
  judged: readonly Judged[],
  known: { readonly book: RuleBook; readonly project: Project; readonly facts: Facts },
): readonly Question[] {
  const waiting = collect(judged, known.project, known.facts);
  const weight = (attribute: string): readonly number[] => {
    const { rules, decides } = waiting.get(attribute) ?? { rules: new Map<string, Rule>(), decides: false };
    const sum = [...rules.values()].reduce((total, rule) => total + severity(rule), 0);
    return [Number(decides), Number(known.project[attribute] !== null), sum];
  };
  return known.book.attributes
    .flatMap((card) => {
      const entry = waiting.get(card.id);
      return entry === undefined ? [] : [questionOf(card, entry)];
    })
    .toSorted((a, b) => {
      const [mine, theirs] = [weight(a.attribute), weight(b.attribute)];
      const index = mine.findIndex((value, position) => value !== theirs[position]);
      return index < 0 ? 0 : (theirs[index] ?? 0) - (mine[index] ?? 0);
    });
}
