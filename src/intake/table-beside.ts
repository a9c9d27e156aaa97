// A table that gives its points twice, in degrees and in metres: the two must agree, and where they differ by the offset of a
// shifted system, it is known which of the two is shifted.

import { geodesicDistance } from '../analysis/geometry/geodesy.ts';
import type { LonLat } from '../analysis/geometry/position.ts';
import { unproject } from '../analysis/geometry/projection.ts';
import { metres } from '../analysis/units/quantity.ts';
import { pairKind, systemsFor } from './axes.ts';
import { placesOf } from './candidates.ts';
import type { IntakeHint, IntakeProblem } from './intake.ts';
import { knownOffset } from './known-offset.ts';
import type { Table } from './table.ts';
import type { Columns } from './table-header.ts';

/** Degrees are often rounded to five decimals, which is a metre. */
const agreement = 3;

interface Twice {
  readonly row: number;
  readonly degrees: LonLat;
  readonly metres: LonLat;
}

/** Where X and Y lie, when their size leaves no doubt about the zone. */
function placeOf([first, second]: readonly [number, number]): LonLat | null {
  const kind = pairKind([first, second]);
  if (kind !== 'north-east' && kind !== 'east-north') return null;
  const plane = kind === 'north-east' ? ([second, first] as const) : ([first, second] as const);
  const [crs, more] = systemsFor(...plane);
  return crs === undefined || more !== undefined ? null : unproject(plane, crs);
}

function givenTwice(table: Table, columns: Columns, numberIn: (cell: string) => number | null): readonly Twice[] {
  const [pair] = columns.pairs;
  const { beside } = columns;
  if (pair === undefined || beside === null) return [];
  return table.rows.flatMap((cells, index): readonly Twice[] => {
    const [lon, lat, x, y] = [...pair, ...beside].map((column) => numberIn(cells[column] ?? ''));
    if (lon == null || lat == null || x == null || y == null) return [];
    const there = placeOf([x, y]);
    const degrees: LonLat = Math.abs(lon) <= 60 && lat > 70 ? [lat, lon] : [lon, lat];
    return there === null ? [] : [{ row: index + 1, degrees, metres: there }];
  });
}

/** The problem of a table whose two pairs of columns do not agree; null where they do, or there is one pair only. */
export function besideProblem(
  table: Table,
  columns: Columns,
  hint: IntakeHint,
  numberIn: (cell: string) => number | null,
): IntakeProblem | null {
  if (hint.crs !== undefined || columns.shifted !== null) return null;
  const rows = givenTwice(table, columns, numberIn);
  const odd = rows.find(({ degrees, metres: there }) => geodesicDistance(degrees, there) > agreement);
  if (odd === undefined) return null;
  const offset = knownOffset(odd.degrees, odd.metres);
  const place = { file: hint.name, row: odd.row };
  if (offset === null) {
    return { ...place, code: 'columns-disagree', apart: metres(geodesicDistance(odd.degrees, odd.metres)) };
  }
  const candidates = [offset.system, 'EPSG:4490'] as const;
  const places = placesOf(
    candidates,
    rows.map(({ degrees }) => degrees),
  );
  return { ...place, at: odd.degrees, code: 'crs-ambiguous', candidates, places, evidence: [offset] };
}
