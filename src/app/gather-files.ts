// Files as a person chooses them: the parts of a loose shapefile belong together, everything else stands alone.

import { failure, type Result, success } from '../analysis/units/result.ts';
import type { Companion, IntakeProblem } from '../intake/intake.ts';
import { limits } from '../intake/limits.ts';

/** A file with those that belong to it. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly companions: readonly Companion[];
}

const parts = /\.(?:dbf|prj|cpg|shx|sbn|sbx|qix)$/i;
const stem = (name: string): string => name.replace(/\.[^.]+$/, '').toLowerCase();

/** Files that are too large are refused before they are read into memory. */
function overLimit(file: File): IntakeProblem | null {
  if (file.size <= limits.bytes) return null;
  return { file: file.name, code: 'too-large', what: 'bytes', limit: limits.bytes, found: file.size };
}

/** Reads the bytes of files and puts the parts of shapefiles beside their .shp. */
export async function gatherFiles(files: readonly File[]): Promise<Result<readonly ChosenFile[], IntakeProblem>> {
  const [over, ...others] = files.flatMap((file) => overLimit(file) ?? []);
  if (over !== undefined) return failure(over, ...others);
  const read = await Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
  const shapes = read.filter(({ name }) => /\.shp$/i.test(name));
  const belongs = (file: Companion, shp: Companion): boolean =>
    parts.test(file.name) && stem(file.name) === stem(shp.name);
  const heads = read.filter((file) => !shapes.some((shp) => belongs(file, shp)));
  const chosen = heads.map((head) => ({
    ...head,
    companions: shapes.includes(head) ? read.filter((file) => belongs(file, head)) : [],
  }));
  return success(chosen);
}
