// What the last answer moved, wired to the store.

import { useMemo } from 'react';
import type { Move, Project, Screening } from '../analysis/index.ts';
import { movesBetween } from '../analysis/screening/moves.ts';
import { useLanguage } from '../panels/language.tsx';
import { type Moved, MovedFindings } from '../panels/screen/moved-findings.tsx';
import { unanswered } from './answers.ts';
import { useJadeline } from './jadeline.tsx';
import type { LastAnswer } from './state.ts';
import { useApp } from './store.ts';

/** The moves since the last answer, once the engine has spoken; null before, or when no answer is remembered. */
export function useMoves(screening: Screening | null): readonly Move[] | null {
  const last = useApp((state) => state.lastAnswer);
  // Whether the engine is at work matters only after an answer: it is at work in every frame of a drag.
  const busy = useApp((state) => state.lastAnswer !== null && state.run.busy);
  return useMemo(() => {
    if (last === null || screening === null || busy || last.screening === screening) return null;
    return movesBetween(last.screening, screening);
  }, [last, screening, busy]);
}

function useFacts(): (last: LastAnswer, project: Project) => readonly string[] {
  const { names, words } = useLanguage();
  return ({ attributes }, project) =>
    attributes.map((attribute) => {
      const answer = project[attribute];
      const value = (each: Parameters<typeof names.value>[1]) =>
        each === null ? words.notSure : names.value(attribute, each);
      const list = answer === undefined ? [words.withdrawn] : [answer].flat().map(value);
      return words.factIs(names.attribute(attribute), list.length === 0 ? words.none : list.join(words.listComma));
    });
}

/** The summary under the verdict. */
export function MovedSection({
  screening,
  onRule,
}: {
  readonly screening: Screening | null;
  readonly onRule: (rule: string) => void;
}) {
  const { store } = useJadeline();
  const last = useApp((state) => state.lastAnswer);
  const project = useApp((state) => state.project);
  const moves = useMoves(screening);
  const factsOf = useFacts();
  const moved: Moved | null =
    moves === null || last === null || screening === null
      ? null
      : {
          facts: factsOf(last, project),
          moves,
          verdicts: [last.screening.verdict.outcome, screening.verdict.outcome],
        };
  return (
    <MovedFindings
      moved={moved}
      onRule={onRule}
      onUndo={() => store.setState(unanswered)}
      onClose={() => store.setState({ lastAnswer: null })}
    />
  );
}
