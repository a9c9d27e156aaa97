// One requirement of the conformity table: its own words, what the project is, and the conclusion that opens into why.

import { useId, useState } from 'react';
import type { ConformityRow } from '../../analysis/index.ts';
import { concludedOf, placeOf, requirementOf, situationOf, type Voice } from '../../words/conformity-rows.ts';
import { useLanguage } from '../language.tsx';
import { ExplanationTree } from './explanation-tree.tsx';
import { RelatedTexts } from './related-texts.tsx';

/** In whose words the table is written: the language around. */
export function useVoice(): Voice {
  const { all, language, names } = useLanguage();
  return { words: all, language, names };
}

function Why({ row }: { readonly row: ConformityRow }) {
  const { all, text, words } = useLanguage();
  const { validity } = all.screening;
  const { interpretation } = row;
  return (
    <div className="why-tree">
      <p>{validity[row.validity.onDate]}</p>
      <ExplanationTree node={row.because} evidence={row.evidence} />
      <p>{text(row.advice)}</p>
      {interpretation && (
        <p>
          {words.interpretation} {text(interpretation)}
        </p>
      )}
      <RelatedTexts contradicts={row.contradicts} succession={row.succession} />
    </div>
  );
}

/** The row, and below it why, once it is opened; on a phone its cells stand below one another, each under its head. */
export function Requirement({ row, number }: { readonly row: ConformityRow; readonly number: number }) {
  const voice = useVoice();
  const id = useId();
  const [open, setOpen] = useState(false);
  const { columns } = voice.words.screening.conformity;
  const [level, dimension] = placeOf(row, voice);
  const [title, ...quotes] = requirementOf(row, voice);
  const [conclusion, ...remarks] = concludedOf(row, voice);
  return (
    <>
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
          <button
            type="button"
            className={`conclusion ${row.conclusion}`}
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
          >
            {conclusion}
          </button>
          {remarks.map((remark) => (
            <span key={remark} className="block quiet">
              {remark}
            </span>
          ))}
        </td>
      </tr>
      {open && (
        <tr id={id} className="why-row">
          <td colSpan={3} />
          <td colSpan={3}>
            <Why row={row} />
          </td>
        </tr>
      )}
    </>
  );
}
