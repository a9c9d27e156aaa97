// 筛查: the verdict first, then what it rests on, the question that still matters, the footprint, and how to give another.

import { useCallback, useMemo } from 'react';
import type { Crs } from '../analysis/geometry/crs.ts';
import { boxOf } from '../analysis/geometry/position.ts';
import type { Report, Screening } from '../analysis/index.ts';
import { metres } from '../analysis/units/quantity.ts';
import type { IntakeProblem } from '../intake/intake.ts';
import { useLanguage } from '../panels/language.tsx';
import type { Answer } from '../panels/screen/answer-field.tsx';
import { Findings } from '../panels/screen/findings.tsx';
import { IntakeTrouble } from '../panels/screen/intake-trouble.tsx';
import { LayerAnswers } from '../panels/screen/layer-answers.tsx';
import { NotesList, Output } from '../panels/screen/notes-list.tsx';
import { GivenAnswers, Questions } from '../panels/screen/questions.tsx';
import { ReadingProgress } from '../panels/screen/reading-progress.tsx';
import { VerdictCard } from '../panels/screen/verdict-card.tsx';
import { answered } from './answers.ts';
import { surroundingsIn } from './candidate-surroundings.ts';
import { ConformityDoor } from './conformity-door.tsx';
import { DaySection } from './day-section.tsx';
import { useJadeline } from './jadeline.tsx';
import { MovedSection, useMoves } from './moved-section.tsx';
import { useRuleOpener, useRuleToggle } from './rule-focus.ts';
import { GiveSite, SiteInHand } from './site-section.tsx';
import { useReport } from './steady.ts';
import { useApp } from './store.ts';
import { verdictText } from './verdict-text.ts';

/** What a person may choose among, so that the file can be read after all. */
function choicesIn(problems: readonly IntakeProblem[]) {
  const systems = problems.flatMap((problem): readonly Crs[] => {
    if (problem.code === 'crs-ambiguous') return problem.candidates;
    if (problem.code === 'crs-missing') return problem.suggested;
    return problem.code === 'crs-contradicts' ? problem.fits : [];
  });
  const places = problems.flatMap((problem) => (problem.code === 'crs-ambiguous' ? (problem.places ?? []) : []));
  const layers = problems.flatMap((problem) => (problem.code === 'layer-choice' ? problem.layers : []));
  // Features of one file that are ambiguous in the same way are one question, shown at the first of them.
  const first = places.filter((place, index) => places.findIndex(({ crs }) => crs === place.crs) === index);
  return { systems: [...new Set(systems)], places: first, layers };
}

function Trouble() {
  const { store, sites } = useJadeline();
  const { all } = useLanguage();
  const intake = useApp((state) => state.intake);
  const hasSite = useApp((state) => state.site !== null);
  const lineWidth = useApp((state) => state.lineWidth);
  const features = useApp((state) => state.features);
  if (!intake) return null;
  const codes = new Set(intake.problems.map((problem) => problem.code));
  const { systems, places, layers } = choicesIn(intake.problems);
  const oldDatum = intake.problems.some(
    (problem) =>
      problem.code === 'crs-unsupported' && (problem.reason === 'xian-80' || problem.reason === 'beijing-54'),
  );
  const unknownSystem = intake.problems.some(
    (problem) => problem.code === 'crs-unsupported' && problem.reason === 'not-known',
  );
  const systemCodes = [
    'crs-missing',
    'crs-ambiguous',
    'coordinate-out-of-range',
    'zone-unknown',
    'crs-contradicts',
  ] as const;
  return (
    <IntakeTrouble
      file={intake.file}
      sentences={intake.problems.map(all.intake.problem)}
      nothingRead={!hasSite}
      asksForSystem={!hasSite && (unknownSystem || systemCodes.some((code) => codes.has(code)))}
      asksForWidth={!hasSite && codes.has('line-needs-width')}
      asksForRadius={!hasSite && codes.has('point-needs-radius')}
      asksForShift={!hasSite && oldDatum}
      systems={hasSite ? [] : systems}
      places={places}
      surroundings={surroundingsIn(features)}
      layers={hasSite ? [] : layers}
      lineWidth={lineWidth}
      onAgain={({ crs, width, radius, layer, datumShift }) =>
        sites.readAgain({
          name: intake.file,
          ...(crs && { crs }),
          ...(width !== undefined && { width: metres(width) }),
          ...(radius !== undefined && { radius: metres(radius) }),
          ...(layer !== undefined && { layer }),
          ...(datumShift !== undefined && { datumShift }),
        })
      }
      onClose={() => store.setState({ intake: null })}
    />
  );
}

/** Why a footprint far from the ground of the pack gets no verdict; null when it is near enough. */
function useFarSentence(): string | null {
  const { all } = useLanguage();
  const far = useApp((state) => state.run.far);
  const name = useApp((state) => state.site?.footprint.name ?? '');
  return far === null ? null : all.cli.input['far-away']({ file: '', name, distance: far });
}

