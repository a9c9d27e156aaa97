// The language in reach of every panel: its sentences, its way of writing figures, and the right half of bilingual data.

import { createContext, type ReactNode, use, useMemo } from 'react';
import type { Bilingual } from '../analysis/index.ts';
import { type Language, type Words, wordsFor } from '../words/index.ts';

export interface Speech {
  readonly language: Language;
  readonly words: Words['app'];
  readonly all: Words;
  /** The half of a bilingual text that belongs to the language. */
  readonly text: (both: Bilingual) => string;
}

const LanguageContext = createContext<Language>('zh');

/** Gives the panels inside it a language. */
export function LanguageProvider({
  language,
  children,
}: {
  readonly language: Language;
  readonly children: ReactNode;
}) {
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

/** Sentences and texts in the language around. */
export function useLanguage(): Speech {
  const language = use(LanguageContext);
  return useMemo(() => {
    const all = wordsFor(language);
    return { language, words: all.app, all, text: (both) => both[language] };
  }, [language]);
}
