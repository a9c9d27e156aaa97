// One requirement of the conformity table: its own words, what the project is, and the conclusion that opens into why.

import { useState } from 'react';
import type { ConformityRow } from '../../analysis/index.ts';
import { concludedOf, placeOf, requirementOf, situationOf, type Voice } from '../../words/conformity-rows.ts';
import { useLanguage } from '../language.tsx';
import { ExplanationTree } from './explanation-tree.tsx';

/** In whose words the table is written: the language around. */
export function useVoice(): Voice {
  const { all, language, names } = useLanguage();
  return { words: all, language, names };
}

function Why({ row }: { readonly row: ConformityRow }) {
  const { all, names, text, words } = useLanguage();
  const { conformity, validity } = all.screening;
  const { contradicts, succession, interpretation } = row;
  return (
    <div className="why-tree">
      <p>{validity[row.validity.onDate]}</p>
      <ExplanationTree node={row.because} say={(node) => all.screening.explain(node, names)} />
      <p>{text(row.advice)}</p>
      {interpretation && (
        <p>
          {words.interpretation} {text(interpretation)}
        </p>
      )}
      {contradicts.map(({ id, title, handling, rules }) => (
        <p key={id}>{conformity.contradiction(id, text(title), text(handling), rules)}</p>
      ))}
      {succession.map((each) => (
        <p key={`${each.old.instrument}${each.old.articles}`}>{conformity.succession(each)}</p>
      ))}
    </div>
  );
}

function Conclusion({ row, voice }: { readonly row: ConformityRow; readonly voice: Voice }) {
  const [open, setOpen] = useState(false);
  const [conclusion, ...remarks] = concludedOf(row, voice);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <strong className={`conclusion ${row.conclusion}`}>{conclusion}</strong>
        {remarks.map((remark) => (
          <span key={remark} className="block quiet">
            {remark}
          </span>
        ))}
      </summary>
      {open && <Why row={row} />}
    </details>
  );
}

/** The row; on a phone its cells stand below one another, each under its head. */
export function Requirement({ row, number }: { readonly row: ConformityRow; readonly number: number }) {
  const voice = useVoice();
  const { columns } = voice.words.screening.conformity;
  const [level, dimension] = placeOf(row, voice);
  const [title, ...quotes] = requirementOf(row, voice);
  return (
    <tr data-rule={row.rule} data-conclusion={row.conclusion}>
      <td className="figures">{number}</td>
      <td>{level}</td>
      <td>{dimension}</td>
      <td>
        <strong>{title}</strong>
        {quotes.map((quote) => (
          <blockquote key={quote} lang="zh-CN">
            {quote}
          </blockquote>
        ))}
      </td>
      <td data-head={columns.project}>
        {situationOf(row, voice).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </td>
      <td data-head={columns.conclusion}>
        <Conclusion row={row} voice={voice} />
      </td>
    </tr>
  );
}
