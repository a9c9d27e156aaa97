// Rows that a coordinate table has lost or exchanged, seen by the numbers of its points.

import { describe, expect, it } from 'vitest';
import { wordsFor } from '../../src/words/index.ts';
import { footprintsOf } from './read.ts';

/** An outline of eight corners, so that some can be missing: where each number stands does not depend on which are there. */
const places = [
  '3302190,35637250',
  '3302195,35637300',
  '3302190,35637350',
  '3302150,35637355',
  '3302110,35637350',
  '3302105,35637300',
  '3302110,35637250',
  '3302150,35637245',
];
const row = (number: number, label = `J${number}`): string => `${label},${places[number - 1]}`;

async function breaksIn(rows: readonly string[], header = '点号,X,Y') {
  const footprints = await footprintsOf(`${header}\n${rows.join('\n')}\n`, { name: 'a.csv' });
  return footprints.flatMap(({ notes }) =>
    notes.flatMap((note) => (note.code === 'point-numbers-break' ? [`${note.after} ${note.before}`] : [])),
  );
}
const rows = (...numbers: readonly number[]): readonly string[] => numbers.map((number) => row(number));

describe('the numbers of the points of a table', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['one row is missing', rows(1, 2, 4, 5, 6, 7, 8), ['J2 J4']],
    ['two rows are missing', rows(1, 4, 5, 6, 7, 8), ['J1 J4']],
    ['one is missing, and the outline is closed', rows(1, 2, 3, 5, 6, 7, 8, 1), ['J3 J5']],
    ['two are exchanged', rows(1, 3, 2, 4, 5, 6, 7, 8), ['J1 J3']],
    ['one is missing of those that count backward', rows(8, 7, 6, 4, 3, 2, 1), ['J6 J4']],
    ['all are there', rows(1, 2, 3, 4, 5, 6, 7, 8), []],
    ['all are there, and the first again', rows(1, 2, 3, 4, 5, 6, 7, 8, 1), []],
    ['all are there, the last with a number of its own', [...rows(1, 2, 3, 4, 5, 6, 7, 8), row(1, 'J9')], []],
    ['they begin in the middle', rows(5, 6, 7, 8, 1, 2, 3, 4), []],
    ['they count backward', rows(8, 7, 6, 5, 4, 3, 2, 1), []],
    ['neighbours share them', [row(1), row(2), row(3, 'J41'), row(4, 'J42'), row(5, 'J43')], []],
    ['they have no numbers', [row(1, 'A'), row(2, 'B'), row(4, 'C'), row(5, 'D')], []],
  ])('%s', async (_, lines, expected) => {
    expect(await breaksIn(lines)).toEqual(expected);
  });

  it('are looked at ring by ring, and in each block of columns', async () => {
    const hole = ['J11,3302160,35637290', 'J12,3302150,35637290', 'J14,3302150,35637300', 'J15,3302160,35637300'];
    expect(await breaksIn([...rows(1, 2, 3, 4, 5, 6, 7, 8, 1), ...hole])).toEqual(['J12 J14']);
    const beside = [1, 2, 3, 4].map((number) => `${row(number)},${row(number + 4)}`);
    expect(await breaksIn(beside, '点号,X,Y,点号,X,Y')).toEqual([]);
    expect(await breaksIn(beside.toSpliced(1, 1), '点号,X,Y,点号,X,Y')).toEqual(['J1 J3']);
  });

  it('are spoken of in both languages', async () => {
    const [footprint] = await footprintsOf(`点号,X,Y\n${rows(1, 2, 4, 5, 6, 7, 8).join('\n')}`, { name: 'a.csv' });
    const note = footprint!.notes.find(({ code }) => code === 'point-numbers-break');
    expect(wordsFor('zh').screening.note(note!)).toBe('点号 J2 之后是 J4，不连续，请核对是否缺行或次序有误。');
    expect(wordsFor('en').screening.note(note!)).toBe(
      'Point J2 is followed by J4. Please check whether rows are missing or out of order.',
    );
  });
});
