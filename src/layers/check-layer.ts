// Whether a layer keeps what its card promises: files where there should be, zones told apart, valid ground, the stated
// area, and all of it in the region.

import { examine } from '../analysis/geometry/examine.ts';
import { ellipsoidalArea } from '../analysis/geometry/geodesy.ts';
import type { GeometryProblem } from '../analysis/geometry/geometry-problem.ts';
import { type Box, boxOf, type Polygonal, type Shape } from '../analysis/geometry/position.ts';
import { type SquareMetres, squareMetres } from '../analysis/units/quantity.ts';
import type { Layer, LayerCard, LayerTrouble, Zone } from '../analysis/zones/layer.ts';

/** How a card can contradict itself. */
export type CardContradiction =
  | 'in-scope-without-file'
  | 'absent-with-file'
  | 'complete-without-file'
  | 'geometry-missing'
  | 'accuracy-missing'
  | 'area-missing'
  | 'edition-ends-before-it-begins';

/** A promise that a layer does not keep. */
export type LayerCheck =
  | {
      readonly severity: 'error';
      readonly code: 'layer-failed';
      readonly layer: string;
      readonly trouble: LayerTrouble;
    }
  | {
      readonly severity: 'error';
      readonly code: 'card-contradicts';
      readonly layer: string;
      readonly how: CardContradiction;
    }
  | { readonly severity: 'error'; readonly code: 'duplicate-zone-id'; readonly layer: string; readonly zone: string }
  | {
      /** A repeated position changes no ground and is only untidy. */
      readonly severity: 'error' | 'warning';
      readonly code: 'invalid-geometry';
      readonly layer: string;
      readonly zone: string;
      readonly problem: GeometryProblem;
    }
  | {
      readonly severity: 'error';
      readonly code: 'area-differs';
      readonly layer: string;
      readonly stated: SquareMetres;
      readonly computed: SquareMetres;
    }
  | { readonly severity: 'warning'; readonly code: 'outside-extent'; readonly layer: string; readonly zone: string };

/** Areas agree when they differ by no more than one millionth. */
const areaAgreement = 1e-6;

/** Everything that is wrong with a layer. `region` is the box of the pack's ground, null when that is unknown. */
export function checkLayer(layer: Layer, region: Box | null): readonly LayerCheck[] {
  const { card, content } = layer;
  const contradictions = contradictionsOf(card).map(
    (how): LayerCheck => ({ severity: 'error', code: 'card-contradicts', layer: card.id, how }),
  );
  if (content.state === 'absent') return contradictions;
  if (content.state === 'failed') {
    // That a file is missing which the card does not name has been said already.
    const known = content.trouble.code === 'file-missing' && !card.file;
    const failed = { severity: 'error', code: 'layer-failed', layer: card.id, trouble: content.trouble } as const;
    return known ? contradictions : [...contradictions, failed];
  }
  return [...contradictions, ...checkZones(card, content.zones, region), ...checkArea(card, content.zones)];
}

function contradictionsOf(card: LayerCard): readonly CardContradiction[] {
  const { file, scope, coverage, edition } = card;
  const reversed = edition.validFrom !== null && edition.validUntil !== null && edition.validUntil < edition.validFrom;
  const found: readonly (readonly [boolean, CardContradiction])[] = [
    [scope === 'in' && !file, 'in-scope-without-file'],
    [scope === 'out' && coverage === 'complete' && !file, 'complete-without-file'],
    [coverage === 'absent' && Boolean(file), 'absent-with-file'],
    [Boolean(file) && card.geometry === null, 'geometry-missing'],
    [Boolean(file) && card.accuracy === null, 'accuracy-missing'],
    [card.geometry === 'polygon' && file?.area === null, 'area-missing'],
    [reversed, 'edition-ends-before-it-begins'],
  ];
  return found.flatMap(([holds, how]) => (holds ? [how] : []));
}

function checkZones(card: LayerCard, zones: readonly Zone[], region: Box | null): readonly LayerCheck[] {
  const seen = new Set<string>();
  return zones.flatMap(({ id: zone, shape }): LayerCheck[] => {
    const at = { layer: card.id, zone };
    const twice = seen.has(zone);
    seen.add(zone);
    return [
      ...(twice ? [{ severity: 'error', code: 'duplicate-zone-id', ...at } as const] : []),
      ...(isPolygonal(shape) ? examine(shape) : []).map(
        (problem): LayerCheck => ({
          severity: 'error',
          code: 'invalid-geometry',
          ...at,
          problem,
        }),
      ),
      ...(region && apart(boxOf(shape), region)
        ? [{ severity: 'warning', code: 'outside-extent', ...at } as const]
        : []),
    ];
  });
}

function checkArea(card: LayerCard, zones: readonly Zone[]): readonly LayerCheck[] {
  const stated = card.file?.area ?? null;
  if (stated === null) return [];
  const areas = zones.map(({ shape }): number => (isPolygonal(shape) ? ellipsoidalArea(shape) : 0));
  const computed = squareMetres(areas.reduce((sum, area) => sum + area, 0));
  if (Math.abs(computed - stated) <= areaAgreement * Math.max(computed, stated)) return [];
  return [{ severity: 'error', code: 'area-differs', layer: card.id, stated, computed }];
}

const isPolygonal = (shape: Shape): shape is Polygonal => shape.type === 'Polygon' || shape.type === 'MultiPolygon';

const apart = (a: Box, b: Box) => a[0] > b[2] || b[0] > a[2] || a[1] > b[3] || b[1] > a[3];
