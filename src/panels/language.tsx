// The language in reach of every panel: its sentences, the names of what the data speaks of, and the right half of bilingual data.

import { createContext, type ReactNode, use, useMemo } from 'react';
import type { Bilingual } from '../analysis/index.ts';
import { type Language, type Words, wordsFor } from '../words/index.ts';
import { type Names, namesIn } from '../words/names.ts';

/** What a panel needs to speak. */
export interface Speech {
  readonly language: Language;
  readonly words: Words['app'];
  readonly all: Words;
  readonly names: Names;
  /** The half of a bilingual text that belongs to the language. */
  readonly text: (both: Bilingual) => string;
}

type NameSource = Parameters<typeof namesIn>[1];
type Titled = Parameters<typeof namesIn>[2];

/** The rule book and the layers that names are taken from; both empty until the pack is open. */
export interface Named {
  readonly book: NameSource;
  readonly layers: Titled;
}

const nothing: Named = { book: { attributes: [], industrySets: [], industries: [] }, layers: [] };

function speechIn(language: Language, { book, layers }: Named): Speech {
  const all = wordsFor(language);
  return { language, all, words: all.app, names: namesIn(language, book, layers), text: (both) => both[language] };
}

const SpeechContext = createContext<Speech>(speechIn('zh', nothing));

interface LanguageProviderProps {
  readonly language: Language;
  readonly named: Named | null;
  readonly children: ReactNode;
}

/** Gives the panels inside it a language. */
export function LanguageProvider({ language, named, children }: LanguageProviderProps) {
  const speech = useMemo(() => speechIn(language, named ?? nothing), [language, named]);
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

/** Sentences and texts in the language around. */
export const useLanguage = (): Speech => use(SpeechContext);
