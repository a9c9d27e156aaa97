// How the marks look: the footprint, its common ground with controls, measured lines, the clicked point.

import type { LonLat, MultiPolygon } from '../analysis/index.ts';
import { type Hex, type PatternName, type Pigment, patternImage } from '../layers/paint.ts';
import { areaPath, type Brush, disc, fill, pathOf, stroke } from './brush.ts';
import type { DisplayOverlap, NearestLine, OverlapKind } from './map-controller.ts';
import { faces } from './style.ts';

/** What is laid over the plan. */
export interface Marks {
  readonly footprint: MultiPolygon | null;
  /** The footprint crosses itself: it has an outline, and no inside yet. */
  readonly crossing: boolean;
  readonly overlaps: readonly DisplayOverlap[];
  readonly nearest: readonly NearestLine[];
  readonly marker: LonLat | null;
}

/** From the bottom to the top, as verdicts outweigh one another. */
const order: readonly OverlapKind[] = ['outside', 'condition', 'undetermined', 'conflict'];

const kinds: Readonly<Record<OverlapKind, { pigment: Pigment; pattern: PatternName; tint: number }>> = {
  conflict: { pigment: 'cinnabar', pattern: 'hatch-close', tint: 0.42 },
  condition: { pigment: 'ochre', pattern: 'hatch-back', tint: 0.34 },
  undetermined: { pigment: 'mist', pattern: 'dots', tint: 0.34 },
  outside: { pigment: 'mist', pattern: 'mist', tint: 0.26 },
};

const tilePixelRatio = 2;
const tiles = new Map<string, HTMLCanvasElement>();

/** A seamless tile of a pattern, painted once. */
function tileOf(pattern: PatternName, ink: Hex): HTMLCanvasElement {
  const key = `${pattern} ${ink}`;
  const known = tiles.get(key);
  if (known) return known;
  const { width, height, data } = patternImage(pattern, { ink }, { pixelRatio: tilePixelRatio });
  const tile = document.createElement('canvas');
  Object.assign(tile, { width, height });
  tile.getContext('2d')?.putImageData(new ImageData(Uint8ClampedArray.from(data), width, height), 0, 0);
  tiles.set(key, tile);
  return tile;
}

/** The pattern lies on the ground: it moves with the map, and stays where it is when the footprint moves. */
function patternOn({ pen, x, y }: Brush, tile: HTMLCanvasElement, near: LonLat): CanvasPattern | null {
  const pattern = pen.createPattern(tile, 'repeat');
  const [lon, lat] = near.map((degrees) => Math.round(degrees * 10) / 10);
  const across = x(lon ?? 0) % (tile.width / tilePixelRatio);
  const down = y(lat ?? 0) % (tile.height / tilePixelRatio);
  pattern?.setTransform(new DOMMatrix().translate(across, down).scale(1 / tilePixelRatio));
  return pattern;
}

/** The common ground with all controls of one kind, tinted once however many lie there. Outer rings turn left, holes right. */
function paintOverlaps(brush: Brush, kind: OverlapKind, overlaps: readonly DisplayOverlap[]): void {
  const chains = overlaps.flatMap(({ geometry }) => geometry.coordinates.flat());
  const first = chains[0]?.[0];
  if (!first) return;
  const { pigment, pattern, tint } = kinds[kind];
  const ink = brush.colours[pigment];
  const ground = pathOf(brush, chains);
  // What is graver takes the place of what is less so.
  brush.pen.globalCompositeOperation = 'destination-out';
  fill(brush, ground, ink, 1, 'nonzero');
  brush.pen.globalCompositeOperation = 'source-over';
  fill(brush, ground, ink, tint, 'nonzero');
  const hatch = patternOn(brush, tileOf(pattern, ink), first);
  if (hatch) fill(brush, ground, hatch, 0.85, 'nonzero');
  stroke(brush, ground, { ink, width: 1.4 });
}

function paintNearest(brush: Brush, { from, to, label }: NearestLine): void {
  const { pen, colours } = brush;
  const { ink, paper, text } = colours;
  stroke(brush, pathOf(brush, [[from, to]]), { ink, width: 1.1, dashes: [3.3, 2.75] });
  for (const end of [from, to]) disc(brush, end, 3, paper);
  for (const end of [from, to]) disc(brush, end, 2.4, ink);
  pen.font = `12px ${faces.bold.map((face) => `"${face}"`).join(', ')}`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.globalAlpha = 1;
  const [x, y] = [(brush.x(from[0]) + brush.x(to[0])) / 2, (brush.y(from[1]) + brush.y(to[1])) / 2];
  pen.setLineDash([]);
  pen.lineWidth = 4;
  pen.strokeStyle = paper;
  pen.strokeText(label, x, y);
  pen.fillStyle = text;
  pen.fillText(label, x, y);
}

function paintMarker(brush: Brush, at: LonLat): void {
  const { azurite, paper } = brush.colours;
  disc(brush, at, 18, `${azurite}2E`);
  disc(brush, at, 7.5, paper, { ink: azurite, width: 2 });
  disc(brush, at, 3, azurite);
}

/** Paints the marks, the footprint at the bottom. */
export function paintMarks(brush: Brush, { footprint, crossing, overlaps, nearest, marker }: Marks): void {
  const { azurite, ochre, paper } = brush.colours;
  const area = footprint && areaPath(brush, footprint);
  if (area && !crossing) {
    fill(brush, area, azurite, 0.16);
    stroke(brush, area, { ink: paper, width: 5, opacity: 0.65 });
  }
  for (const kind of order) {
    paintOverlaps(
      brush,
      kind,
      overlaps.filter((overlap) => overlap.kind === kind),
    );
  }
  if (area) stroke(brush, area, crossing ? { ink: ochre, width: 7, opacity: 0.5 } : { ink: azurite, width: 2.1 });
  for (const line of nearest) paintNearest(brush, line);
  if (marker) paintMarker(brush, marker);
}
