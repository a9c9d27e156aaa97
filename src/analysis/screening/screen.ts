// May this project stand here? The whole screening, told as a recipe: place the footprint, measure the layers, judge the rules,
// put the questions, give the verdict.

import { edgeModel, tolerance } from '../geometry/tolerance.ts';
import { projectFacts } from '../rules/facts.ts';
import { byId, type MeasuredLayer } from '../rules/ground.ts';
import type { Rule } from '../rules/rule.ts';
import { layersOf } from '../rules/rule-book.ts';
import { type Metres, metres, share } from '../units/quantity.ts';
import { answerOf, sliversOf } from './answer.ts';
import { engineVersion } from './engine-version.ts';
import { type Judged, judgeAll } from './judge.ts';
import { measureLayer, measureZones } from './measure.ts';
import { accuracyNotes, extentNotes } from './notes.ts';
import type { Pack } from './pack.ts';
import { packGround } from './pack-ground.ts';
import { questionsOf } from './questions.ts';
import { searchDistances } from './reach.ts';
import type { Note, Screening, ScreeningRequest } from './screening.ts';
import { type Placement, placementOf, type Site, siteOf } from './site.ts';
import { qualified, verdictOf } from './verdict.ts';

const defaultSearch = metres(5000);
const meets = { whole: 'yes', part: 'yes', none: 'no', unknown: 'unknown' } as const;

/** Screens one footprint with its project against a pack on a day. Pure; trouble in a layer never throws and never reads as clear. */
export function screen(request: ScreeningRequest): Screening {
  const { pack, asOf, footprint } = request;
  const search = request.near ?? defaultSearch;
  const site = siteOf(footprint.geometry, { settled: request.settled ?? true });
  const placement = place(request, site);
  const measured = measure(request, { site, placement, search });
  const ground = packGround(pack, measured, {
    footprintArea: site.area,
    inside: meets[placement.inside],
    certainty: site.certainty,
    onLayer: request.onLayer,
  });
  const { project, unread, facts } = projectFacts(request.project, pack.rules);
  const states = measured.map(({ state }) => state).join(' ');
  const bench = { ground, facts, book: pack.rules, asOf, expiredPlans: request.expiredPlans ?? true, states };
  const judged = judgeAll(pack.rules.rules, bench);
  const partial = placement.inside === 'part';
  const layers = measured.map((layer) => answerOf(layer, site, { search, partial }));
  const unknown = undeclaredLayers(pack, judged);
  const near = accuracyNotes(judged);
  const limits = accuracyNotes(judged.filter(({ rule }) => rule.effect === 'prohibit' || rule.effect === 'restrict'));
  return {
    schema: 'jadeline/screening@1',
    asOf,
    verdict: qualified(
      verdictOf(judged, layers, { placement, extent: pack.extent.layer, undeclared: unknown }),
      limits,
    ),
    footprint: footprintFacts(request, site, placement),
    project,
    layers,
    findings: judged.map(({ finding }) => finding),
    questions: questionsOf(judged, { book: pack.rules, project, facts }),
    notes: [
      ...footprint.notes,
      ...placementNotes(placement, site),
      ...extentNotes(pack, asOf),
      ...unread.map((answer): Note => ({ code: 'answer-not-understood', ...answer })),
      ...measured.flatMap((layer) => sliversOf(layer, site)),
      ...near,
      { code: 'illustrative', notice: pack.notice },
    ],
    provenance: provenanceOf(pack, { search, expiredPlans: bench.expiredPlans }),
  };
}

function place({ pack, unchecked, onLayer }: ScreeningRequest, site: Site): Placement {
  onLayer?.(pack.extent.layer);
  const trouble = unchecked?.[pack.extent.layer];
  return placementOf(site, trouble === undefined ? pack.outline : { state: 'failed', trouble });
}

interface Placed {
  readonly site: Site;
  readonly placement: Placement;
}

function measure(request: ScreeningRequest, { site, placement, search }: Placed & { search: Metres }): MeasuredLayer[] {
  const distances = searchDistances(request.pack.rules, search);
  return request.pack.layers.map((layer) => {
    const { id } = layer.card;
    request.onLayer?.(id);
    const access = { covered: placement.inside !== 'none', unchecked: request.unchecked?.[id] };
    return measureLayer(layer, access, (zones) => measureZones(zones, site, distances(id)).toSorted(byId));
  });
}

const undeclared = new WeakMap<Pack, ReadonlyMap<Rule, readonly string[]>>();

/** For each rule the layers that it needs and the manifest does not even declare; rules that need none are left out. */
function undeclaredIn(pack: Pack): ReadonlyMap<Rule, readonly string[]> {
  const known = undeclared.get(pack);
  if (known !== undefined) return known;
  const declared = new Set(pack.layers.map(({ card }) => card.id));
  const missing = new Map<Rule, readonly string[]>();
  for (const rule of pack.rules.rules) {
    const layers = layersOf(rule.where).filter((id) => !declared.has(id));
    if (layers.length > 0) missing.set(rule, layers);
  }
  undeclared.set(pack, missing);
  return missing;
}

/** Undeclared layers that a rule in force needs: nobody knows what they would say. */
function undeclaredLayers(pack: Pack, judged: readonly Judged[]): readonly string[] {
  const missing = undeclaredIn(pack);
  const needed = judged.flatMap(({ rule, finding }) =>
    finding.outcome === 'not-in-force' ? [] : (missing.get(rule) ?? []),
  );
  return [...new Set(needed)];
}

function footprintFacts(request: ScreeningRequest, site: Site, placement: Placement): Screening['footprint'] {
  const { name, geometry, crs, reading, planeArea, declaredArea } = request.footprint;
  const { inside, areaOutside, outside } = placement;
  const facts = {
    name,
    geometry,
    crs,
    ellipsoidalArea: site.area,
    planeArea,
    declaredArea,
    inside,
    areaOutside,
    outside,
  };
  return reading === undefined ? facts : { ...facts, reading };
}

function placementNotes({ inside, areaOutside, distance }: Placement, site: Site): readonly Note[] {
  if (inside === 'part' && areaOutside !== null) {
    return [{ code: 'partly-outside', outside: areaOutside, share: share(Math.min(1, areaOutside / site.area)) }];
  }
  return inside === 'none' && distance !== null ? [{ code: 'outside', distance }] : [];
}

interface Basis {
  readonly search: Metres;
  readonly expiredPlans: boolean;
}

const provenances = new WeakMap<Pack, Map<string, Screening['provenance']>>();

/** What a screening rests on, the same object for the same basis. */
function provenanceOf(pack: Pack, basis: Basis): Screening['provenance'] {
  const kept = provenances.get(pack) ?? new Map<string, Screening['provenance']>();
  provenances.set(pack, kept);
  const key = `${basis.search} ${basis.expiredPlans}`;
  const provenance = kept.get(key) ?? provenanceAnew(pack, basis);
  kept.set(key, provenance);
  return provenance;
}

function provenanceAnew(pack: Pack, { search, expiredPlans }: Basis): Screening['provenance'] {
  const { id, title, status, hashes } = pack;
  return {
    engine: engineVersion,
    pack: { id, title, status, manifest: hashes.manifest, rules: hashes.rules },
    layers: pack.layers.map(({ card }) => ({
      layer: card.id,
      sha256: card.file?.sha256 ?? null,
      edition: card.edition.name.zh,
    })),
    expiredPlans,
    edgeModel,
    tolerance: { ...tolerance },
    searchDistance: search,
  };
}
