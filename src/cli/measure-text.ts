// Measured pairs as a text to read: who, how they stand to one another, how much they share, how far apart, and by what measure.

import { ellipsoidalArea } from '../analysis/geometry/geodesy.ts';
import { edgeModel, tolerance } from '../analysis/geometry/tolerance.ts';
import { engineVersion, shownArea, shownShare } from '../analysis/index.ts';
import type { PairMeasure } from '../analysis/screening/measure-pair.ts';
import { formatIn } from '../words/format.ts';
import type { Run } from './command.ts';
import type { MeasuredPair } from './measure.ts';
import { type Paint, paintFor } from './paint.ts';

type Side = MeasuredPair['a'];

function sideLines(letter: 'A' | 'B', { file, footprint }: Side, { language, words }: Run): readonly string[] {
  const area = formatIn(language).areaWithMu(shownArea(ellipsoidalArea(footprint.geometry)));
  const notes = footprint.notes.map((note) => `   ${words.screening.note(note)}`);
  return [`${letter}  ${footprint.name} · ${words.cli.report.file(file)} · ${footprint.crs} · ${area}`, ...notes];
}

function measureLines({ relation, overlap, nearest }: PairMeasure, { language, words }: Run): readonly string[] {
  const text = words.cli.measure;
  const { areaWithMu, share, bearing } = formatIn(language);
  const common =
    overlap === null
      ? text.noOverlap
      : text.overlap(
          areaWithMu(shownArea(overlap.area)),
          share(shownShare(overlap.shareOfA)),
          share(shownShare(overlap.shareOfB)),
        );
  const { distance, from, to, bearing: azimuth } = nearest;
  const apart =
    azimuth === null
      ? [text.meet(from)]
      : [text.distance(distance, bearing(azimuth)), text.positionOf('A', from), text.positionOf('B', to)];
  return [common, ...(overlap === null ? [] : overlap.geometry === null ? [text.notDrawn] : []), ...apart].map(
    (line, index) => (index === 0 ? `${text.relation[relation]} · ${line}` : line),
  );
}

function pairText({ a, b, measure, trouble }: MeasuredPair, run: Run, paint: Paint): string {
  const { words } = run;
  const answer =
    measure === null
      ? [words.cli.measure.couldNotCheck(trouble === null ? '' : words.screening.trouble(trouble))]
      : measureLines(measure, run);
  const [first = '', ...others] = answer;
  return [paint.bold(first), ...others, ...sideLines('A', a, run), ...sideLines('B', b, run)].join('\n');
}

/** All pairs, and what they were measured by. */
export function measureText(pairs: readonly MeasuredPair[], run: Run): string {
  const { cli } = run.words;
  const paint = paintFor(run.io, run.written.texts.out !== undefined);
  const basis = [
    cli.report.engine(engineVersion, edgeModel),
    cli.measure.tolerances(tolerance.touch, tolerance.contact),
  ];
  return `${[...pairs.map((pair) => pairText(pair, run, paint)), basis.join('\n')].join('\n\n')}\n`;
}
