// Choosing an industry by its GB/T 4754 code, by words of its title or by the initials of its pinyin; each with what stands above it.

import type { Industry } from '../../analysis/index.ts';
import { Combobox } from '../combobox.tsx';
import { useLanguage } from '../language.tsx';
import { findIndustries, partedAt, pathOf } from './industry.ts';

interface IndustryPickerProps {
  readonly industries: readonly Industry[];
  readonly onChoose: (code: string) => void;
}

/** So many are listed; beyond them, more letters help better than more lines. */
const most = 40;

interface MarkedProps {
  readonly text: string;
  readonly typed: string;
  readonly initials?: string | undefined;
}

function Marked({ text, typed, initials }: MarkedProps) {
  const [before, match, after] = partedAt(text, typed, initials);
  return (
    <>
      {before}
      {match !== '' && <mark>{match}</mark>}
      {after}
    </>
  );
}

function Entry({
  entry,
  typed,
  industries,
}: { readonly entry: Industry; readonly typed: string } & Pick<IndustryPickerProps, 'industries'>) {
  const { words, text, language } = useLanguage();
  const { section, above } = pathOf(industries, entry.code);
  const path = [
    `${section} ${words.industrySections[section] ?? ''}`,
    ...above.map(({ code, title }) => `${code} ${text(title)}`),
  ];
  // What was found by the other language's title shows that title too.
  const other = entry.title[language === 'zh' ? 'en' : 'zh'];
  const byOther = partedAt(text(entry.title), typed)[1] === '' && partedAt(other, typed)[1] !== '';
  return (
    <span className="industry-entry">
      <span>
        <span className="figures code">
          <Marked text={entry.code} typed={typed.replace(/^\s*[A-Ta-t](?=\d)/, '')} />
        </span>{' '}
        <Marked text={text(entry.title)} typed={typed} initials={language === 'zh' ? entry.initials : undefined} />
        {byOther && (
          <span className="quiet">
            {' '}
            <Marked text={other} typed={typed} />
          </span>
        )}
      </span>
      <span className="quiet path">{path.join(' › ')}</span>
    </span>
  );
}

/** The field and its list. */
export function IndustryPicker({ industries, onChoose }: IndustryPickerProps) {
  const { words } = useLanguage();
  const count = (typed: string) => findIndustries(industries, typed).length;
  return (
    <div className="industry">
      <Combobox
        label={words.industrySearch}
        listLabel={words.industryList}
        placeholder={words.industryPlaceholder}
        search={(typed) => findIndustries(industries, typed).slice(0, most)}
        keyOf={(entry) => entry.code}
        show={(entry, typed) => <Entry entry={entry} typed={typed} industries={industries} />}
        onChoose={(entry) => {
          onChoose(entry.code);
          return entry.code;
        }}
        remark={(typed, shown) => {
          if (shown === 0) return words.industryNone;
          return shown < most ? words.industryCount(shown) : words.industryMore(shown, count(typed));
        }}
      />
    </div>
  );
}
