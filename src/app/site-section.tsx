// The footprint in hand with its areas, and the ways to give one, wired to the store.

import { crsInfo, threeDegreeZone, zoneCrs } from '../analysis/geometry/crs.ts';
import { boxOf, type MultiPolygon } from '../analysis/geometry/position.ts';
import { planeArea } from '../analysis/geometry/projection.ts';
import type { Screening } from '../analysis/index.ts';
import type { Example } from '../layers/examples.ts';
import { useLanguage } from '../panels/language.tsx';
import { SiteCard } from '../panels/screen/site-card.tsx';
import { SiteEntry as Entry } from '../panels/screen/site-entry.tsx';
import { useJadeline } from './jadeline.tsx';
import { declaredAs, withSite } from './site-history.ts';
import { useApp } from './store.ts';

/** Declared and computed area agree when they differ by no more than this share; survey papers round to 0.01 ha or 1 m². */
const agreement = 0.001;

function areasOf({ footprint }: Screening) {
  const { geometry, ellipsoidalArea, declaredArea } = footprint;
  const box = boxOf(geometry);
  // The plane of the source where it has one; else that of the zone in which the middle of the footprint lies.
  const meridian = footprint.planeArea === null ? undefined : crsInfo(footprint.crs).centralMeridian;
  const zone = threeDegreeZone(meridian ?? (box[0] + box[2]) / 2);
  const plane = footprint.planeArea ?? planeArea(geometry, zoneCrs(zone, true));
  const nearest =
    declaredArea === null ? 0 : Math.min(Math.abs(declaredArea - plane), Math.abs(declaredArea - ellipsoidalArea));
  return {
    ellipsoidal: ellipsoidalArea,
    plane,
    zone,
    declared: declaredArea,
    agrees: declaredArea === null || nearest <= declaredArea * agreement,
  };
}

/** The card of the footprint under screening. */
export function SiteInHand({ screening }: { readonly screening: Screening }) {
  const { store, draw, show } = useJadeline();
  const site = useApp((state) => state.site);
  const editing = useApp((state) => state.drawing === 'edit');
  const { words, all } = useLanguage();
  if (!site) return null;
  const { footprint } = site;
  return (
    <SiteCard
      name={footprint.name}
      remark={site.remark}
      reading={
        footprint.reading
          ? words.readingOf(all.intake.system(footprint.crs), all.intake.reading(footprint.reading))
          : null
      }
      areas={areasOf(screening)}
      editing={editing}
      onEdit={draw.edit}
      onZoom={() => show(footprint.geometry)}
      onRemove={() => {
        draw.stop();
        store.setState((state) => withSite(state, null));
      }}
      onDeclare={(area) => store.setState((state) => withSite(state, declaredAs(site, area)))}
      onCoordinates={() => store.setState({ editorOpen: true })}
    />
  );
}

const corners = (geometry: MultiPolygon | undefined): readonly (readonly [string, string])[] =>
  (geometry?.coordinates[0]?.[0] ?? []).slice(0, -1).map(([lon, lat]) => [lon.toFixed(9), lat.toFixed(9)]);

/** Examples in a telling order: those that were made to show a rule, then the projects of the plans by their number. */
const toldFirst = (examples: readonly Example[]): readonly Example[] =>
  examples.toSorted((a, b) => (a.projectNo ?? 0) - (b.projectNo ?? 0));

/** Drawing, typing, dropping, examples. */
export function GiveSite() {
  const { store, sites, draw } = useJadeline();
  const site = useApp((state) => state.site);
  const pack = useApp((state) => state.pack);
  const drawing = useApp((state) => state.drawing);
  const lineWidth = useApp((state) => state.lineWidth);
  const editorOpen = useApp((state) => state.editorOpen);
  const { words } = useLanguage();
  const broken =
    pack.state === 'ready' && pack.opened.companions.some(({ path }) => path === pack.opened.manifest.examples.path);
  const start = corners(site?.footprint.geometry);
  return (
    <Entry
      drawing={drawing}
      lineWidth={lineWidth}
      onDraw={draw.start}
      onWidth={(width) => width >= 1 && width <= 500 && store.setState({ lineWidth: width })}
      onFinish={draw.finish}
      onCancel={draw.stop}
      onFiles={(files) => void sites.readFiles(files)}
      examples={pack.state === 'ready' ? toldFirst(pack.opened.examples.examples) : []}
      examplesTrouble={broken ? words.examplesFailed : null}
      onExample={sites.example}
      editor={{ start, onApply: (typed) => void sites.typed(typed) }}
      editorOpen={editorOpen}
      onEditorOpen={(open) => store.setState({ editorOpen: open })}
      compact={site !== null}
    />
  );
}
