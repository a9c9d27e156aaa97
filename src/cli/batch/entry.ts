// One line of a batch: what it rests on, where its footprint stands in the input, and the answer. Keys are sorted as in all our
// JSON, so that a line begins with what it rests on and can be recognised by its beginning.

import { engineVersion, type Project, serialise, type VerdictOutcome } from '../../analysis/index.ts';
import { farthest } from '../../intake/far-from-extent.ts';
import type { Words } from '../../words/index.ts';
import type { OpenedPack, ScreeningClient } from '../../worker/client.ts';
import type { Piece, ScreenedPiece } from '../../worker/protocol.ts';
import type { OptionName, Written } from '../options.ts';
import { sayProblem } from '../say.ts';
import type { InputProblem } from '../screen-file.ts';
import type { Item } from './items.ts';
import { placed, placeOf } from './place.ts';
import { workerTrouble } from './trouble.ts';

/** What all lines of one run rest on. Two runs on the same basis give the same line for the same footprint. */
export interface Basis {
  readonly asOf: string;
  readonly engine: string;
  /** Options that bear on the answers, as written. */
  readonly options: Readonly<Record<string, string | boolean>>;
  /** SHA-256 of its manifest, which holds the hashes of all its files. */
  readonly pack: { readonly id: string; readonly manifest: string };
  readonly project: Project;
}

/** Options that do not bear on an answer, or that the basis holds in another form. Any other one counts, whoever adds it. */
const beside: ReadonlySet<string> = new Set<OptionName>([
  ...(['format', 'jobs', 'lang', 'out', 'quiet', 'resume'] as const),
  ...(['as-of', 'pack', 'project', 'set'] as const),
]);

/** The basis of a run. */
export function basisOf(
  written: Written,
  { asOf, project, pack, manifest }: { asOf: string; project: Project; pack: OpenedPack; manifest: string },
): Basis {
  const all: readonly (readonly [string, string | boolean])[] = [
    ...Object.entries(written.texts),
    ...[...written.flags].map((flag) => [flag, true] as const),
  ];
  const options = all.filter(([name]) => !beside.has(name));
  const { id } = pack.manifest;
  return { asOf, engine: engineVersion, options: Object.fromEntries(options), pack: { id, manifest }, project };
}

/** How the line of an item begins. */
export const beginningOf = (basis: Basis, { file, input }: Pick<Item, 'file' | 'input'>): string =>
  `${serialise({ basis, file, input }).slice(0, -1)},`;

/** A line that is ready to be written, and what it comes to. */
export interface Entry {
  readonly bytes: Uint8Array;
  /** Null when there is no verdict. */
  readonly outcome: VerdictOutcome | null;
  readonly problems: readonly InputProblem[];
  readonly end: number;
}

function troubleIn(piece: ScreenedPiece, item: Item): readonly InputProblem[] {
  if ('problems' in piece) return piece.problems.map((problem) => placed(problem, item.input));
  const place = placeOf(item);
  if ('count' in piece) return [{ ...place, code: 'several-in-piece', count: piece.count }];
  const { name, outside } = piece;
  return outside !== null && outside > farthest ? [{ ...place, code: 'far-away', name, distance: outside }] : [];
}

interface Desk {
  readonly client: ScreeningClient;
  readonly basis: Basis;
  readonly request: Piece['request'];
  readonly view: Piece['view'];
  readonly words: Words;
}

/** Screens an item and writes its line. Never rejects for what is in the item: a lost worker is a problem of this line alone. */
export async function entryOf(item: Item, { client, basis, request, view, words }: Desk): Promise<Entry> {
  const { content, end } = item;
  const beginning = beginningOf(basis, item);
  const without = (problems: readonly InputProblem[]): Entry => {
    const told = problems.map((problem) => ({ ...problem, message: sayProblem(problem, words) }));
    const bytes = Buffer.from(`${beginning}"problems":${serialise(told)}}\n`);
    return { bytes, outcome: null, problems, end };
  };
  if ('problems' in content) return without(content.problems);
  try {
    // The worker writes the whole line: half a megabyte that this thread need not touch.
    const around = [`${beginning}"screening":`, '}\n'] as const;
    const piece = await client.piece({ of: content, request, view, around });
    const problems = troubleIn(piece, item);
    if (problems.length > 0 || !('json' in piece)) return without(problems);
    return { bytes: piece.json, outcome: piece.outcome, problems, end };
  } catch (error) {
    return without([workerTrouble(error, placeOf(item))]);
  }
}