function Reading() {
  const { sites } = useJadeline();
  const reading = useApp((state) => state.reading);
  return reading && <ReadingProgress {...reading} onCancel={sites.cancelReading} />;
}

function Verdict({ report }: { readonly report: Report | null }) {
  const { run } = useJadeline();
  const { all, text, words, language } = useLanguage();
  const state = useApp((app) => app.run);
  const pack = useApp((app) => app.pack);
  const layer =
    pack.state === 'ready' ? pack.opened.layers.find(({ card }) => card.id === state.layer)?.card : undefined;
  const far = useFarSentence();
  if (far !== null) {
    return (
      <div className="verdict undetermined far-away" role="alert">
        <h2>{words.farAway}</h2>
        <p>{far}</p>
      </div>
    );
  }
  if (state.cancelled) {
    return (
      <div className="verdict undetermined" role="status">
        <h2>{words.cancelled}</h2>
        <button type="button" className="button small" onClick={run.retry}>
          {words.tryAgain}
        </button>
      </div>
    );
  }
  return (
    <VerdictCard
      verdict={report && verdictText(report, language, all)}
      busy={state.busy}
      layer={layer ? text(layer.title) : null}
      fault={state.fault}
      onCancel={run.cancel}
      onRetry={run.retry}
    />
  );
}

function OpenQuestions({ report }: { readonly report: Report }) {
  const { store } = useJadeline();
  const { all } = useLanguage();
  const pack = useApp((state) => state.pack);
  const project = useApp((state) => state.project);
  const onAnswer = useCallback(
    (attribute: string, answer: Answer) =>
      store.setState((state) => answered(state, attribute, { ...state.project, [attribute]: answer })),
    [store],
  );
  if (pack.state !== 'ready') return null;
  return (
    <Questions
      questions={report.questions}
      project={project}
      book={pack.opened.rules}
      reason={all.screening.reason}
      onAnswer={onAnswer}
    />
  );
}

function Given() {
  const { store } = useJadeline();
  const pack = useApp((state) => state.pack);
  const project = useApp((state) => state.project);
  if (pack.state !== 'ready') return null;
  const forget = (attribute: string) => {
    const { [attribute]: _gone, ...rest } = project;
    store.setState((state) => answered(state, attribute, rest));
  };
  return <GivenAnswers project={project} book={pack.opened.rules} onForget={forget} />;
}

function Results({ screening, report }: { readonly screening: Screening; readonly report: Report }) {
  const { store, fly } = useJadeline();
  const { all, names } = useLanguage();
  const openRule = useApp((state) => state.openRule);
  const moves = useMoves(screening);
  const toggle = useRuleToggle();
  const open = useRuleOpener();
  const toLayer = useCallback(
    (layer: string) => {
      const answer = store.getState().run.screening?.layers.find((entry) => entry.layer === layer);
      store.setState((state) => ({
        looks: { ...state.looks, [layer]: { opacity: state.looks[layer]?.opacity ?? 1, visible: true } },
      }));
      const { overlap, nearest } = answer ?? {};
      if (overlap) fly(boxOf(overlap.geometry));
      else if (nearest) fly(boxOf({ type: 'LineString', coordinates: [nearest.from, nearest.to] }));
    },
    [store, fly],
  );
  const { notes } = screening;
  const sentences = useMemo(
    () => notes.filter(({ code }) => code !== 'illustrative').map((note) => all.screening.note(note, names.layer)),
    [notes, all, names],
  );
  const deciding = screening.verdict.outcome === 'undetermined';
  const questions = <OpenQuestions report={report} />;
  return (
    <>
      <ConformityDoor screening={screening} />
      {deciding && questions}
      <SiteInHand screening={screening} />
      <DaySection screening={screening} onRule={open} />
      <Findings report={report} openRule={openRule} moves={moves ?? []} onRule={toggle} />
      {!deciding && questions}
      <Given />
      <LayerAnswers layers={report.layers} trouble={all.screening.trouble} onLayer={toLayer} />
      <NotesList sentences={sentences} />
    </>
  );
}

/** The Screen task. */
export function ScreenTask() {
  const { takeAway, print } = useJadeline();
  const site = useApp((state) => state.site);
  const screening = useApp((state) => state.run.screening);
  const report = useReport(screening);
  const open = useRuleOpener();
  return (
    <>
      <Reading />
      <Trouble />
      {site && <Verdict report={report} />}
      {site && <MovedSection screening={screening} onRule={open} />}
      {site && screening && report && <Results screening={screening} report={report} />}
      <GiveSite />
      {site && (
        <Output
          ready={screening !== null}
          onScreening={takeAway.screening}
          onFootprint={takeAway.footprint}
          onPrint={() => void print()}
          onLink={() => void takeAway.link()}
        />
      )}
      {!(site && screening) && <DaySection screening={null} onRule={open} />}
    </>
  );
}
