// The search over places, protected areas, control units and pasted coordinates: a combobox that works offline.

import { type KeyboardEvent, useId, useState } from 'react';
import type { Bilingual } from '../../analysis/index.ts';
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

/** The search field with its list; arrow keys choose, Enter goes there, Escape closes. */
export function SearchBox<Found extends Hit>({ search, onChoose }: SearchBoxProps<Found>) {
  const { words, text } = useLanguage();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [marked, setMarked] = useState(0);
  const hits = open ? search(typed) : [];
  const choose = (hit: Found | undefined) => {
    if (!hit) return;
    setTyped(text(hit.name));
    setOpen(false);
    onChoose(hit);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setOpen(false);
    if (event.key === 'Enter') choose(hits[marked]);
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || hits.length === 0) return;
    event.preventDefault();
    setMarked((marked + step + hits.length) % hits.length);
  };
  return (
    <search className="search">
      <Icon name="search" />
      <input
        type="text"
        role="combobox"
        aria-label={words.searchLabel}
        aria-expanded={hits.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={hits[marked] ? `${id}-${marked}` : undefined}
        placeholder={words.searchPlaceholder}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setOpen(true);
          setMarked(0);
        }}
        onKeyDown={press}
        onBlur={() => setOpen(false)}
      />
      <div id={`${id}-list`} role="listbox" aria-label={words.searchResults} hidden={hits.length === 0}>
        {hits.map((hit, index) => (
          <div
            key={hit.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === marked}
            onPointerDown={(event) => {
              event.preventDefault();
              choose(hit);
            }}
          >
            <span>{text(hit.name)}</span>
            <span className="quiet">{hit.code ?? text(hit.kind)}</span>
          </div>
        ))}
      </div>
      {open && typed.trim() !== '' && hits.length === 0 && (
        <p role="status" className="search-none">
          {words.searchNone}
        </p>
      )}
    </search>
  );
}
