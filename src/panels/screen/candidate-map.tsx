// Several plausible readings of a file, side by side: where each would put it, how far that is, and a button for each.

import type { Crs } from '../../analysis/geometry/crs.ts';
import type { LonLat } from '../../analysis/geometry/position.ts';
import type { CandidatePlace } from '../../intake/intake.ts';
import { useLanguage } from '../language.tsx';
import { drawing, middleOf, viewOf } from './candidate-view.ts';

/** What stands around the candidates. */
export interface Surroundings {
  readonly district: readonly (readonly LonLat[])[];
  readonly river: readonly (readonly LonLat[])[];
}

interface CandidateMapProps {
  readonly systems: readonly Crs[];
  readonly places: readonly CandidatePlace[];
  readonly surroundings: Surroundings;
  readonly onChoose: (crs: Crs) => void;
}

/** Outlines smaller than this in the drawing get a dot. */
const smallest = 8;

function Mark({ letter, place, view }: { letter: string; place: CandidatePlace; view: ReturnType<typeof viewOf> }) {
  const points = place.outline.map(view.at);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const size = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
  const [x, y] = view.at(middleOf(place.outline));
  return (
    <g className="candidate">
      <path d={view.path(place.outline, true)} />
      {size < smallest && <circle cx={x} cy={y} r={4} />}
      <text x={x} y={y - Math.max(size / 2, 4) - 5}>
        {letter}
      </text>
    </g>
  );
}

const letters = 'ABCDEFGH';

function Drawing({ places, surroundings }: Pick<CandidateMapProps, 'places' | 'surroundings'>) {
  const { words } = useLanguage();
  const candidates = places.map(({ outline }) => ({ outline, middle: middleOf(outline) }));
  const view = viewOf(candidates, surroundings.district.flat());
  const { metres, length } = view.scaleBar;
  const left = 12;
  const bottom = drawing.height - 12;
  return (
    <svg
      className="candidate-map"
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      role="img"
      aria-label={words.candidateMap(places.length)}
    >
      <path className="ground" d={surroundings.district.map((ring) => view.path(ring, true)).join('')} />
      <path className="river" d={surroundings.river.map((line) => view.path(line, false)).join('')} />
      {places.map((place, index) => (
        <Mark key={place.crs} letter={letters[index] ?? ''} place={place} view={view} />
      ))}
      <path className="scale" d={`M${left} ${bottom - 5}V${bottom}H${left + length}V${bottom - 5}`} />
      <text className="scale-text" x={left + length + 6} y={bottom}>
        {metres >= 1000 ? words.kilometres(metres / 1000) : words.metres(metres)}
      </text>
    </svg>
  );
}

/** The drawing and the choices; without places only the choices. */
export function CandidateMap({ systems, places, surroundings, onChoose }: CandidateMapProps) {
  const { words, all } = useLanguage();
  return (
    <div className="candidates">
      {places.length > 1 && <Drawing places={places} surroundings={surroundings} />}
      <ul>
        {systems.map((crs) => {
          const index = places.findIndex((place) => place.crs === crs);
          const place = places[index];
          return (
            <li key={crs}>
              <button type="button" className="button small" onClick={() => onChoose(crs)}>
                {place === undefined || places.length < 2 ? '' : `${letters[index]} · `}
                {words.readAs(all.intake.system(crs))}
              </button>
              {place !== undefined && (
                <span className="quiet">
                  {place.at[0].toFixed(5)}, {place.at[1].toFixed(5)} {all.intake.away(place.distance)}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
