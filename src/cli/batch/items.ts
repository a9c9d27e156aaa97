// What is in the files of a batch, one after the other: pieces to be read, footprints that were read, problems. Nothing is read
// before it is asked for.

import { createHash } from 'node:crypto';
import type { Footprint } from '../../analysis/index.ts';
import type { IntakeHint, ReadProgress } from '../../intake/intake.ts';
import { limits } from '../../intake/limits.ts';
import { FileEndsEarly } from '../../layers/flatgeobuf-content.ts';
import { featureFiles } from '../../layers/flatgeobuf-stream.ts';
import type { ScreeningClient } from '../../worker/client.ts';
import type { Lanes } from '../../worker/lanes.ts';
import { companionsOf } from '../companions.ts';
import { fileProblem, gathered, openInput } from '../input-file.ts';
import type { Io } from '../io.ts';
import type { InputProblem } from '../screen-file.ts';
import { isBlank, linesOf, mark } from './lines.ts';
import { headOf, mannerOf } from './manner.ts';
import { workerTrouble } from './trouble.ts';

/** Where a piece stands in its file, and the bytes that it was read from. Numbers count from 1. */
export interface Mark {
  /** Line of a file of lines. */
  readonly row?: number;
  /** Feature of a FlatGeobuf, or text of a text sequence. */
  readonly feature?: number;
  /** Footprint of a file that was read whole. */
  readonly footprint?: number;
  /** SHA-256 of the piece, or of the whole file; absent where nothing could be read. */
  readonly sha256?: string;
}

/** One footprint to be screened, or what stands in its place. */
export interface Item {
  readonly file: string;
  readonly input: Mark;
  /** Bytes of all files up to the end of this piece. */
  readonly end: number;
  readonly content:
    | { readonly bytes: Uint8Array; readonly hint: IntakeHint }
    | { readonly footprint: Footprint }
    | { readonly problems: readonly InputProblem[] };
}

/** What is known of how much there is; null where it is not known. */
export interface Extent {
  bytes: number | null;
  count: number | null;
}

interface Inputs {
  readonly files: readonly string[];
  readonly hint: Omit<IntakeHint, 'name'>;
  readonly io: Io;
  readonly lanes: Lanes<ScreeningClient>;
  readonly extent: Extent;
  /** Told how far the reading of a file that is read whole has come. */
  readonly onRead?: (file: string, progress: ReadProgress) => void;
}

interface Source extends Inputs {
  readonly file: string;
  readonly chunks: AsyncIterable<Uint8Array>;
}

type Part = Omit<Item, 'file'>;

const sha256 = (...parts: readonly Uint8Array[]): string =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');

async function* lineItems({ file, hint, chunks }: Source, separator: number): AsyncGenerator<Part> {
  let empty = true;
  for await (const { number, bytes, length, end } of linesOf(chunks, { separator, longest: limits.bytes })) {
    if (bytes !== null && isBlank(bytes)) continue;
    empty = false;
    // Before the first separator of a text sequence there is nothing.
    const place = separator === mark.line ? { row: number } : { feature: number - 1 };
    if (bytes === null) {
      const over = { what: 'bytes', limit: limits.bytes, found: length } as const;
      yield { input: place, end, content: { problems: [{ file, ...place, code: 'too-large', ...over }] } };
      continue;
    }
    const piece = separator === mark.line ? number : number - 1;
    yield {
      input: { ...place, sha256: sha256(bytes) },
      end,
      content: { bytes, hint: { ...hint, name: file, piece } },
    };
  }
  if (empty) yield { input: {}, end: 0, content: { problems: [{ file, code: 'no-geometry' }] } };
}

async function* featureItems({ file, hint, chunks, files, extent }: Source): AsyncGenerator<Part> {
  let [feature, last] = [0, 0];
  const onCount = (count: number): void => {
    if (files.length === 1 && count > 0) extent.count = count;
  };
  try {
    for await (const { bytes, length, end } of featureFiles(chunks, { longest: limits.bytes, onCount })) {
      feature += 1;
      last = end;
      if (bytes === null) {
        const over = { what: 'bytes', limit: limits.bytes, found: length } as const;
        yield { input: { feature }, end, content: { problems: [{ file, feature, code: 'too-large', ...over }] } };
      } else {
        const content = { bytes, hint: { ...hint, name: file, piece: feature } };
        yield { input: { feature, sha256: sha256(bytes) }, end, content };
      }
    }
    if (feature === 0) yield { input: {}, end: last, content: { problems: [{ file, code: 'no-geometry' }] } };
  } catch (error) {
    if (!(error instanceof Error) || 'code' in error) throw error;
    // The bytes come from outside: whatever does not fit is damage. What came before it was whole.
    const detail = error instanceof FileEndsEarly ? 'truncated' : 'structure';
    const problem = { file, feature: feature + 1, code: 'file-broken', format: 'FlatGeobuf', detail } as const;
    yield { input: { feature: feature + 1 }, end: last, content: { problems: [problem] } };
  }
}

async function* wholeItems({ file, hint, chunks, io, lanes, files, extent, onRead }: Source): AsyncGenerator<Part> {
  const bytes = await gathered(chunks, file);
  if (!(bytes instanceof Uint8Array)) {
    yield { input: {}, end: 0, content: { problems: [bytes] } };
    return;
  }
  const companions = await companionsOf(file, io);
  const digest = sha256(bytes, ...companions.map((each) => each.bytes));
  const end = bytes.length;
  const read = await lanes((client) =>
    client
      .readFootprints(
        bytes,
        { ...hint, name: file, companions },
        { onProgress: (progress) => onRead?.(file, progress) },
      )
      .catch((error: unknown) => ({ ok: false, problems: [workerTrouble(error, { file })] }) as const),
  );
  const footprints = read.ok ? read.value.footprints : [];
  const problems: readonly InputProblem[] = read.ok ? read.value.problems : read.problems;
  if (files.length === 1) extent.count = footprints.length + (problems.length > 0 ? 1 : 0);
  for (const [index, footprint] of footprints.entries()) {
    const done = index === footprints.length - 1 ? end : (end * (index + 1)) / footprints.length;
    yield { input: { footprint: index + 1, sha256: digest }, end: done, content: { footprint } };
  }
  if (problems.length > 0) yield { input: { sha256: digest }, end, content: { problems } };
}

async function* partsOf(source: Source): AsyncGenerator<Part> {
  const { head, chunks } = await headOf(source.chunks, limits.bytes + 1);
  const whole = { ...source, chunks };
  const manner = mannerOf(head, source.file);
  if (manner === 'flatgeobuf') yield* featureItems(whole);
  else if (manner === 'whole') yield* wholeItems(whole);
  else yield* lineItems(whole, manner === 'lines' ? mark.line : mark.sequence);
}

/** Everything in the files, in their order. A file that cannot be read is one problem among the others. */
export async function* itemsOf(inputs: Inputs): AsyncGenerator<Item> {
  let before = 0;
  for (const file of inputs.files) {
    const input = await openInput(file, inputs.io);
    if ('code' in input) {
      yield { file, input: {}, end: before, content: { problems: [input] } };
      continue;
    }
    try {
      for await (const part of partsOf({ ...inputs, file, chunks: input.chunks })) {
        yield { file, ...part, end: before + part.end };
      }
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
      yield { file, input: {}, end: before, content: { problems: [fileProblem(file, error)] } };
    }
    before += input.size ?? 0;
  }
}
