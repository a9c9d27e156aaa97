// Choosing an industry by its GB/T 4754 code or by words of its title; a combobox over the rule book's own list.

import { type KeyboardEvent, useId, useState } from 'react';
import type { Industry } from '../../analysis/index.ts';
import { useLanguage } from '../language.tsx';
import { findIndustries } from './industry.ts';

interface IndustryPickerProps {
  readonly industries: readonly Industry[];
  readonly onChoose: (code: string) => void;
}

/** The field and its list. */
export function IndustryPicker({ industries, onChoose }: IndustryPickerProps) {
  const { words, text } = useLanguage();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [marked, setMarked] = useState(0);
  const found = findIndustries(industries, typed);
  const press = (event: KeyboardEvent) => {
    const chosen = found[marked];
    if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      onChoose(chosen.code);
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || found.length === 0) return;
    event.preventDefault();
    setMarked((marked + step + found.length) % found.length);
  };
  return (
    <div className="industry">
      <input
        type="text"
        role="combobox"
        aria-label={words.industrySearch}
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={found[marked] ? `${id}-${marked}` : undefined}
        placeholder={words.industryPlaceholder}
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setMarked(0);
        }}
        onKeyDown={press}
      />
      <div id={`${id}-list`} role="listbox" aria-label={words.industryList} hidden={found.length === 0}>
        {found.map((entry, index) => (
          <div
            key={entry.code}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === marked}
            onPointerDown={(event) => {
              event.preventDefault();
              onChoose(entry.code);
            }}
          >
            <span className="figures code">{entry.code}</span> {text(entry.title)}
          </div>
        ))}
      </div>
      {typed.trim() !== '' && found.length === 0 && (
        <p role="status" className="quiet">
          {words.industryNone}
        </p>
      )}
    </div>
  );
}
