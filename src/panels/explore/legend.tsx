// The legend on the map: only what is visible, in the same patterns; it can be folded away.

import type { LegendEntry, Theme } from '../../layers/paint.ts';
import { useLanguage } from '../language.tsx';
import { Swatch } from './layer-list.tsx';

interface LegendProps {
  readonly entries: readonly LegendEntry[];
  readonly theme: Theme;
}

/** The visible classes. */
export function Legend({ entries, theme }: LegendProps) {
  const { words, text } = useLanguage();
  if (entries.length === 0) return null;
  return (
    <details className="legend" open>
      <summary>{words.legend}</summary>
      <ul>
        {entries.map((entry) => (
          <li key={entry.key}>
            <Swatch paint={entry.paint} theme={theme} /> {text(entry.title)}
          </li>
        ))}
      </ul>
    </details>
  );
}
