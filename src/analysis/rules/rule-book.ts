// A rule book held against itself: every name that a rule uses must be known, and no answer may follow from itself.

import type { AttributeCard, Condition, Rule, RuleBook, Where } from './rule.ts';

/** Something in a rule book that cannot be meant: where it stands and what is wrong. */
export interface RuleBookProblem {
  readonly code:
    | 'duplicate-id'
    | 'unknown-attribute'
    | 'unknown-value'
    | 'unknown-industry-set'
    | 'debated-set-in-rule'
    | 'circular-attribute'
    | 'restriction-without-end'
    | 'unknown-rule';
  /** "rule JL-01", "attribute is_park" or "industry set 化工项目". */
  readonly subject: string;
  readonly detail: string;
}

const named = new WeakMap<Where, readonly string[]>();

/** The layers that a place names, in order of mention, without repetition. */
export function layersOf(where: Where): readonly string[] {
  const layers = named.get(where) ?? layersNamedBy(where);
  named.set(where, layers);
  return layers;
}

function layersNamedBy(where: Where): readonly string[] {
  if ('district' in where) return [];
  if ('overlaps' in where) return [where.overlaps];
  if ('near' in where) return [where.near];
  return [...new Set(('all' in where ? where.all : where.any).flatMap(layersOf))];
}

/** The simple conditions that a condition is made of. */
function leavesOf(condition: Condition): readonly Condition[] {
  if ('all' in condition) return condition.all.flatMap(leavesOf);
  if ('any' in condition) return condition.any.flatMap(leavesOf);
  if ('not' in condition) return leavesOf(condition.not);
  return [condition];
}

/** The attributes that a condition looks at; `industry` for industry sets. */
function attributesOf(condition: Condition): readonly string[] {
  const names = leavesOf(condition).flatMap((leaf) => {
    if ('attribute' in leaf) return [leaf.attribute];
    if ('known' in leaf) return [leaf.known];
    return 'industry' in leaf ? ['industry'] : [];
  });
  return [...new Set(names)];
}

const sources = new WeakMap<AttributeCard, readonly string[]>();

/** The attributes that can decide this one, directly. */
export function sourcesOf(card: AttributeCard): readonly string[] {
  const derived = [card.trueWhen, card.falseWhen].filter((condition) => condition !== undefined);
  const found = sources.get(card) ?? [...new Set(derived.flatMap(attributesOf))];
  sources.set(card, found);
  return found;
}

function repeated(names: readonly string[], what: string): RuleBookProblem[] {
  const twice = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  return [...twice].map((name) => ({ code: 'duplicate-id', subject: `${what} ${name}`, detail: 'stands twice' }));
}

function examineCondition(condition: Condition, subject: string, book: RuleBook): RuleBookProblem[] {
  const problems: RuleBookProblem[] = [];
  for (const name of attributesOf(condition)) {
    if (!book.attributes.some((card) => card.id === name)) {
      problems.push({ code: 'unknown-attribute', subject, detail: name });
    }
  }
  for (const leaf of leavesOf(condition)) {
    if ('industry' in leaf && !book.industrySets.some((set) => set.id === leaf.industry)) {
      problems.push({ code: 'unknown-industry-set', subject, detail: leaf.industry });
    }
    if (!('attribute' in leaf && 'in' in leaf)) continue;
    const card = book.attributes.find((candidate) => candidate.id === leaf.attribute);
    if (card === undefined || card.values.length === 0) continue;
    for (const wanted of leaf.in.filter((value) => !card.values.some((choice) => choice.id === value))) {
      problems.push({ code: 'unknown-value', subject, detail: `${leaf.attribute} = ${wanted}` });
    }
  }
  return problems;
}

function examineRule(rule: Rule, book: RuleBook): RuleBookProblem[] {
  const subject = `rule ${rule.id}`;
  const conditions = [rule.when, ...rule.unless.map((exception) => exception.when)];
  const problems = conditions.flatMap((condition) => examineCondition(condition, subject, book));
  for (const leaf of conditions.flatMap(leavesOf)) {
    const set = 'industry' in leaf ? book.industrySets.find((candidate) => candidate.id === leaf.industry) : undefined;
    if (set !== undefined && set.debated.length > 0) {
      problems.push({ code: 'debated-set-in-rule', subject, detail: `${set.id}: use an attribute that can be asked` });
    }
  }
  if (rule.effect === 'restrict' && rule.endsIn === undefined) {
    problems.push({ code: 'restriction-without-end', subject, detail: 'endsIn' });
  }
  return problems;
}

function circularFrom(start: string, book: RuleBook): boolean {
  const seen = new Set<string>();
  const queue = [start];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    const card = book.attributes.find((candidate) => candidate.id === name);
    const sources = card === undefined ? [] : sourcesOf(card);
    if (sources.includes(start)) return true;
    for (const source of sources.filter((candidate) => !seen.has(candidate))) {
      seen.add(source);
      queue.push(source);
    }
  }
  return false;
}

function examineAttribute(card: AttributeCard, book: RuleBook): RuleBookProblem[] {
  const subject = `attribute ${card.id}`;
  const derived = [card.trueWhen, card.falseWhen].filter((condition) => condition !== undefined);
  const problems = derived.flatMap((condition) => examineCondition(condition, subject, book));
  if (circularFrom(card.id, book)) problems.push({ code: 'circular-attribute', subject, detail: card.id });
  return problems;
}

/** Contradictions and successions that name a rule which the book does not have. */
function unknownRules({ rules, contradictions = [], successions = [] }: RuleBook): RuleBookProblem[] {
  const known = new Set(rules.map(({ id }) => id));
  const naming = [
    ...contradictions.map(({ id, rules: named }) => ({ subject: `contradiction ${id}`, named })),
    ...successions.map(({ subject, rules: named }) => ({ subject: `succession ${subject.zh}`, named })),
  ];
  return naming.flatMap(({ subject, named }) =>
    named.filter((id) => !known.has(id)).map((detail): RuleBookProblem => ({ code: 'unknown-rule', subject, detail })),
  );
}

/** Every problem of a rule book; an empty list when it can be used. */
export function examineRuleBook(book: RuleBook): readonly RuleBookProblem[] {
  return [
    ...repeated(
      book.rules.map((rule) => rule.id),
      'rule',
    ),
    ...repeated(
      book.attributes.map((card) => card.id),
      'attribute',
    ),
    ...repeated(
      book.industrySets.map((set) => set.id),
      'industry set',
    ),
    ...repeated(
      book.industries.map((industry) => industry.code),
      'industry',
    ),
    ...book.attributes.flatMap((card) => examineAttribute(card, book)),
    ...book.rules.flatMap((rule) => examineRule(rule, book)),
    ...unknownRules(book),
  ];
}
