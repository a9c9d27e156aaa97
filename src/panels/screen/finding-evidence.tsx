// The evidence of one finding: what was measured, the clause in its own words, its days, what is missing, and why it came out so.

import type { Clause, FindingRow, LayerStatus } from '../../analysis/index.ts';
import { useFigures } from '../figures.ts';
import { useLanguage } from '../language.tsx';
import { ExplanationTree } from './explanation-tree.tsx';
import { RelatedTexts } from './related-texts.tsx';

/** A clause as a quotation with its instrument, article, source and day. */
export function ClauseQuote({ clause }: { readonly clause: Clause }) {
  const { words, all } = useLanguage();
  return (
    <figure className="clause">
      <blockquote lang="zh-CN">{clause.quote}</blockquote>
      <figcaption lang="zh-CN">
        {clause.instrument} {clause.article}
        <span className="quiet">
          {' '}
          · {words.readFrom(clause.source)} · {clause.date}
          {clause.verify && <> · {all.screening.toVerify}</>}
        </span>
      </figcaption>
    </figure>
  );
}

/** Marks data that is not official. */
function StatusBadge({ status }: { readonly status: LayerStatus }) {
  const { words } = useLanguage();
  return status === 'illustrative' ? <span className="tag">{words.illustrativeTag}</span> : null;
}

function Measures({ row }: { readonly row: FindingRow }) {
  const { words, text } = useLanguage();
  const figures = useFigures();
  if (row.evidence.length === 0) return null;
  return (
    <table className="measures">
      <caption className="unseen">{words.measured}</caption>
      <thead>
        <tr>
          <th scope="col">{words.layer}</th>
          <th scope="col">{words.measuredValue}</th>
          <th scope="col">{words.limit}</th>
        </tr>
      </thead>
      <tbody>
        {row.evidence.map((entry) => (
          <tr key={`${entry.layer} ${entry.measure}`}>
            <th scope="row">
              {text(entry.layerTitle)} <StatusBadge status={entry.status} />
              <span className="quiet block">
                {text(entry.edition.name)}
                {entry.accuracy && <> · {words.accuracyOf(figures.distance(entry.accuracy))}</>}
                {entry.zones.length > 0 && <> · {entry.zones.map(text).join(words.listComma)}</>}
              </span>
              {entry.nearLimit && <span className="near-limit block">{words.nearLimit}</span>}
            </th>
            <td className="figures">
              {entry.area && <span className="block">{figures.area(entry.area)}</span>}
              {entry.share && <span className="block">{figures.share(entry.share)}</span>}
              {entry.distance && <span className="block">{figures.distance(entry.distance)}</span>}
              {entry.measure === 'district' && words.wholeDistrictWord}
            </td>
            <td className="figures">{entry.limit ? words.within(figures.distance(entry.limit)) : '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Missing({ row }: { readonly row: FindingRow }) {
  const { words, text, all } = useLanguage();
  const { missingAttributes, missingLayers, openExceptions } = row;
  return (
    <>
      {missingAttributes.length > 0 && (
        <p>{all.screening.missingAttributes(missingAttributes.map((entry) => text(entry.title)))}</p>
      )}
      {missingLayers.length > 0 && (
        <p>{all.screening.missingLayers(missingLayers.map((entry) => text(entry.title)))}</p>
      )}
      {openExceptions.length > 0 && (
        <>
          <h3>{words.wouldLift}</h3>
          <ul>
            {openExceptions.map((exception) => (
              <li key={exception.title.zh}>
                {text(exception.title)}
                <span className="quiet block">{text(exception.evidence)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** Everything behind one finding. */
export function FindingEvidence({ row }: { readonly row: FindingRow }) {
  const { words, text, all } = useLanguage();
  const { validity } = row;
  return (
    <div className="evidence">
      <p>{text(row.advice)}</p>
      {row.clauses.map((clause) => (
        <ClauseQuote key={`${clause.instrument}${clause.article}${clause.quote}`} clause={clause} />
      ))}
      <p className="quiet">
        {words.ruleLine(row.rule, all.screening.level[row.level])} · {all.screening.validity[validity.onDate]}
        {validity.until && <> · {words.until(validity.until)}</>}
      </p>
      <Measures row={row} />
      <Missing row={row} />
      {row.interpretation && (
        <p>
          <strong>{words.interpretation}</strong> {text(row.interpretation)}
        </p>
      )}
      <RelatedTexts {...row} />
      <h3>{words.why}</h3>
      <ExplanationTree node={row.because} evidence={row.evidence} />
    </div>
  );
}
