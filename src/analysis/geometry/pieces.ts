// Turf's opinion on areas of many edges, cell by cell: where only one of them has edges, Turf says how much of the cell the others
// cover, and the sum over edges how much of it the one; where more have, the cell is cut in four until Turf is asked about few.

import { commonArea, edgesIn, type SignedRing } from './common-area.ts';
import { boxesMeet, extentOf } from './edges.ts';
import type { GroundScale } from './ground-scale.ts';
import { areaOf, type Reduction, reduceToBox } from './local-reduction.ts';
import { mostEdges, rawOverlay, tooManyEdges } from './overlay.ts';
import type { Box, Polygonal } from './position.ts';

/** Up to so many edges Turf is asked about areas as wholes. */
export const edgesAtOnce = 2000;
/** Edges in a cell that is not cut any more. */
const edgesInCell = 200;
/** Cuts of a cell; edges that meet in one position are not told apart by more of them. */
const deepest = 20;
/** Edges that are walked through while cells are cut: those of 100,000 positions, at every depth a few times. */
const mostWalked = 5_000_000;
/** Where a cell is cut: not in its middle, which on a grid lies on a border. */
const cut = 0.4871;

/** What is asked of Turf: how, in what unit, and whether with the axes turned (see rawOverlay). */
interface Asking {
  readonly operation: 'intersection' | 'union';
  readonly scale: GroundScale;
  readonly turned: boolean;
}

/** The area of an overlay as far as Turf is concerned. Throws OverlayFault, at once, where too many edges come near those of others. */
export function areaInPieces(parts: readonly Polygonal[], asking: Asking): number {
  const { operation } = asking;
  const boxes = parts.map(extentOf);
  const [outer, inner] = operation === 'union' ? [Math.min, Math.max] : [Math.max, Math.min];
  const side = (at: 0 | 1 | 2 | 3, pick: (...all: number[]) => number): number =>
    boxes.reduce((found, box) => pick(found, box[at]), boxes[0]?.[at] ?? Number.NaN);
  const box: Box = [side(0, outer), side(1, outer), side(2, inner), side(3, inner)];
  if (!(box[0] < box[2] && box[1] < box[3])) return 0;
  const pieces: Piece[] = [];
  let edges = 0;
  for (const piece of piecesIn(box, parts, { operation, left: mostWalked })) {
    edges += edgesOf(piece.asked);
    if (edges > mostEdges) throw tooManyEdges(operation);
    pieces.push(piece);
  }
  return pieces.reduce((sum, piece) => sum + areaOfPiece(piece, asking), 0);
}

/** A cell with the areas that Turf is asked about there, and the one with so many edges that they are summed up instead. */
interface Piece {
  readonly cell: Cell;
  readonly asked: readonly Reduction[];
  readonly summed: Reduction | null;
}

interface Cutting {
  readonly operation: Asking['operation'];
  /** Edges that may still be walked through. */
  left: number;
}

/** The pieces of an overlay that are not known to be empty. Throws OverlayFault where cutting does not part the edges. */
function* piecesIn(box: Box, all: readonly Polygonal[], cutting: Cutting, depth = 0): Generator<Piece, void> {
  const parts = all.filter((part) => boxesMeet(extentOf(part), box));
  const reduced = parts.map((part) => reduceToBox(box, part)).filter(({ rings }) => rings.length > 0);
  if (reduced.length === 0 || (cutting.operation === 'intersection' && reduced.length < all.length)) return;
  const edges = edgesOf(reduced);
  cutting.left -= edges;
  if (cutting.left < 0) throw tooManyEdges(cutting.operation);
  const cell = cellOf(box);
  const [one, ...more] = reduced.filter(({ edgesNear }) => edgesNear);
  if (edges <= edgesInCell || one === undefined || depth === deepest) yield { cell, asked: reduced, summed: null };
  else if (more.length === 0) yield { cell, asked: reduced.filter((part) => part !== one), summed: one };
  else for (const quarter of quartersOf(box)) yield* piecesIn(quarter, parts, cutting, depth + 1);
}

function areaOfPiece({ cell, asked, summed }: Piece, { operation, scale, turned }: Asking): number {
  const drawn = (parts: readonly Reduction[]): number => {
    const areas = parts.map(({ rings }) => areaOf(rings));
    const joined = operation === 'union' && areas.length > 1 ? [rawOverlay('union', areas, { turned })] : areas;
    return scale.measure(rawOverlay('intersection', [cell, ...joined], { turned }));
  };
  if (summed === null) return drawn(asked);
  // Each of the others covers the cell or keeps out of it.
  const whole = scale.measure({ type: 'MultiPolygon', coordinates: [cell.coordinates] });
  const shares = [partOf(cell, summed, scale) / whole, ...asked.map((part) => drawn([part]) / whole)];
  if (operation === 'intersection') return whole * shares.reduce((product, share) => product * share, 1);
  return whole * (1 - shares.reduce((product, share) => product * (1 - share), 1));
}

const edgesOf = (parts: readonly Reduction[]): number => edgesIn(parts.flatMap(({ rings }) => rings));

type Cell = ReturnType<typeof cellOf>;

const cellOf = ([west, south, east, north]: Box) =>
  ({
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  }) as const;

function quartersOf([west, south, east, north]: Box): readonly Box[] {
  const [x, y] = [west + cut * (east - west), south + cut * (north - south)];
  return [
    [west, south, x, y],
    [x, south, east, y],
    [west, y, x, north],
    [x, y, east, north],
  ];
}

/** How much of a cell an area covers, by the sum over pairs of edges. */
function partOf({ coordinates }: Cell, { rings }: Reduction, scale: GroundScale): number {
  const border: SignedRing = { xy: coordinates[0].flat(), sign: 1 };
  const part = scale.toSquareMetres(commonArea(rings, [border], scale));
  if (part === null) throw tooManyEdges('intersection');
  return part;
}
