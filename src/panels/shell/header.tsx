// The name of the tool, the district it speaks of, the language and the theme.

import type { Language } from '../../words/index.ts';
import { Icon } from '../icons.tsx';
import { useLanguage } from '../language.tsx';

interface HeaderProps {
  readonly dark: boolean;
  readonly onLanguage: (language: Language) => void;
  readonly onTheme: () => void;
  readonly onShortcuts: () => void;
}

const languages = [
  { id: 'zh', tag: 'zh-CN', label: '中', name: '中文' },
  { id: 'en', tag: 'en', label: 'EN', name: 'EN, English' },
] as const;

/** The banner, with the only h1. */
export function Header({ dark, onLanguage, onTheme, onShortcuts }: HeaderProps) {
  const { words, language } = useLanguage();
  return (
    <header className="banner">
      <h1>
        <span className="brand" lang="zh-CN">
          碧线
        </span>{' '}
        <span className="subtitle">Jadeline · {words.subtitle}</span>
      </h1>
      <div className="banner-tools">
        <fieldset className="languages">
          <legend className="unseen">{words.language}</legend>
          {languages.map((entry) => (
            <button
              key={entry.id}
              type="button"
              lang={entry.tag}
              aria-pressed={language === entry.id}
              aria-label={entry.name}
              onClick={() => onLanguage(entry.id)}
            >
              {entry.label}
            </button>
          ))}
        </fieldset>
        <button
          type="button"
          className="icon-button"
          onClick={onTheme}
          aria-label={dark ? words.toLight : words.toDark}
          title={dark ? words.toLight : words.toDark}
        >
          <Icon name={dark ? 'sun' : 'moon'} />
        </button>
        <button
          type="button"
          className="icon-button desk-only"
          onClick={onShortcuts}
          aria-label={words.shortcuts}
          title={words.shortcuts}
        >
          <Icon name="help" />
        </button>
      </div>
    </header>
  );
}
