// Screenings as text, JSON, JSON lines or GeoJSON. JSON is canonical: the same screening gives the same bytes everywhere.

import { type Screening, serialise } from '../analysis/index.ts';
import { namesIn } from '../words/names.ts';
import type { OpenedPack } from '../worker/client.ts';
import type { Run } from './command.ts';
import { sayProblem } from './say.ts';
import type { Screened } from './screen-file.ts';
import { screeningText } from './screening-text.ts';

/** Formats of `screen`, the first by default. */
export const screeningFormats = ['text', 'json', 'ndjson', 'geojson'] as const;

/** One entry of a list: the file, and either its screening or its problems. */
function entryOf({ file, screening, problems }: Screened, { words }: Run): unknown {
  if (screening !== null) return { file, screening };
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

function json(screened: readonly Screened[], run: Run): string {
  const [only, ...others] = screened;
  if (only?.screening && others.length === 0) return `${serialise(only.screening)}\n`;
  return `[\n${screened.map((each) => serialise(entryOf(each, run))).join(',\n')}\n]\n`;
}

/** All results of a run in one text. One sound footprint alone is its Screening as it is; several become a list with their files. */
export function formatScreenings(
  screened: readonly Screened[],
  format: (typeof screeningFormats)[number],
  { run, pack }: { run: Run; pack: OpenedPack },
): string {
  switch (format) {
    case 'json':
      return json(screened, run);
    case 'ndjson':
      return screened.map((each) => `${serialise(entryOf(each, run))}\n`).join('');
    case 'geojson':
      return `${serialise({ type: 'FeatureCollection', features: screened.flatMap(featuresOf) })}\n`;
    case 'text': {
      const names = namesIn(run.language, pack.rules, pack.manifest.layers);
      const sound = screened.flatMap(({ screening, file }): { screening: Screening; file: string }[] =>
        screening === null ? [] : [{ screening, file }],
      );
      return sound.map(({ screening, file }) => screeningText(screening, file, { run, names })).join('\n');
    }
  }
}
