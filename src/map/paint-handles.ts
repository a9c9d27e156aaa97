// How a drawing looks in the hand: its lines, white squares at the corners, white discs between them.

import type { LonLat } from '../analysis/index.ts';
import { type Brush, disc, fill, pathOf, stroke } from './brush.ts';

/** What the drawing tool holds. */
export interface HandShapes {
  /** Rings and lines as chains of lon, lat. */
  readonly chains: readonly (readonly LonLat[])[];
  readonly corners: readonly LonLat[];
  readonly middles: readonly LonLat[];
}

const cornerSize = 9;
const middleRadius = 3.25;

/** Paints what the hand holds. */
export function paintHandles(brush: Brush, { chains, corners, middles }: HandShapes): void {
  const { azurite, paper } = brush.colours;
  stroke(brush, pathOf(brush, chains), { ink: azurite, width: 1.6 });
  for (const at of middles) disc(brush, at, middleRadius, paper, { ink: azurite, width: 1.5 });
  const squares = new Path2D();
  for (const [lon, lat] of corners) {
    squares.rect(brush.x(lon) - cornerSize / 2, brush.y(lat) - cornerSize / 2, cornerSize, cornerSize);
  }
  fill(brush, squares, paper, 1);
  stroke(brush, squares, { ink: azurite, width: 2 });
}
