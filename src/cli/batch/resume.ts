// Takes up a batch where it was interrupted: the lines that are whole are held, one by one, against the input of this run. Whatever
// does not fit stops it: a file of two halves that rest on different things would look like one.

import { createReadStream } from 'node:fs';
import type { VerdictOutcome } from '../../analysis/index.ts';
import { serialise } from '../../analysis/index.ts';
import { own } from '../../intake/names.ts';
import type { InputProblem } from '../screen-file.ts';
import { type Basis, beginningOf } from './entry.ts';
import type { Item } from './items.ts';
import { linesOf } from './lines.ts';

/** What is there already. */
export interface TakenUp {
  readonly lines: number;
  /** Bytes of the whole lines; what stands behind them is torn. */
  readonly length: number;
  /** Bytes of the input that they answer. */
  readonly end: number;
  readonly outcomes: ReadonlySet<VerdictOutcome>;
  readonly anyProblem: boolean;
}

/** No line of ours is longer. */
const longestLine = 256 * 1024 * 1024;

const outcomes: readonly VerdictOutcome[] = ['prohibited', 'undetermined', 'conditional', 'no-conflict'];

/** The verdict in a line: of a screening, of its table, or of the first day of a comparison. */
function outcomeIn(line: unknown): VerdictOutcome | undefined {
  const answer = own(line, 'screening');
  const stated = own(own(answer, 'verdict'), 'outcome') ?? own(own(answer, 'verdicts'), '0');
  return outcomes.find((outcome) => outcome === stated);
}

function parsed(bytes: Uint8Array | null): unknown {
  try {
    return bytes === null ? undefined : JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

const keys = ['pack', 'asOf', 'project', 'options', 'engine'] as const satisfies readonly (keyof Basis)[];

/** What a line does not have in common with the basis and the item. */
function difference(line: unknown, basis: Basis): (typeof keys)[number] | 'input' {
  const stated = own(line, 'basis');
  return keys.find((key) => serialise(own(stated, key) ?? null) !== serialise(basis[key])) ?? 'input';
}

/** Passes over the items whose lines are whole in `out`; the first item without its line is the next one. */
export async function takeUp(out: string, items: AsyncIterator<Item>, basis: Basis): Promise<TakenUp | InputProblem> {
  const found = new Set<VerdictOutcome>();
  const taken = { lines: 0, length: 0, end: 0, outcomes: found, anyProblem: false };
  for await (const { bytes, number, end, ended } of linesOf(createReadStream(out), { longest: longestLine })) {
    if (!ended) break;
    const place = { file: out, row: number };
    const line = parsed(bytes);
    if (own(line, 'basis') === undefined) return { ...place, code: 'resume-broken' };
    const item = await items.next();
    if (item.done) return { ...place, code: 'resume-longer' };
    const beginning = Buffer.from(beginningOf(basis, item.value));
    if (bytes === null || !beginning.equals(bytes.subarray(0, beginning.length))) {
      return { ...place, code: 'resume-differs', what: difference(line, basis) };
    }
    const outcome = outcomeIn(line);
    const problems = own(line, 'problems') !== undefined;
    if (outcome === undefined && !problems) return { ...place, code: 'resume-broken' };
    if (outcome !== undefined) found.add(outcome);
    Object.assign(taken, {
      lines: number,
      length: end,
      end: item.value.end,
      anyProblem: taken.anyProblem || problems,
    });
  }
  return taken;
}
