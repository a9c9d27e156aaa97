// The classification of GB/T 4754-2017 from its table, with the pinyin initials by which it is searched.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Industry } from '../../src/analysis/rules/rule.ts';

/** An entry of the table; sections have a letter for a code. */
interface Entry extends Required<Industry> {}

/** The whole classification. */
export interface Classification {
  readonly sections: readonly Entry[];
  /** Divisions, groups and classes, in the order of their codes, each before its parts. */
  readonly industries: readonly Entry[];
}

const line = /^(?<code>[A-T]|\d{2,4}) (?<zh>\S+) \| (?<en>\S.*)$/;
const initialsFile = z.strictObject({
  letters: z.record(z.string().regex(/^[a-z]$/), z.string()),
  words: z.record(z.string(), z.string().regex(/^[a-z]+$/)),
});

/** Spells the initials of a title; throws where a sign is not in the table. */
function speller(folder: string): (title: string) => string {
  const { letters, words } = initialsFile.parse(parse(readFileSync(join(folder, 'pinyin-initials.yaml'), 'utf8')));
  const letterOf = new Map(
    Object.entries(letters).flatMap(([letter, signs]) => [...signs].map((sign) => [sign, letter])),
  );
  const other = new RegExp(Object.keys(words).join('|'), 'g');
  return (title) =>
    title
      .replace(other, (word) => words[word] ?? '')
      .replace(/\p{Script=Han}/gu, (sign) => {
        const letter = letterOf.get(sign);
        if (letter === undefined) throw new Error(`pinyin-initials.yaml: no letter for “${sign}” in “${title}”`);
        return letter;
      })
      .replace(/[^a-z]/g, '');
}

/** Reads industries.txt; throws with the line that is not an entry. */
export function readClassification(folder: string): Classification {
  const spell = speller(folder);
  const rows = readFileSync(join(folder, 'industries.txt'), 'utf8').split('\n');
  const entries = rows.flatMap((row, index): Entry[] => {
    if (row === '' || row.startsWith('#')) return [];
    const { code, zh, en } = line.exec(row)?.groups ?? {};
    if (code === undefined || zh === undefined || en === undefined) {
      throw new Error(`industries.txt: line ${index + 1}: not “code name | English name”: “${row}”`);
    }
    const entry = { code, title: { zh, en }, initials: spell(zh) };
    const undivided = /^\d{3}0$/.test(code);
    return undivided ? [{ ...entry, code: code.slice(0, 3) }, entry] : [entry];
  });
  const isSection = ({ code }: Entry): boolean => /^[A-T]$/.test(code);
  return { sections: entries.filter(isSection), industries: entries.filter((entry) => !isSection(entry)) };
}
