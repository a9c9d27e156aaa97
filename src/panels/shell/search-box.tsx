// The search over places, protected areas, control units and pasted coordinates: a combobox that works offline.

import type { Bilingual } from '../../analysis/index.ts';
import { Combobox } from '../combobox.tsx';
import { Icon } from '../icons.tsx';
import { useLanguage } from '../language.tsx';

/** One hit of the search. */
export interface Hit {
  readonly id: string;
  readonly name: Bilingual;
  readonly kind: Bilingual;
  readonly code: string | null;
}

interface SearchBoxProps<Found extends Hit> {
  readonly search: (typed: string) => readonly Found[];
  readonly onChoose: (hit: Found) => void;
}

/** The search field with its list; the name that was chosen stays in the field. */
export function SearchBox<Found extends Hit>({ search, onChoose }: SearchBoxProps<Found>) {
  const { words, text } = useLanguage();
  return (
    <search className="search">
      <Icon name="search" />
      <Combobox
        label={words.searchLabel}
        listLabel={words.searchResults}
        placeholder={words.searchPlaceholder}
        search={search}
        keyOf={(hit) => hit.id}
        show={(hit) => (
          <>
            <span>{text(hit.name)}</span>
            <span className="quiet">{hit.code ?? text(hit.kind)}</span>
          </>
        )}
        onChoose={(hit) => {
          onChoose(hit);
          return text(hit.name);
        }}
        remark={(_typed, count) => (count === 0 ? words.searchNone : null)}
        remarkClass="search-none"
      />
    </search>
  );
}
