// The printed sheet: verdict, map with legend, figures, findings, layers and the editions of the data, on clean A4.

import { reportOf } from '../analysis/report/report-of.ts';
import { legendOf } from '../layers/paint.ts';
import { Swatch } from '../panels/explore/layer-list.tsx';
import { useFigures } from '../panels/figures.ts';
import { useLanguage } from '../panels/language.tsx';
import { listedLayers } from './explore-task.tsx';
import { useApp } from './store.ts';
import { verdictText } from './verdict-text.ts';

function Picture() {
  const { words, text } = useLanguage();
  const picture = useApp((state) => state.picture);
  const pack = useApp((state) => state.pack);
  const looks = useApp((state) => state.looks);
  const shown = listedLayers({ pack, looks }).filter(({ card, visible }) => visible && card.role === 'control');
  if (picture === null) return null;
  return (
    <figure>
      <img src={picture} alt={words.printMap} />
      <ul className="print-legend">
        {shown
          .flatMap(({ card }) => legendOf(card))
          .map((entry) => (
            <li key={entry.key}>
              <Swatch paint={entry.paint} theme="light" /> {text(entry.title)}
            </li>
          ))}
      </ul>
    </figure>
  );
}

function Sheet() {
  const { words, text, all, language } = useLanguage();
  const figures = useFigures();
  const screening = useApp((state) => state.run.screening);
  if (!screening) return null;
  const report = reportOf(screening);
  const verdict = verdictText(report, language, all);
  const counted = report.groups.filter(({ outcome }) => outcome !== 'not-applicable' && outcome !== 'not-covered');
  return (
    <>
      <h2>{verdict.headline}</h2>
      <p>{verdict.sentence}</p>
      <p>
        {words.site}: {report.footprint.name} · {words.ellipsoidalArea}{' '}
        {figures.fineArea(screening.footprint.ellipsoidalArea)} · {figures.muOf(screening.footprint.ellipsoidalArea)} ·{' '}
        {words.asOfDay(report.asOf)}
      </p>
      <Picture />
      <h3>{words.findings}</h3>
      <table>
        <tbody>
          {counted.flatMap((group) =>
            group.rows.map((row) => (
              <tr key={row.rule}>
                <td>{all.screening.outcome[group.outcome]}</td>
                <td>
                  {text(row.title)}
                  <span className="block quiet" lang="zh-CN">
                    {row.clauses.map((clause) => `${clause.instrument} ${clause.article}`).join('；')} ·{' '}
                    {words.validityShort[row.validity.onDate]}
                  </span>
                </td>
                <td className="figures">
                  {row.evidence
                    .map((entry) =>
                      entry.area ? figures.area(entry.area) : entry.distance ? figures.distance(entry.distance) : '',
                    )
                    .join(' ')}
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
      <h3>{words.layerAnswers}</h3>
      <table>
        <tbody>
          {report.layers
            .filter((row) => row.role !== 'context')
            .map((row) => (
              <tr key={row.layer}>
                <td>{words.answers[row.answer]}</td>
                <td>{text(row.title)}</td>
                <td>{text(row.edition.name)}</td>
                <td className="figures">
                  {row.area ? figures.area(row.area) : row.nearest ? figures.distance(row.nearest.distance) : ''}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
      <p className="quiet">
        {text(screening.provenance.pack.title)} · {screening.provenance.pack.manifest.slice(0, 16)} ·{' '}
        {screening.provenance.engine}
      </p>
    </>
  );
}

/** Hidden on the screen; the only thing on paper. */
export function PrintSheet() {
  const { words, text } = useLanguage();
  const pack = useApp((state) => state.pack);
  const screening = useApp((state) => state.run.screening);
  const picture = useApp((state) => state.picture);
  return (
    <div className="print-sheet" aria-hidden="true">
      <p className="print-title">
        {words.title} · {words.printTitle}
      </p>
      <p className="print-notice">{pack.state === 'ready' ? text(pack.opened.manifest.notice) : words.illustrative}</p>
      {screening ? <Sheet /> : picture !== null && <Picture />}
    </div>
  );
}
