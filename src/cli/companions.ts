// The files beside a loose .shp: its table, its coordinate system, its encoding. They are found by their names.

import { readdir } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { Companion } from '../intake/intake.ts';
import { readInput } from './input-file.ts';
import type { Io } from './io.ts';

const endings = ['.dbf', '.prj', '.cpg'];
const others = ['.shx', '.sbn', '.sbx', '.qix'];

const stem = (file: string): string => file.slice(0, file.length - extname(file).length).toLowerCase();

/** Whether a file was named together with the .shp that it belongs to. */
export const isCompanion = (file: string, files: readonly string[]): boolean =>
  [...endings, ...others].includes(extname(file).toLowerCase()) &&
  files.some((each) => extname(each).toLowerCase() === '.shp' && stem(each) === stem(file));

/** The files that stand beside a .shp; none for any other file. */
export async function companionsOf(file: string, io: Io): Promise<readonly Companion[]> {
  if (extname(file).toLowerCase() !== '.shp') return [];
  const names = await readdir(dirname(file)).catch(() => []);
  const wanted = names.filter(
    (name) => endings.includes(extname(name).toLowerCase()) && stem(name) === stem(basename(file)),
  );
  const companions: Companion[] = [];
  for (const name of wanted) {
    const bytes = await readInput(join(dirname(file), name), io);
    if (bytes instanceof Uint8Array) companions.push({ name, bytes });
  }
  return companions;
}
