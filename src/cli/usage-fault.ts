// Wrong use of the command line: told in one or two sentences, never with a trace.

/** A fault of use, as a closed list; the sentences stand in `words`. */
export type Usage =
  | { readonly code: 'unknown-command'; readonly word: string; readonly near: string | null }
  | { readonly code: 'later-command'; readonly word: string }
  | {
      readonly code: 'unknown-option';
      readonly word: string;
      readonly near: string | null;
      readonly known: readonly string[];
    }
  | { readonly code: 'value-missing'; readonly option: string }
  | { readonly code: 'value-not-taken'; readonly option: string }
  | {
      readonly code: 'value-unknown';
      readonly option: string;
      readonly value: string;
      readonly near: string | null;
      readonly known: readonly string[];
    }
  | { readonly code: 'later-value'; readonly option: string; readonly value: string }
  | { readonly code: 'not-a-day'; readonly value: string }
  | { readonly code: 'not-positive'; readonly option: string; readonly value: string }
  | { readonly code: 'not-a-count'; readonly option: string; readonly value: string; readonly most: number }
  | { readonly code: 'out-is-input'; readonly file: string }
  | { readonly code: 'resume-needs'; readonly missing: '--out' | '--format ndjson' }
  | { readonly code: 'datum-shift-shape'; readonly value: string }
  | { readonly code: 'datum-shift-size'; readonly value: string }
  | { readonly code: 'datum-shift-missing'; readonly value: string }
  | { readonly code: 'rotation-missing' }
  | { readonly code: 'not-key-value'; readonly value: string }
  | {
      readonly code: 'attribute-unknown';
      readonly key: string;
      readonly near: string | null;
      readonly known: readonly string[];
    }
  | {
      readonly code: 'answer-unknown';
      readonly key: string;
      readonly value: string;
      readonly near: string | null;
      readonly known: readonly string[];
    }
  | { readonly code: 'answer-not-a-number'; readonly key: string; readonly value: string }
  | { readonly code: 'no-files' }
  | { readonly code: 'needs-two-files' }
  | { readonly code: 'needs-two-geometries' }
  | { readonly code: 'too-many-arguments'; readonly word: string }
  | { readonly code: 'not-a-position'; readonly words: readonly string[] }
  | { readonly code: 'input-twice' }
  | { readonly code: 'rule-unknown'; readonly id: string; readonly near: string | null };

/** Thrown where wrong use is found, caught once where commands are called; ends with status 64. */
export class UsageFault extends Error {
  override readonly name = 'UsageFault';
  readonly usage: readonly Usage[];
  constructor(...usage: readonly [Usage, ...Usage[]]) {
    super(usage.map(({ code }) => code).join(', '));
    this.usage = usage;
  }
}
