// Reads JSON without building it: where it breaks, with line and column, and how much it holds, before memory is spent.

/** What a scan found: sizes of sound JSON, or the first fault with its offset. */
export type JsonScan =
  | { readonly ok: true; readonly positions: number; readonly depth: number }
  | {
      readonly ok: false;
      readonly fault: 'syntax' | 'truncated' | 'not-a-number' | 'too-deep' | 'too-many';
      readonly offset: number;
      readonly found: string;
      readonly open: number;
      readonly positions: number;
    };

const space = /[\u0020\t\r\n]*/y;
// Within a string: everything from the space upward but quotation mark and backslash.
const string = /"[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[ !#-[\]-\uffff]*)*"/y;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const notANumber = /[+-]?(?:NaN|Infinity|inf|nan)\b/y;
const unfinished = /(?:"[ !#-\uffff]*|[-+.\deEtrufalsn]{0,8})$/y;

type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end';

interface Walk {
  readonly text: string;
  at: number;
  readonly open: ('{' | '[')[];
  expected: Expected;
  positions: number;
  depth: number;
}

function take(pattern: RegExp, walk: Walk): string | null {
  pattern.lastIndex = walk.at;
  const match = pattern.exec(walk.text);
  if (match === null) return null;
  walk.at += match[0].length;
  return match[0];
}

function openBracket(walk: Walk, bracket: '{' | '['): boolean {
  if (walk.expected !== 'value' && walk.expected !== 'value-or-end') return false;
  walk.open.push(bracket);
  walk.depth = Math.max(walk.depth, walk.open.length);
  walk.expected = bracket === '{' ? 'key-or-end' : 'value-or-end';
  walk.at += 1;
  return true;
}

function closeBracket(walk: Walk, bracket: '{' | '['): boolean {
  const may = walk.expected === 'comma-or-end' || walk.expected === (bracket === '{' ? 'key-or-end' : 'value-or-end');
  if (!may || walk.open.at(-1) !== bracket) return false;
  walk.open.pop();
  walk.expected = 'comma-or-end';
  walk.at += 1;
  return true;
}

function punctuation(walk: Walk, mark: ':' | ','): boolean {
  if (walk.expected !== (mark === ':' ? 'colon' : 'comma-or-end')) return false;
  walk.expected = mark === ':' ? 'value' : walk.open.at(-1) === '{' ? 'key' : 'value';
  walk.at += 1;
  return true;
}

function word(walk: Walk): boolean {
  if (walk.expected === 'key' || walk.expected === 'key-or-end') {
    if (take(string, walk) === null) return false;
    walk.expected = 'colon';
    return true;
  }
  const firstOfArray = walk.expected === 'value-or-end';
  if (walk.expected !== 'value' && !firstOfArray) return false;
  const text = walk.text[walk.at] === '"' ? take(string, walk) : take(scalar, walk);
  if (text === null || text === '') return false;
  if (firstOfArray && /^[-\d]/.test(text)) walk.positions += 1;
  walk.expected = 'comma-or-end';
  return true;
}

function step(walk: Walk): boolean {
  const character = walk.text[walk.at];
  switch (character) {
    case '{':
    case '[':
      return openBracket(walk, character);
    case '}':
      return closeBracket(walk, '{');
    case ']':
      return closeBracket(walk, '[');
    case ':':
    case ',':
      return punctuation(walk, character);
    default:
      return word(walk);
  }
}

function faultOf(walk: Walk): 'syntax' | 'truncated' | 'not-a-number' {
  notANumber.lastIndex = walk.at;
  if (notANumber.test(walk.text)) return 'not-a-number';
  unfinished.lastIndex = walk.at;
  return unfinished.test(walk.text) ? 'truncated' : 'syntax';
}

/** Scans a JSON text with at most so many brackets within brackets and arrays that begin with a number. */
export function scanJson(text: string, limit: { readonly depth: number; readonly positions: number }): JsonScan {
  const walk: Walk = { text, at: 0, open: [], expected: 'value', positions: 0, depth: 0 };
  const stop = (fault: Extract<JsonScan, { ok: false }>['fault']): JsonScan => {
    const found = text.slice(walk.at, walk.at + 24).split(/[\s,\]}]/)[0] || text.slice(walk.at, walk.at + 1);
    const offset = fault === 'truncated' ? text.length : walk.at;
    return { ok: false, fault, offset, found, open: walk.open.length, positions: walk.positions };
  };
  take(space, walk);
  while (walk.at < text.length) {
    if (walk.open.length === 0 && walk.expected === 'comma-or-end') return stop('syntax');
    if (!step(walk)) return stop(faultOf(walk));
    if (walk.depth > limit.depth) return stop('too-deep');
    if (walk.positions > limit.positions) return stop('too-many');
    take(space, walk);
  }
  const whole = walk.open.length === 0 && walk.expected === 'comma-or-end';
  return whole ? { ok: true, positions: walk.positions, depth: walk.depth } : stop('truncated');
}

/** Row and column of an offset in a text, both from 1. */
export function rowAndColumn(text: string, offset: number): { readonly row: number; readonly column: number } {
  const before = text.slice(0, offset);
  return { row: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
