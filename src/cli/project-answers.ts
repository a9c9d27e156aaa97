// What a user says of the project (--set key=value, --project FILE), held against the attributes that the rules know.

import type { AttributeCard, AttributeValue, RuleBook } from '../analysis/index.ts';
import { nearest } from './spelling.ts';
import { type Usage, UsageFault } from './usage-fault.ts';

/** An answer as it was written, before it is checked. */
export type RawAnswer = readonly [key: string, value: unknown];

type Answer = AttributeValue | readonly string[];

const yes = ['true', 'yes', 'y', '1', '是', '有'];
const no = ['false', 'no', 'n', '0', '否', '无'];
const unknown = ['?', 'unknown', '未知', '不知道', '不清楚'];

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

function cardOf(key: string, book: RuleBook): AttributeCard {
  const card = book.attributes.find(({ id, title }) => same(id, key) || title.zh === key.trim() || same(title.en, key));
  if (card) return card;
  const known = book.attributes.map(({ id }) => id);
  throw new UsageFault({ code: 'attribute-unknown', key, near: nearest(key, known), known });
}

function choice(text: string, card: AttributeCard): string {
  const found = card.values.find(({ id, title }) => same(id, text) || same(title.zh, text) || same(title.en, text));
  if (found) return found.id;
  const names = card.values.flatMap(({ id, title }) => [id, title.en]);
  const known = card.values.map(({ id, title }) => (id === title.en ? id : `${id} (${title.en})`));
  throw new UsageFault({ code: 'answer-unknown', key: card.id, value: text, near: nearest(text, names), known });
}

function industry(text: string, card: AttributeCard, book: RuleBook): string {
  const code = text.trim();
  const known = book.industries.map((each) => each.code);
  const members = book.industrySets.flatMap((set) => [...set.members, ...set.debated]);
  const fits =
    /^\d{2,4}$/.test(code) &&
    (known.length === 0 || [...known, ...members].some((each) => each.startsWith(code) || code.startsWith(each)));
  if (fits) return code;
  const named = book.industries.find(({ title }) => same(title.zh, text) || same(title.en, text));
  if (named) return named.code;
  const near = nearest(code, known);
  throw new UsageFault({ code: 'answer-unknown', key: card.id, value: text, near, known: known.slice(0, 40) });
}

function answerOf(text: string, card: AttributeCard, book: RuleBook): Answer {
  if (unknown.some((word) => same(word, text))) return null;
  switch (card.kind) {
    case 'boolean': {
      if (yes.some((word) => same(word, text))) return true;
      if (no.some((word) => same(word, text))) return false;
      throw new UsageFault({ code: 'answer-unknown', key: card.id, value: text, near: null, known: ['true', 'false'] });
    }
    case 'number': {
      const number = Number(text);
      if (text.trim() !== '' && Number.isFinite(number)) return number;
      throw new UsageFault({ code: 'answer-not-a-number', key: card.id, value: text });
    }
    case 'choice':
      return card.values.length > 0 ? choice(text, card) : text;
    case 'industry':
      return industry(text, card, book);
    case 'list':
      return text
        .split(/[,，、;；]/)
        .filter((part) => part.trim() !== '')
        .map((part) => (card.values.length > 0 ? choice(part, card) : part.trim()));
    default:
      return text;
  }
}

/** The text of a value from a JSON or YAML file; a list is joined as it would be typed. */
function textOf(value: unknown): string {
  if (value === null) return '?';
  return Array.isArray(value) ? value.map(String).join(',') : String(value);
}

/** Splits `key=value`. */
export function splitAnswer(text: string): RawAnswer {
  const match = /^([^=＝]+)[=＝](.*)$/s.exec(text);
  if (match === null) throw new UsageFault({ code: 'not-key-value', value: text });
  return [(match[1] ?? '').trim(), (match[2] ?? '').trim()];
}

/** The project as the engine takes it; later answers replace earlier ones. Throws UsageFault with everything that does not fit. */
export function projectOf(answers: readonly RawAnswer[], book: RuleBook): Readonly<Record<string, Answer>> {
  const project = new Map<string, Answer>();
  const faults: Usage[] = [];
  for (const [key, value] of answers) {
    try {
      const card = cardOf(key, book);
      project.set(card.id, answerOf(textOf(value), card, book));
    } catch (error) {
      if (!(error instanceof UsageFault)) throw error;
      faults.push(...error.usage);
    }
  }
  const [first, ...others] = faults;
  if (first) throw new UsageFault(first, ...others);
  return Object.fromEntries(project);
}
