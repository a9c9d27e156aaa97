// The conformity table (符合性分析) on screen: units, every requirement by level and dimension, the separate tables, the data.

import { Fragment } from 'react';
import type { Conformity, ConformityRow } from '../../analysis/index.ts';
import { useFigures } from '../figures.ts';
import { useLanguage } from '../language.tsx';
import { ExplanationTree } from './explanation-tree.tsx';

interface ConformityTableProps {
  readonly table: Conformity;
}

function useSituation(): (row: ConformityRow) => readonly string[] {
  const { all, names, text } = useLanguage();
  const words = all.screening.conformity;
  return (row) => {
    const unknown = row.missingAttributes.map(({ id }) => names.attribute(id));
    const parts = [
      ...row.evidence.filter(({ measure }) => measure !== 'district').map(all.screening.evidence),
      ...Object.entries(row.stated).map(
        ([key, value]) =>
          `${names.attribute(key)} ${[value]
            .flat()
            .map((each) => names.value(key, each))
            .join('、')}`,
      ),
      ...(unknown.length === 0 ? [] : [words.unknownFact(unknown)]),
      ...row.missingLayers.map(({ title }) => `${text(title)}: ${words.missingData}`),
    ];
    return parts.length === 0 ? [words.noEvidence] : parts;
  };
}

function Requirement({ row }: { readonly row: ConformityRow }) {
  const { all, names, text, words } = useLanguage();
  const situation = useSituation();
  const { conformity, level, dimension } = all.screening;
  return (
    <tr data-rule={row.rule} data-conclusion={row.conclusion}>
      <td>{level[row.level]}</td>
      <td>{row.dimension === null ? conformity.noDimension : dimension[row.dimension]}</td>
      <td>
        <strong>
          {row.rule} {text(row.title)}
        </strong>
        {row.clauses.map((clause) => (
          <blockquote key={`${clause.instrument} ${clause.article} ${clause.quote}`} lang="zh-CN">
            {clause.quote}
            <cite>
              {clause.instrument} {clause.article}
            </cite>
          </blockquote>
        ))}
      </td>
      <td>
        {situation(row).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </td>
      <td>
        <details>
          <summary>{conformity.conclusion[row.conclusion]}</summary>
          <p>{words.validityShort[row.validity.onDate]}</p>
          <ExplanationTree node={row.because} say={(node) => all.screening.explain(node, names)} />
        </details>
      </td>
    </tr>
  );
}

function Requirements({ rows, title }: { readonly rows: readonly ConformityRow[]; readonly title: string }) {
  const { columns } = useLanguage().all.screening.conformity;
  if (rows.length === 0) return null;
  return (
    <table className="conformity">
      <caption>{title}</caption>
      <thead>
        <tr>
          {[columns.level, columns.dimension, columns.requirement, columns.project, columns.conclusion].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Requirement key={row.rule} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Units({ table: { units } }: ConformityTableProps) {
  const { all, text } = useLanguage();
  const figures = useFigures();
  const { unitColumns, noUnits, units: title } = all.screening.conformity;
  if (units.length === 0) return <p>{noUnits}</p>;
  return (
    <table className="conformity">
      <caption>{title}</caption>
      <thead>
        <tr>
          {[unitColumns.code, unitColumns.name, unitColumns.class, unitColumns.area, unitColumns.share].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <tr key={unit.code}>
            <td>{unit.code}</td>
            <td>{text(unit.name)}</td>
            <td>{unit.class}</td>
            <td>{figures.area(unit.area)}</td>
            <td>{figures.share(unit.share)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Lines({ table: { tables, data, footprint } }: ConformityTableProps) {
  const { all, text } = useLanguage();
  const figures = useFigures();
  const words = all.screening.conformity;
  return (
    <>
      <h3>{words.lines}</h3>
      <dl className="conformity-list">
        {tables.lines.map((row) => (
          <Fragment key={row.layer}>
            <dt>{text(row.title)}</dt>
            <dd>
              {all.screening.layerAnswer[row.answer]} {row.area === null ? '' : figures.area(row.area)}
            </dd>
          </Fragment>
        ))}
      </dl>
      <h3>{words.data}</h3>
      <p>{words.crs(footprint.crs)}</p>
      <dl className="conformity-list">
        {data.map((row) => (
          <Fragment key={row.layer}>
            <dt>{text(row.title)}</dt>
            <dd>
              {text(row.edition.name)} {row.accuracy === null ? '' : words.accuracy(figures.distance(row.accuracy))}
            </dd>
          </Fragment>
        ))}
      </dl>
      {words.notices.map((notice) => (
        <p key={notice}>{notice}</p>
      ))}
    </>
  );
}

/** The whole table; every conclusion opens into the tree of conditions behind it. */
export function ConformityTable({ table }: ConformityTableProps) {
  const { all } = useLanguage();
  const words = all.screening.conformity;
  const among = (rules: readonly string[]) => table.rows.filter(({ rule }) => rules.includes(rule));
  return (
    <div className="conformity-page">
      <Units table={table} />
      <Requirements rows={table.rows} title={words.requirements} />
      <Requirements rows={among(table.tables.yangtze)} title={words.yangtze} />
      <Requirements rows={among(table.tables.reserves)} title={words.reserves} />
      <Requirements rows={among(table.tables.water)} title={words.water} />
      <Lines table={table} />
    </div>
  );
}
