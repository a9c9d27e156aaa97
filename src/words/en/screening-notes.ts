// English sentences for notes: what a reader must know beside the answer.

import type { GeometryFault } from '../../analysis/geometry/geometry-problem.ts';
import type { Note } from '../../analysis/index.ts';
import { shownShare } from '../../analysis/report/rounding.ts';
import { formatIn } from '../format.ts';
import { shiftText } from '../shift-text.ts';
import type { faults as chinese } from '../zh/screening-notes.ts';

const format = formatIn('en');

/** Faults of a footprint's geometry, by code. */
export const faults: typeof chinese = {
  'not-positions': 'is not written as positions',
  'not-finite': 'has a coordinate that is no number',
  'out-of-range': 'has a coordinate out of range',
  'too-few-points': 'has too few points',
  unclosed: 'is not closed',
  'repeated-points': 'repeats points',
  spike: 'has a spike',
  'self-crossing': 'crosses itself',
  'self-touching': 'touches itself',
  'zero-area': 'has no area',
  'hole-outside': 'is a hole outside its outer ring',
  'hole-crosses': 'is a hole that crosses its outer ring or runs along it',
  'holes-overlap': 'is a hole that overlaps another or runs along it',
  'parts-overlap': 'overlaps another part or runs along it',
  'interior-parted': 'is parted by holes that touch',
  'too-entangled': 'crosses itself or others at so many places that it was not checked',
  empty: 'is empty',
} satisfies Readonly<Record<GeometryFault, string>>;

const conventions = {
  'position-vector': 'rotations as position vector (EPSG 9606)',
  'coordinate-frame': 'rotations as coordinate frame (EPSG 9607)',
} as const;

/** The sentence of a note. */
export function notes(note: Note, layer: (id: string) => string): string {
  switch (note.code) {
    case 'repaired':
      return `Ring ${note.ring + 1} ${faults[note.fault] ?? note.fault} at ${format.position(note.at)}; it was repaired and its area changed by ${format.squareMetres(note.areaChange)}. Please check.`;
    case 'ring-closed':
      return `Ring ${note.ring + 1} was open by ${format.metres(note.gap)} and has been closed.`;
    case 'duplicate-points':
      return `Ring ${note.ring + 1} had ${note.count} repeated points, which were merged.`;
    case 'declared-area-differs':
      return `The declared area is ${format.squareMetres(note.declared)}, computed ${format.squareMetres(note.computed)}; they differ, please check.`;
    case 'axis-swapped':
      return `${note.where}: the axes seem to be swapped and were read the other way round. Please check the position.`;
    case 'ring-numbering':
      return `${note.where}: the ring numbers do not tell holes from parts; containment decided.`;
    case 'no-header':
      return `The file names no coordinate system and was read as ${note.crs}. Please check the position.`;
    case 'crs-assumed':
      return `From its numbers the file was read as ${note.crs}. Please check the position.`;
    case 'crs-shifted':
      return `Read as ${note.crs}, coordinates that are shifted on purpose, and brought back to CGCS2000${
        note.because === 'ovital'
          ? ': since version 9.3 Ovital Map exports OVKML and OVKMZ in GCJ-02. If an older version wrote the file, please state WGS 84 (--crs EPSG:4326 on the command line)'
          : ''
      }. The result is approximate, not surveyed, to within a few metres; please check the place.`;
    case 'datum-shifted':
      return `${note.stated === null ? '' : `The file is in “${note.stated}”. `}Coordinates in ${note.datum === 'xian-80' ? 'Xi’an 80' : 'Beijing 54'} were brought to CGCS2000 by the parameters that the user stated: ${shiftText(note.shift, conventions)}. The parameters were not verified; surveyed results prevail.`;
    case 'plots-overlap':
      return `Overlaps “${note.other}” by ${format.squareMetres(note.area)}; please check.`;
    case 'buffered-point':
      return `The point became an area with a radius of ${format.metres(note.radius)}.`;
    case 'arcs-divided':
      return `${note.count} arcs were divided into short straight edges that stay within 1 mm of the true arc.`;
    case 'contours-joined':
      return `The outline was joined from ${note.count} pieces whose ends meet; the widest gap is ${format.metres(note.gap)}.`;
    case 'drawing-unit':
      return `The drawing states ${note.stated === null ? 'no unit' : `the unit ${note.stated}`}; by the size of its numbers it was read in ${note.read}. Please check the area.`;
    case 'left-out':
      return `The file also holds ${note.count} ${{ points: 'points', lines: 'lines', 'open-contours': 'open contours', hatches: 'hatches' }[note.what]}, which are no areas and were not read.`;
    case 'point-count-differs':
      return `${note.plot}: ${note.stated} boundary points stated, ${note.found} found. Please check.`;
    case 'point-numbers-break':
      return `${note.plot === null ? 'Point' : `${note.plot}: point`} ${note.after} is followed by ${note.before}. Please check whether rows are missing or out of order.`;
    case 'buffered-line':
      return `The line became a footprint ${format.metres(note.width)} wide.`;
    case 'partly-outside':
      return `${format.squareMetres(note.outside)} (${format.share(shownShare(note.share))}) of the footprint lies outside the data; that part was not checked.`;
    case 'outside':
      return `The footprint lies outside the data, ${format.metres(note.distance)} away; nothing could be checked.`;
    case 'extent-superseded':
      return `This edition of the extent has been superseded since ${format.day(note.since)}: ${note.note.en}`;
    case 'sliver':
      return `The overlap with ${layer(note.layer)} is only ${format.squareMetres(note.area)} and ${format.metres(note.width)} wide, probably an error of the lines; it still counts.`;
    case 'within-accuracy':
      return `${layer(note.layer)}: ${format.metres(note.distance)} from the line or limit, less than the layer's accuracy of ${format.metres(note.accuracy)}. Borderline: check on site.`;
    case 'answer-not-understood':
      return `The answer "${note.value}" to "${note.attribute}" was not understood and counts as not given.`;
    case 'illustrative':
      return note.notice.en;
  }
}
