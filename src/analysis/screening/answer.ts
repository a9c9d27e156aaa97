// One of the four answers for one layer, with the measurements behind it.

import { extentOf } from '../geometry/edges.ts';
import { ellipsoidalArea } from '../geometry/geodesy.ts';
import type { Relation } from '../geometry/relation.ts';
import { tolerance } from '../geometry/tolerance.ts';
import { commonGround } from '../rules/common-ground.ts';
import { type MeasuredLayer, type MeasuredZone, nearestZone } from '../rules/ground.ts';
import { overlapWidth } from '../rules/line-accuracy.ts';
import { type Metres, type SquareMetres, share } from '../units/quantity.ts';
import type { LayerCard } from '../zones/layer.ts';
import type { LayerAnswer, Nearest, Note, ZoneOverlap } from './screening.ts';
import { faultOf, type Site } from './site.ts';

type Measured = Extract<MeasuredLayer, { state: 'measured' }>;
type Figures = Pick<LayerAnswer, 'answer' | 'trouble' | 'relation' | 'overlap' | 'zones' | 'nearest'>;

const nothing = { trouble: null, relation: null, overlap: null, zones: [], nearest: null } as const;

const spare = (area: number): number => Math.max(Math.min(tolerance.touch, area / 2), area * 1e-10);

/** Whether all ground of the layer within reach lies in the common ground; boxes rule it out first. */
function holdsAll(zones: readonly MeasuredZone[], site: Site): boolean {
  return zones.every(({ zone, area, overlap }) => {
    const { shape } = zone;
    if (overlap === null || (shape.type !== 'Polygon' && shape.type !== 'MultiPolygon')) return false;
    const [west, south, east, north] = extentOf(shape);
    const [w, s, e, n] = site.box;
    if (west < w - 1e-9 || south < s - 1e-9 || east > e + 1e-9 || north > n + 1e-9) return false;
    const whole = ellipsoidalArea(shape);
    return whole - area <= spare(whole);
  });
}

function relationOf(layer: Measured, common: SquareMetres, site: Site): Relation {
  const within = site.area - common <= spare(site.area);
  const contains = holdsAll(layer.zones, site);
  if (within && contains) return 'equals';
  if (within) return 'within';
  return contains ? 'contains' : 'overlaps';
}

/** The nearest zone, if it lies within the limit. */
export function nearestWithin(zones: readonly MeasuredZone[], limit: Metres): Nearest | null {
  const near = nearestZone(zones.filter(({ least }) => least <= limit));
  if (near === undefined || near.closest.distance > limit) return null;
  return { zone: near.zone.id, name: near.zone.name, ...near.closest };
}

function zoneOverlaps(layer: Measured, site: Site): readonly ZoneOverlap[] {
  return layer.zones
    .filter(({ overlap }) => overlap !== null)
    .toSorted((a, b) => b.area - a.area || (a.zone.id < b.zone.id ? -1 : 1))
    .map(({ zone, area }) => ({
      zone: zone.id,
      name: zone.name,
      attributes: zone.attributes,
      area,
      share: share(Math.min(1, area / site.area)),
    }));
}

function figuresOf(layer: Measured, site: Site, search: Metres): Figures {
  const nearest = nearestWithin(layer.zones, search);
  const ground = commonGround(layer.zones, site.certainty);
  if (ground !== null) {
    const { area, geometry } = ground;
    const overlap = { area, share: share(Math.min(1, area / site.area)), geometry };
    const relation = relationOf(layer, area, site);
    return { answer: 'affected', trouble: null, relation, overlap, zones: zoneOverlaps(layer, site), nearest };
  }
  const meets = nearest?.distance === 0;
  if (layer.card.geometry !== 'polygon') return { ...nothing, answer: meets ? 'affected' : 'clear', nearest };
  return { ...nothing, answer: 'clear', relation: meets ? 'touches' : 'disjoint', nearest };
}

function attempt(layer: Measured, site: Site, search: Metres): Figures {
  try {
    return figuresOf(layer, site, search);
  } catch (thrown) {
    return { ...nothing, answer: 'could-not-check', trouble: faultOf(thrown) };
  }
}

/** What an answer repeats of the card of its layer. */
export function cardFacts(card: LayerCard): Omit<LayerAnswer, keyof Figures | 'partial'> {
  const { id, title, family, role, scope, status, edition, accuracy } = card;
  return { layer: id, title, family, role, scope, status, edition, accuracy };
}

const absent = { whole: new WeakMap<LayerCard, LayerAnswer>(), partial: new WeakMap<LayerCard, LayerAnswer>() };

/** The answer of a layer that the pack does not have here: always the same one. */
function notCovered(card: LayerCard, partial: boolean): LayerAnswer {
  const known = partial ? absent.partial : absent.whole;
  const answer = known.get(card) ?? { ...cardFacts(card), ...nothing, answer: 'not-covered', partial };
  known.set(card, answer);
  return answer;
}

/** The answer of a measured layer. `search`: how far the nearest zone is looked for. */
export function answerOf(layer: MeasuredLayer, site: Site, options: { search: Metres; partial: boolean }): LayerAnswer {
  if (layer.state === 'not-covered') return notCovered(layer.card, options.partial);
  const facts = cardFacts(layer.card);
  if (layer.state === 'could-not-check') {
    return { ...facts, ...nothing, answer: 'could-not-check', trouble: layer.trouble, partial: options.partial };
  }
  return { ...facts, ...attempt(layer, site, options.search), partial: options.partial };
}

function isSliver(zone: MeasuredZone, layer: Measured, site: Site): boolean {
  const { area } = zone;
  const width = overlapWidth(zone);
  if (area < tolerance.sliverArea || width < tolerance.sliverWidth) return true;
  const { accuracy } = layer.card;
  return area < tolerance.sliverShare * site.area && accuracy !== null && width < accuracy;
}

/** A note for every overlap so small or narrow that it may be an error of the lines; it counts all the same. */
export function sliversOf(layer: MeasuredLayer, site: Site): readonly Note[] {
  if (layer.state !== 'measured') return [];
  return layer.zones
    .filter((zone) => zone.overlap !== null && isSliver(zone, layer, site))
    .map((measured): Note => {
      const { zone, area } = measured;
      return { code: 'sliver', layer: layer.card.id, zone: zone.id, area, width: overlapWidth(measured) };
    });
}
