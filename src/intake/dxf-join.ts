// Pieces of an outline (lines, arcs, open polylines) whose ends meet become one closed contour. An end at which more than
// two pieces meet is a fork, where going on would be a guess.

import type { Position } from './draft.ts';
import type { Contour } from './dxf-contours.ts';
import { grouped } from './grouped.ts';

/** One end of a piece. */
interface End {
  readonly piece: number;
  readonly last: boolean;
  readonly at: Position;
}

const distance = (a: Position, b: Position): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

function endsOf(pieces: readonly Contour[]): readonly End[] {
  return pieces.flatMap(({ positions }, piece): readonly End[] => {
    const [first, last] = [positions[0], positions.at(-1)];
    if (first === undefined || last === undefined || positions.length < 2) return [];
    return [
      { piece, last: false, at: first },
      { piece, last: true, at: last },
    ];
  });
}

/** The cells around one, itself first: where many ends lie upon each other two are found at once. */
const around = [0, -1, 1].flatMap((dx) => [0, -1, 1].map((dy) => [dx, dy] as const));

/** For each end the one other end within the gap; ends without partner, or with several, have none. */
function partners(ends: readonly End[], gap: number): ReadonlyMap<End, End> {
  const cell = ([x, y]: Position, dx = 0, dy = 0): string => `${Math.floor(x / gap) + dx} ${Math.floor(y / gap) + dy}`;
  const cells = grouped(ends, ({ at }) => cell(at));
  /** The one other end within the gap; null where there is none, or several. */
  const onlyNear = (end: End): End | null => {
    let only: End | null = null;
    for (const [dx, dy] of around) {
      for (const each of cells.get(cell(end.at, dx, dy)) ?? []) {
        if (each === end || distance(each.at, end.at) > gap) continue;
        if (only !== null) return null;
        only = each;
      }
    }
    return only;
  };
  const single = new Map<End, End>();
  for (const end of ends) {
    const other = onlyNear(end);
    if (other !== null && other.piece !== end.piece) single.set(end, other);
  }
  return new Map([...single].filter(([end, other]) => single.get(other) === end));
}

/** Follows pieces from one on until the outline comes back to it, or ends: then none of them is part of an outline that closes. */
function follow(start: number, pieces: readonly Contour[], ends: ReadonlyMap<string, End>, to: ReadonlyMap<End, End>) {
  const order: { piece: number; backward: boolean }[] = [{ piece: start, backward: false }];
  let gap = 0;
  for (;;) {
    const { piece, backward } = order.at(-1) ?? { piece: start, backward: false };
    const end = ends.get(`${piece} ${!backward}`);
    const next = end === undefined ? undefined : to.get(end);
    if (end === undefined || next === undefined) return { order, gap, closes: false };
    gap = Math.max(gap, distance(end.at, next.at));
    if (next.piece === start) return { order, gap, closes: !next.last };
    if (order.length > pieces.length) return { order, gap, closes: false };
    order.push({ piece: next.piece, backward: next.last });
  }
}

/** Closed contours made of pieces that meet within a gap, and the pieces that are left. */
export function joined(
  open: readonly Contour[],
  gap: number,
): { readonly closed: readonly Contour[]; readonly left: readonly Contour[] } {
  const closed: Contour[] = [];
  const used = new Set<Contour>();
  const seen = new Set<Contour>();
  for (const pieces of grouped(open, ({ layer }) => layer).values()) {
    const ends = endsOf(pieces);
    const byName = new Map(ends.map((end) => [`${end.piece} ${end.last}`, end]));
    const to = partners(ends, gap);
    for (const [index, piece] of pieces.entries()) {
      if (seen.has(piece)) continue;
      const found = follow(index, pieces, byName, to);
      const members = found.order.flatMap((each) => {
        const member = pieces[each.piece];
        return member === undefined ? [] : [{ member, backward: each.backward }];
      });
      for (const { member } of members) seen.add(member);
      if (!found.closes) continue;
      for (const { member } of members) used.add(member);
      // Where two pieces meet, the point of the one before stands for both.
      const positions = members.flatMap(({ member, backward }) =>
        (backward ? member.positions.toReversed() : member.positions).slice(0, -1),
      );
      const arcs = members.reduce((sum, { member }) => sum + member.arcs, 0);
      const pieced = { count: members.length, gap: found.gap };
      closed.push({ layer: piece.layer, row: piece.row, positions, closed: true, arcs, pieced });
    }
  }
  return { closed, left: open.filter((piece) => !used.has(piece)) };
}
