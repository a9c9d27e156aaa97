// Writes NOTICE: every package whose code or font the build ships, with its licence text as its authors give it.

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name?: string };
  readonly dependencies?: Readonly<Record<string, string>>;
}

const root = new URL('../', import.meta.url);
const folderOf = (name: string): URL => new URL(`node_modules/${name}/`, root);
const manifestIn = (folder: URL): Manifest =>
  JSON.parse(readFileSync(new URL('package.json', folder), 'utf8')) as Manifest;

/** Only their types or nothing at all reach the build. */
const left = (name: string): boolean => name.startsWith('@types/') || name === 'tslib' || name === 'ol';

/** Names of the packages that the build ships: the dependencies, theirs in turn, and the typeface. */
export function shippedPackages(): readonly string[] {
  const found = new Set<string>();
  const visit = (name: string): void => {
    if (found.has(name) || left(name) || !existsSync(folderOf(name))) return;
    found.add(name);
    Object.keys(manifestIn(folderOf(name)).dependencies ?? {}).forEach(visit);
  };
  Object.keys(manifestIn(root).dependencies ?? {}).forEach(visit);
  visit('@fontsource/noto-sans-sc');
  return [...found].sort();
}

function entryOf(name: string): string {
  const folder = folderOf(name);
  const { version, license = 'not stated', author } = manifestIn(folder);
  const by = typeof author === 'string' ? author : author?.name;
  const file = readdirSync(folder).find((entry) => /^(un)?licen[cs]e/i.test(entry));
  const text = file ? readFileSync(new URL(file, folder), 'utf8').trim() : `Licence: ${license}`;
  const rule = '-'.repeat(72);
  return `${rule}\n${name} ${version} · ${license}${by ? ` · ${by}` : ''}\n${rule}\n\n${text}\n`;
}

const opening = `Jadeline is published under the MIT licence (see LICENSE).
The built app, library and command line contain the following works under their own licences.
The typefaces under fonts/ are cut from Noto Sans SC and Noto Serif SC (SIL Open Font License 1.1, text below and in fonts/OFL.txt).\n`;

if (process.argv[1] === import.meta.filename) {
  writeFileSync(new URL('NOTICE', root), [opening, ...shippedPackages().map(entryOf)].join('\n'));
}
