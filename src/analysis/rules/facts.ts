// What is known of a project: stated, following from another answer, assumed by default, or unknown.

import type { AttributeValue } from '../zones/layer.ts';
import { evaluate } from './condition.ts';
import type { Explanation } from './evidence.ts';
import type { AttributeCard, Condition, IndustrySet, Project, RuleBook } from './rule.ts';

/** One attribute's value as conditions see it. */
export type Known = AttributeValue | readonly string[];

/** The facts of one project against one rule book. Values are computed once. */
export interface Facts {
  /** Null: unknown. */
  readonly valueOf: (attribute: string) => Known;
  readonly cardOf: (attribute: string) => AttributeCard | undefined;
  readonly setOf: (industrySet: string) => IndustrySet | undefined;
  /** Whether the code's division exists in the book; a code that does not is no answer. */
  readonly isIndustry: (code: string) => boolean;
  /** The value of a condition with its reasons; kept, because it is the same wherever the footprint lies. */
  readonly explain: (condition: Condition) => Explanation;
}

/** An answer that does not fit its question; it counts as unknown. */
export interface UnreadAnswer {
  readonly attribute: string;
  readonly value: string;
}

const yes = new Set(['true', 'yes', '是']);
const no = new Set(['false', 'no', '否']);

function asBoolean(text: string): Known | undefined {
  if (yes.has(text)) return true;
  return no.has(text) ? false : undefined;
}

function asNumber(value: Known): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

function asChoice(value: Known, card: AttributeCard): string | undefined {
  const text = String(value).trim();
  const folded = text.toLowerCase();
  const fits = (choice: AttributeCard['values'][number]): boolean =>
    choice.id === text || choice.title.zh === text || choice.title.en.toLowerCase() === folded;
  return card.values.find(fits)?.id;
}

/** The GB/T 4754 code without its section letter ("C2614" is "2614"); undefined when it is not one. */
function asIndustry(value: Known): string | undefined {
  return /^[A-T]?(\d{2,4})$/i.exec(String(value).trim())?.[1];
}

function asList(value: Known, card: AttributeCard): readonly string[] | undefined {
  const items = Array.isArray(value) ? value : String(value).split(/[,，、;；]/);
  const read = items.filter((item) => item.trim() !== '').map((item) => asChoice(item, card));
  const known = read.filter((item) => item !== undefined);
  return known.length === read.length ? known : undefined;
}

function readAnswer(value: Known, card: AttributeCard): Known | undefined {
  switch (card.kind) {
    case 'boolean':
      return typeof value === 'boolean' ? value : asBoolean(String(value).trim().toLowerCase());
    case 'number':
      return asNumber(value);
    case 'choice':
      return asChoice(value, card);
    case 'industry':
      return asIndustry(value);
    case 'list':
      return asList(value, card);
    case 'text':
      return String(value).trim() === '' ? null : String(value);
  }
}

/**
 * The project in the book's own words: ids for titles, booleans and numbers for their texts, keys in the book's order first.
 * An answer that cannot be read becomes null (unknown) and is listed; keys that the book does not know stay as they are.
 */
function readProject(
  project: Project,
  book: RuleBook,
): { readonly project: Project; readonly unread: readonly UnreadAnswer[] } {
  const unread: UnreadAnswer[] = [];
  const entries = Object.entries(project).map(([key, value]): [string, Known] => {
    const card = book.attributes.find((candidate) => candidate.id === key);
    if (card === undefined || value === null) return [key, value];
    const answer = readAnswer(value, card);
    if (answer === undefined) unread.push({ attribute: key, value: String(value) });
    return [key, answer ?? null];
  });
  return { project: Object.fromEntries(entries), unread };
}

function derive(card: AttributeCard, facts: Facts): Known {
  const holds = card.trueWhen !== undefined && evaluate(card.trueWhen, facts).value === 'true';
  const fails = card.falseWhen !== undefined && evaluate(card.falseWhen, facts).value === 'true';
  // Answers that contradict one another settle nothing: the question itself is put.
  if (holds !== fails) return holds;
  return card.default ?? null;
}

interface Lookup {
  readonly cards: ReadonlyMap<string, AttributeCard>;
  readonly sets: ReadonlyMap<string, IndustrySet>;
  readonly codes: ReadonlySet<string>;
}

const lookups = new WeakMap<RuleBook, Lookup>();

function lookupOf(book: RuleBook): Lookup {
  const known = lookups.get(book);
  if (known !== undefined) return known;
  const lookup: Lookup = {
    cards: new Map(book.attributes.map((card) => [card.id, card])),
    sets: new Map(book.industrySets.map((set) => [set.id, set])),
    codes: new Set(book.industries.map((industry) => industry.code)),
  };
  lookups.set(book, lookup);
  return lookup;
}

/** The facts of a project that has been through `readProject`. */
export function factsOf(project: Project, book: RuleBook): Facts {
  const { cards, sets, codes } = lookupOf(book);
  const values = new Map<string, Known>();
  const explanations = new Map<Condition, Explanation>();
  const facts: Facts = {
    valueOf(attribute) {
      const known = values.get(attribute);
      if (known !== undefined) return known;
      const stated = Object.hasOwn(project, attribute) ? project[attribute] : undefined;
      const card = cards.get(attribute);
      values.set(attribute, null);
      const value = stated ?? (card === undefined ? null : derive(card, facts));
      values.set(attribute, value);
      return value;
    },
    cardOf: (attribute) => cards.get(attribute),
    setOf: (set) => sets.get(set),
    isIndustry: (code) => codes.has(code.slice(0, 2)),
    explain(condition) {
      const explanation = explanations.get(condition) ?? evaluate(condition, facts);
      explanations.set(condition, explanation);
      return explanation;
    },
  };
  return facts;
}

/** A project in the book's words with its facts. */
export interface ReadProject {
  readonly project: Project;
  readonly unread: readonly UnreadAnswer[];
  readonly facts: Facts;
}

const latest = new WeakMap<RuleBook, { readonly key: string; readonly read: ReadProject }>();

/** The project and its facts; those of the last project of a book are kept, for the hand that moves a footprint asks again and again. */
export function projectFacts(stated: Project, book: RuleBook): ReadProject {
  const key = JSON.stringify(
    Object.entries(stated).map(([name, value]) => [name, typeof value, Array.isArray(value) ? value : String(value)]),
  );
  const known = latest.get(book);
  if (known?.key === key) return known.read;
  const { project, unread } = readProject(stated, book);
  const read = { project, unread, facts: factsOf(project, book) };
  latest.set(book, { key, read });
  return read;
}
