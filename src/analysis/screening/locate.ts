// What applies here? One point against every layer and the ground of every rule.

import { extentOf } from '../geometry/edges.ts';
import { approachWithin, contains } from '../geometry/nearest.ts';
import type { LonLat, MultiPolygon } from '../geometry/position.ts';
import { itemsWithin } from '../geometry/shape-index.ts';
import { tolerance } from '../geometry/tolerance.ts';
import type { Ground, MeasuredLayer, MeasuredZone } from '../rules/ground.ts';
import type { Rule } from '../rules/rule.ts';
import { validityOn } from '../rules/validity.ts';
import { type Metres, metres, squareMetres } from '../units/quantity.ts';
import type { Zone } from '../zones/layer.ts';
import { cardFacts, nearestWithin } from './answer.ts';
import { heldOf } from './judge.ts';
import type { Located, LocatedLayer, LocatedRule, LocatedZone } from './located.ts';
import { kept, measureLayer } from './measure.ts';
import { extentNotes } from './notes.ts';
import type { Pack } from './pack.ts';
import { packGround } from './pack-ground.ts';
import { searchDistances } from './reach.ts';
import { faultOf, leastDistance } from './site.ts';

/** How far the nearest zone of a layer is looked for. */
const search = metres(5000);

/** The ground that stands for a point: a square of about 1 m, so that rules can speak of it as of a footprint. */
function squareAround([lon, lat]: LonLat): MultiPolygon {
  const [east, north] = [0.5 / 96_000, 0.5 / 111_000];
  const [w, s, e, n] = [lon - east, lat - north, lon + east, lat + north];
  const corners: LonLat[] = [
    [w, s],
    [e, s],
    [e, n],
    [w, n],
    [w, s],
  ];
  return { type: 'MultiPolygon', coordinates: [[corners]] };
}

interface Spot {
  readonly at: LonLat;
  /** The point itself, as a ground without area: what distances are measured from. */
  readonly point: MultiPolygon;
  readonly square: MultiPolygon;
}

function spotOf(at: LonLat): Spot {
  return { at, point: { type: 'MultiPolygon', coordinates: [[[at, at, at, at]]] }, square: squareAround(at) };
}

/** A zone against a point; null when it lies beyond the reach (metres). */
function measureAt({ at, point, square }: Spot, zone: Zone, reach: Metres): MeasuredZone | null {
  const { shape } = zone;
  const least = leastDistance(extentOf(point), extentOf(shape));
  if (least > reach) return null;
  const polygonal = shape.type === 'Polygon' || shape.type === 'MultiPolygon';
  if (polygonal && contains(shape, at) === 'inside') {
    const met = { distance: metres(0), from: at, to: at, bearing: null };
    return {
      zone,
      overlap: square,
      area: squareMetres(1),
      least,
      approach: () => met,
      workedOut: {},
    };
  }
  return {
    zone,
    overlap: null,
    area: squareMetres(0),
    least,
    approach: kept((limit) => approachWithin(point, shape, limit)),
    workedOut: {},
  };
}

const measureAll = (spot: Spot, zones: readonly Zone[], reach: Metres): readonly MeasuredZone[] =>
  itemsWithin(zones, extentOf(spot.point), reach)
    .map((zone) => measureAt(spot, zone, reach))
    .filter((zone) => zone !== null);

type Figures = Pick<LocatedLayer, 'answer' | 'trouble' | 'zones' | 'nearest'>;

function figuresOf({ zones }: Extract<MeasuredLayer, { state: 'measured' }>): Figures {
  const here = zones
    .filter(({ overlap, least, approach }) => overlap !== null || (least === 0 && approach(tolerance.contact) !== null))
    .map(
      ({ zone, overlap }): LocatedZone => ({
        zone: zone.id,
        name: zone.name,
        attributes: zone.attributes,
        position: overlap === null ? 'boundary' : 'inside',
      }),
    );
  const answer = here.some(({ position }) => position === 'inside') ? 'affected' : 'clear';
  return { answer, trouble: null, zones: here, nearest: nearestWithin(zones, search) };
}

function located(layer: MeasuredLayer): LocatedLayer {
  const facts = cardFacts(layer.card);
  const nothing = { trouble: null, zones: [], nearest: null };
  if (layer.state === 'not-covered') return { ...facts, ...nothing, answer: layer.state };
  if (layer.state === 'could-not-check') return { ...facts, ...nothing, answer: layer.state, trouble: layer.trouble };
  try {
    return { ...facts, ...figuresOf(layer) };
  } catch (thrown) {
    return { ...facts, ...nothing, answer: 'could-not-check', trouble: faultOf(thrown) };
  }
}

function insideOf(pack: Pack, at: LonLat): Located['inside'] {
  if (pack.outline.state === 'failed') return 'unknown';
  try {
    return contains(pack.outline.outline, at);
  } catch {
    return 'unknown';
  }
}

function rulesAt(rule: Rule, ground: Ground, asOf: string): readonly LocatedRule[] {
  const held = heldOf(rule, ground);
  if (held.answer === 'clear') return [];
  const { id, title, effect, level, clauses, advice, validity } = rule;
  const onDate = validityOn(validity, asOf);
  if (onDate === 'not-yet' || onDate === 'ended') return [];
  return [
    {
      rule: id,
      title,
      effect,
      level,
      clauses,
      advice,
      validity: { ...validity, onDate },
      answer: held.answer,
      missingLayers: held.missing,
    },
  ];
}

/** Zones, distances and rules at a point (lon, lat in degrees, CGCS2000) on a day (YYYY-MM-DD); nearest zones within 5 km. */
export function locate(pack: Pack, at: LonLat, asOf: string): Located {
  const spot = spotOf(at);
  const inside = insideOf(pack, at);
  const distances = searchDistances(pack.rules, search);
  const access = { covered: inside !== 'outside' };
  const measured = pack.layers.map((layer) =>
    measureLayer(layer, access, (zones) => measureAll(spot, zones, distances(layer.card.id))),
  );
  const met = inside === 'unknown' ? 'unknown' : inside === 'outside' ? 'no' : 'yes';
  const ground = packGround(pack, measured, { footprintArea: squareMetres(1), inside: met, certainty: {} });
  return {
    schema: 'jadeline/located@1',
    at,
    asOf,
    inside,
    layers: measured.map(located),
    rules: inside === 'outside' ? [] : pack.rules.rules.flatMap((rule) => rulesAt(rule, ground, asOf)),
    notes: [...extentNotes(pack, asOf), { code: 'illustrative', notice: pack.notice }],
  };
}
