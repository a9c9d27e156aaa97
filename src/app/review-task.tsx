// 审查: a pile of sites with their verdicts, the data behind every answer, and how a verdict is made.

import { reportOf } from '../analysis/report/report-of.ts';
import { tooFarForVerdict } from '../intake/far-from-extent.ts';
import { useFigures } from '../panels/figures.ts';
import { useLanguage } from '../panels/language.tsx';
import { BatchList, type BatchRow } from '../panels/review/batch-list.tsx';
import { EditionsTable } from '../panels/review/editions-table.tsx';
import { Method } from '../panels/review/method.tsx';
import { listedLayers } from './explore-task.tsx';
import { useJadeline } from './jadeline.tsx';
import type { BatchEntry } from './state.ts';
import { useApp } from './store.ts';

function useRows(entries: readonly BatchEntry[]): readonly BatchRow[] {
  const { all } = useLanguage();
  const figures = useFigures();
  return entries.map((entry) => {
    const far = entry.screening && tooFarForVerdict(entry.screening);
    const report = entry.screening && far === null ? reportOf(entry.screening) : null;
    const name = entry.site?.footprint.name ?? entry.file;
    return {
      key: entry.key,
      name,
      file: entry.file,
      area: report ? figures.area(report.footprint.ellipsoidalArea) : '',
      outcome: report?.verdict.outcome ?? null,
      headline: report ? all.screening.verdictWord[report.verdict.outcome] : '',
      problems: [
        ...entry.problems.map(all.intake.problem),
        ...(far === null ? [] : [all.cli.input['far-away']({ file: '', name, distance: far })]),
        ...(entry.fault === null ? [] : [all.app.ourMistake]),
      ],
      busy: entry.site !== null && entry.screening === null && entry.fault === null,
    };
  });
}

function Batch() {
  const { store, sites, takeAway } = useJadeline();
  const batch = useApp((state) => state.batch);
  const rows = useRows(batch);
  const open = (key: string) => {
    const site = batch.find((entry) => entry.key === key)?.site;
    if (site) sites.accept(site);
  };
  return (
    <BatchList
      rows={rows}
      onFiles={(files) => void sites.reviewAll(files)}
      onOpen={open}
      onClear={() => store.setState({ batch: [] })}
      onSave={takeAway.batch}
    />
  );
}

function Editions() {
  const pack = useApp((state) => state.pack);
  const looks = useApp((state) => state.looks);
  if (pack.state !== 'ready') return null;
  const { manifest, rules } = pack.opened;
  return (
    <EditionsTable
      layers={listedLayers({ pack, looks })}
      extent={manifest.extent}
      rulesVersion={rules.version}
      ruleCount={rules.rules.length}
      rulesHash={manifest.rules.sha256}
    />
  );
}

/** The Review task. */
export function ReviewTask() {
  return (
    <>
      <Batch />
      <Editions />
      <Method />
    </>
  );
}
