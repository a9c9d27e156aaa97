// The union of areas, cluster by cluster of those whose boxes meet, held against the bounds of its area.

import { clip } from './clip.ts';
import { commonArea, edgesIn, type SignedRing } from './common-area.ts';
import { boxesMeet } from './edges.ts';
import { shoelace } from './geodesy.ts';
import { type GroundScale, groundArea, groundScale } from './ground-scale.ts';
import { rawOverlay } from './overlay.ts';
import { areaInPieces, edgesAtOnce } from './pieces.ts';
import { type Box, boxOf, type MultiPolygon, type Polygon, type Polygonal, polygonsOf, type Ring } from './position.ts';
import { agreedOn, type Case, type Certainty } from './second-opinion.ts';
import { tolerance } from './tolerance.ts';

interface Boxed {
  readonly polygon: Polygon;
  readonly box: Box;
}

/** Ground covered by any of the parts, shared borders dissolved; null when there is none above contact. */
export function unionOf(parts: readonly Polygonal[], certainty: Certainty = {}): MultiPolygon | null {
  const boxed = parts
    .flatMap((part) => polygonsOf(part))
    .filter((rings) => (rings[0]?.length ?? 0) > 3)
    .map((coordinates) => ({ type: 'Polygon', coordinates }) as const)
    .map((polygon) => ({ polygon, box: boxOf(polygon) }));
  const coordinates = clustersOf(boxed).flatMap((cluster) => unionOfCluster(cluster, certainty).coordinates);
  const whole: MultiPolygon = { type: 'MultiPolygon', coordinates };
  return groundArea(whole) > tolerance.touch ? whole : null;
}

/** Parts that are united at a time. */
const group = 16;

/** As {@link unionOf}, for many parts of which each lies on many of its neighbours in the list: these are united first. */
export function unionOfMany(parts: readonly Polygonal[]): MultiPolygon | null {
  if (parts.length <= group) return unionOf(parts);
  const united = Array.from({ length: Math.ceil(parts.length / group) }, (_, at): readonly Polygonal[] => {
    const neighbours = parts.slice(at * group, (at + 1) * group);
    const whole = unionOf(neighbours);
    return whole === null ? neighbours : [whole];
  }).flat();
  return united.length < parts.length ? unionOfMany(united) : unionOf(united);
}

/** Polygons whose boxes meet, directly or through others, belong to one cluster. */
function clustersOf(boxed: readonly Boxed[]): readonly (readonly Boxed[])[] {
  let clusters: (readonly Boxed[])[] = [];
  for (const item of boxed) {
    const near = clusters.filter((cluster) => cluster.some(({ box }) => boxesMeet(box, item.box)));
    clusters = [...clusters.filter((cluster) => !near.includes(cluster)), [...near.flat(), item]];
  }
  return clusters;
}

function unionOfCluster(cluster: readonly Boxed[], certainty: Certainty): MultiPolygon {
  const polygons = cluster.map(({ polygon }) => polygon);
  const whole: MultiPolygon = { type: 'MultiPolygon', coordinates: polygons.map(({ coordinates }) => coordinates) };
  if (cluster.length < 2) return whole;
  const scale = groundScale(boxOf(whole));
  const rings = polygons.map(ringsOf);
  const long = edgesIn(rings.flat()) > edgesAtOnce;
  return agreedOn(
    {
      operation: 'union',
      whole: 0,
      ...boundsOf(cluster, rings, scale),
      measure: scale.measure,
      fast: (grid) =>
        clip('union', rings.flat().map(woundAsGround), [], { origin: scale.origin, fill: 'winding', grid }),
      turf: (turned) =>
        long
          ? areaInPieces(polygons, { operation: 'union', scale, turned })
          : rawOverlay('union', polygons, { turned }),
    },
    certainty,
  );
}

/** A ring as its numbers, lon and lat in turn; several times as fast as flat(). */
function numbersOf(ring: Ring): readonly number[] {
  const xy: number[] = [];
  for (const position of ring) xy.push(position[0], position[1]);
  return xy;
}

/** The rings of a polygon with their signs. Nothing is kept of them: what is united is seldom asked about again. */
const ringsOf = ({ coordinates }: Polygon): readonly SignedRing[] =>
  coordinates.map((ring, index) => ({ xy: numbersOf(ring), sign: (index === 0 ? 1 : -1) * Math.sign(shoelace(ring)) }));

/** A ring turned so that shells run counter-clockwise and holes clockwise. */
function woundAsGround({ xy, sign }: SignedRing): Pick<SignedRing, 'xy'> {
  if (sign >= 0) return { xy };
  const turned: number[] = [];
  for (let at = xy.length - 2; at >= 0; at -= 2) turned.push(xy[at] ?? Number.NaN, xy[at + 1] ?? Number.NaN);
  return { xy: turned };
}

/**
 * Least and greatest area of a union: no more than the sum less what a tree of pairs shares (Hunter's bound), no less than the sum
 * less what all pairs share (Bonferroni's). They are equal where no three lie upon each other in a ring.
 */
function boundsOf(
  cluster: readonly Boxed[],
  rings: readonly (readonly SignedRing[])[],
  scale: GroundScale,
): Pick<Case, 'least' | 'most'> {
  const areas = cluster.map(({ polygon: { coordinates } }) =>
    scale.measure({ type: 'MultiPolygon', coordinates: [coordinates] }),
  );
  const sum = areas.reduce((total, area) => total + area, 0);
  const largest = areas.reduce((greatest, area) => Math.max(greatest, area), 0);
  const pairs: Sharing[] = [];
  let shared = 0;
  for (const [one, { box }] of cluster.entries()) {
    for (let other = one + 1; other < cluster.length; other++) {
      if (!boxesMeet(box, cluster[other]?.box ?? box)) continue;
      const common = scale.toSquareMetres(commonArea(rings[one] ?? [], rings[other] ?? [], scale));
      if (common === null) return { least: null, most: null };
      shared += common;
      pairs.push({ one, other, common });
    }
    // Parts that lie many times upon each other: further pairs would make neither bound a better one worth their time.
    if (sum - shared <= largest) break;
  }
  return { least: Math.max(sum - shared, largest), most: sum - sharedByTree(pairs, cluster.length) };
}

/** Two parts of a cluster, by number, and the ground that they share. */
interface Sharing {
  readonly one: number;
  readonly other: number;
  readonly common: number;
}

/** What the pairs of the best tree share: of all pairs the largest that close no ring. */
function sharedByTree(pairs: readonly Sharing[], count: number): number {
  const parents = Array.from({ length: count }, (_, part) => part);
  const rootOf = (part: number): number => {
    const parent = parents[part] ?? part;
    return parent === part ? part : rootOf(parent);
  };
  let total = 0;
  for (const { one, other, common } of pairs.toSorted((a, b) => b.common - a.common)) {
    const [root, joined] = [rootOf(one), rootOf(other)];
    if (root === joined) continue;
    parents[joined] = root;
    total += common;
  }
  return total;
}
