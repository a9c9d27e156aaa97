// Screenings as text, JSON or GeoJSON; lines of JSON are written one by one (batch/entry.ts). JSON is canonical: the same screening gives the same bytes everywhere.

import { compare, conformityOf, type Screening, serialise } from '../analysis/index.ts';
import { namesIn } from '../words/names.ts';
import type { OpenedPack } from '../worker/client.ts';
import type { Run } from './command.ts';
import { comparisonText } from './comparison-text.ts';
import { conformityText } from './conformity-text.ts';
import { sayProblem } from './say.ts';
import type { Screened } from './screen-file.ts';
import { screeningText } from './screening-text.ts';

/** Formats of `screen`, the first by default. */
export const screeningFormats = ['text', 'json', 'ndjson', 'geojson'] as const;

/** What the results are written from. */
interface Basis {
  readonly run: Run;
  readonly pack: OpenedPack;
}

/** What is asked of a screening: itself, its conformity table, or what differs on the other day. */
function answerOf(screening: Screening, other: Screening | null | undefined, { run, pack }: Basis): unknown {
  if (other) return compare(screening, other);
  return run.written.flags.has('table') ? conformityOf(screening, pack) : screening;
}

/** One entry of a list: the file, and either its answer or its problems. */
function entryOf({ file, screening, other, problems }: Screened, basis: Basis): unknown {
  const { words } = basis.run;
  if (screening !== null) return { file, screening: answerOf(screening, other, basis) };
  return { file, problems: problems.map((problem) => ({ ...problem, message: sayProblem(problem, words) })) };
}

/** The footprint and every overlap as features, largest first as in the screening. */
function featuresOf({ file, screening }: Screened): readonly unknown[] {
  if (screening === null) return [];
  const { footprint, verdict, layers, asOf } = screening;
  const about = { file, footprint: footprint.name };
  const site = { ...about, role: 'footprint', verdict: verdict.outcome, asOf, area: footprint.ellipsoidalArea };
  return [
    { type: 'Feature', properties: site, geometry: footprint.geometry },
    ...layers.flatMap(({ layer, title, overlap }) => {
      if (overlap === null) return [];
      const properties = { ...about, role: 'overlap', layer, title, area: overlap.area, share: overlap.share };
      return [{ type: 'Feature', properties, geometry: overlap.geometry }];
    }),
  ];
}

function json(screened: readonly Screened[], basis: Basis): string {
  const [only, ...others] = screened;
  if (only?.screening && others.length === 0) return `${serialise(answerOf(only.screening, only.other, basis))}\n`;
  return `[\n${screened.map((each) => serialise(entryOf(each, basis))).join(',\n')}\n]\n`;
}

/** All results of a run in one text. One sound footprint alone is its Screening as it is; several become a list with their files. */
export function formatScreenings(
  screened: readonly Screened[],
  format: Exclude<(typeof screeningFormats)[number], 'ndjson'>,
  basis: Basis,
): string {
  const { run, pack } = basis;
  switch (format) {
    case 'json':
      return json(screened, basis);
    case 'geojson':
      return `${serialise({ type: 'FeatureCollection', features: screened.flatMap(featuresOf) })}\n`;
    case 'text': {
      const names = namesIn(run.language, pack.rules, pack.manifest.layers);
      const texts = screened.flatMap(({ screening, other, file }): string[] => {
        if (screening === null) return [];
        if (other) return [comparisonText(compare(screening, other), run)];
        const table = run.written.flags.has('table');
        return [
          table ? conformityText(screening, { run, names, pack }) : screeningText(screening, file, { run, names }),
        ];
      });
      return texts.join('\n');
    }
  }
}
