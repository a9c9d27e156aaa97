// A text field with a list that follows what is typed: arrow keys mark, Enter takes, Escape closes,
// a press takes. The press counts when it is let go: a finger that scrolls the list takes nothing.

import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';

interface ComboboxProps<Found> {
  readonly label: string;
  readonly listLabel: string;
  readonly placeholder: string;
  readonly search: (typed: string) => readonly Found[];
  readonly keyOf: (found: Found) => string;
  readonly show: (found: Found, typed: string) => ReactNode;
  /** Takes a hit; the text that it returns stays in the field. */
  readonly onChoose: (found: Found) => string;
  /** What is said below the field for a list of so many hits; null for nothing. */
  readonly remark: (typed: string, count: number) => ReactNode;
  readonly remarkClass?: string;
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** The field and its list. */
export function Combobox<Found>(props: ComboboxProps<Found>) {
  const { label, listLabel, placeholder, search, keyOf, show, onChoose, remark, remarkClass = 'quiet' } = props;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [marked, setMarked] = useState(0);
  const hits = open ? search(typed) : [];
  const note = open && typed.trim() !== '' ? remark(typed, hits.length) : null;
  useEffect(() => {
    list.current?.children[marked]?.scrollIntoView({ block: 'nearest' });
  }, [marked]);
  const choose = (found: Found | undefined) => {
    if (found === undefined) return;
    setTyped(onChoose(found));
    setOpen(false);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setOpen(false);
    const step = steps[event.key] ?? 0;
    if (hits.length === 0 || (step === 0 && event.key !== 'Enter')) return;
    event.preventDefault();
    if (step === 0) choose(hits[marked]);
    else setMarked((marked + step + hits.length) % hits.length);
  };
  return (
    <>
      <input
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={hits.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={hits[marked] === undefined ? undefined : `${id}-${marked}`}
        placeholder={placeholder}
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
      <div id={`${id}-list`} role="listbox" aria-label={listLabel} hidden={hits.length === 0} ref={list}>
        {hits.map((found, index) => (
          <div
            key={keyOf(found)}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === marked}
            onPointerDown={(event) => event.preventDefault()}
            onPointerUp={() => choose(found)}
          >
            {show(found, typed)}
          </div>
        ))}
      </div>
      {note !== null && (
        <p role="status" className={remarkClass}>
          {note}
        </p>
      )}
    </>
  );
}
