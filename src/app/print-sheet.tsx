// The printed sheet: verdict, map with legend, scale and north, findings, layers and the editions of the data, on clean A4.

import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Conformity, FindingRow, LayerRow, Report, Screening } from '../analysis/index.ts';
import { reportOf } from '../analysis/report/report-of.ts';
import { legendOf } from '../layers/paint.ts';
import { lengthLabel, roundLength } from '../map/scale-bar.ts';
import { Swatch } from '../panels/explore/layer-list.tsx';
import { useFigures } from '../panels/figures.ts';
import { useLanguage } from '../panels/language.tsx';
import { ComparisonView } from '../panels/screen/comparison.tsx';
import { useVoice } from '../panels/screen/conformity-row.tsx';
import { PlainTable } from '../panels/screen/text-table.tsx';
import { conformityTables, remarksOf } from '../words/conformity-tables.ts';
import { useConformity } from './conformity-door.tsx';
import { useComparison } from './day-section.tsx';
import { listedLayers } from './explore-task.tsx';
import { useApp } from './store.ts';
import { verdictText } from './verdict-text.ts';

function MapPicture() {
  const { words, text, language } = useLanguage();
  const picture = useApp((state) => state.picture);
  const pack = useApp((state) => state.pack);
  const looks = useApp((state) => state.looks);
  if (picture === null) return null;
  const shown = listedLayers({ pack, looks }).filter(({ card, visible }) => visible && card.role === 'control');
  const length = roundLength(picture.across / 5);
  return (
    <figure>
      <div className="print-map">
        <img src={picture.address} alt={words.printMap} />
        <span className="print-north">{words.north} ↑</span>
        <span className="print-scale" style={{ inlineSize: `${(100 * length) / picture.across}%` }}>
          {lengthLabel(length, language)}
        </span>
      </div>
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

function FindingLine({ row }: { readonly row: FindingRow }) {
  const { words, text, all } = useLanguage();
  const figures = useFigures();
  const measures = row.evidence.flatMap(({ area, distance }) =>
    area ? [figures.area(area)] : distance ? [figures.distance(distance)] : [],
  );
  return (
    <tr>
      <td>{all.screening.outcome[row.outcome]}</td>
      <td>
        {text(row.title)}
        <span className="block quiet" lang="zh-CN">
          {row.clauses.map((clause) => `${clause.instrument} ${clause.article}`).join('；')} ·{' '}
          {words.validityShort[row.validity.onDate]}
        </span>
      </td>
      <td className="figures">{measures.join(words.listComma)}</td>
    </tr>
  );
}

function LayerLine({ row }: { readonly row: LayerRow }) {
  const { words, text } = useLanguage();
  const figures = useFigures();
  return (
    <tr>
      <td>{words.answers[row.answer]}</td>
      <td>{text(row.title)}</td>
      <td>{text(row.edition.name)}</td>
      <td className="figures">
        {row.area ? figures.area(row.area) : row.nearest ? figures.distance(row.nearest.distance) : ''}
      </td>
    </tr>
  );
}

function Tables({ report }: { readonly report: Report }) {
  const { words, text } = useLanguage();
  const counted = report.groups.filter(({ outcome }) => outcome !== 'not-applicable' && outcome !== 'not-covered');
  const controls = report.layers.filter(({ role, family }) => role !== 'context' && family !== 'extent');
  const absent = controls.filter(({ answer }) => answer === 'not-covered');
  return (
    <>
      <h3>{words.findings}</h3>
      <table>
        <tbody>
          {counted
            .flatMap(({ rows }) => rows)
            .map((row) => (
              <FindingLine key={row.rule} row={row} />
            ))}
        </tbody>
      </table>
      <h3>{words.layerAnswers}</h3>
      <table>
        <tbody>
          {controls
            .filter(({ answer }) => answer !== 'not-covered')
            .map((row) => (
              <LayerLine key={row.layer} row={row} />
            ))}
        </tbody>
      </table>
      <p className="quiet">
        {words.notCoveredCount(absent.length)} · {absent.map((row) => text(row.title)).join(words.listComma)} ·{' '}
        {words.notCoveredAdvice}
      </p>
    </>
  );
}

function Sheet({ screening }: { readonly screening: Screening }) {
  const { words, text, all, language } = useLanguage();
  const figures = useFigures();
  const report = reportOf(screening);
  const comparison = useComparison(screening);
  const { headline, sentence, failures } = verdictText(report, language, all);
  const { ellipsoidalArea } = screening.footprint;
  const { pack, engine } = screening.provenance;
  return (
    <>
      <h2>{headline}</h2>
      <p>{[sentence, ...failures].join(' ')}</p>
      <p>
        {words.site} · {report.footprint.name} · {words.ellipsoidalArea} {figures.fineArea(ellipsoidalArea)} ·{' '}
        {figures.muOf(ellipsoidalArea)} · {words.asOfDay(report.asOf)}
      </p>
      <MapPicture />
      <Tables report={report} />
      {comparison && <ComparisonView comparison={comparison} />}
      <p className="quiet">
        {all.screening.disclaimer} {text(pack.title)} · {pack.manifest.slice(0, 16)} · {words.rules}{' '}
        {pack.rules.slice(0, 16)} · Jadeline {engine}
      </p>
    </>
  );
}

/** The conformity table on paper: every row, none folded. */
function PrintedTable({ table }: { readonly table: Conformity }) {
  const voice = useVoice();
  return (
    <>
      {conformityTables(table, voice).map((each) => (
        <PlainTable key={each.key} table={each} />
      ))}
      {remarksOf(table, voice).map((remark) => (
        <p key={remark}>{remark}</p>
      ))}
    </>
  );
}

/** True while the browser prints, however that was asked for; the sheet costs nothing at other times. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
}

/** Hidden on the screen; the only thing on paper. */
export function PrintSheet() {
  const { words, text, all } = useLanguage();
  const pack = useApp((state) => state.pack);
  const screening = useApp((state) => state.run.screening);
  const tableOpen = useApp((state) => state.tableOpen);
  const printing = usePrinting();
  const table = useConformity(screening, printing && tableOpen);
  if (!printing) return null;
  return (
    <div className={`print-sheet${table ? ' wide' : ''}`} aria-hidden="true">
      <p className="print-title">
        {words.title} · {table ? all.screening.conformity.title : words.printTitle}
      </p>
      <p className="print-notice">{pack.state === 'ready' ? text(pack.opened.manifest.notice) : words.illustrative}</p>
      {table && <PrintedTable table={table} />}
      {!table && (screening ? <Sheet screening={screening} /> : <MapPicture />)}
    </div>
  );
}
