// The answers about the project: giving one, taking it back, and what the last one moved.

import type { Project } from '../analysis/rules/rule.ts';
import type { AppState } from './state.ts';
import type { AppStore } from './store.ts';

/**
 * The state with other answers; `attribute` is the one that was given or taken back. Answers that follow one another before the
 * engine has spoken count as one step.
 */
export function answered(state: AppState, attribute: string, project: Project): Partial<AppState> {
  const { run, lastAnswer } = state;
  if (run.screening === null) return { project, lastAnswer: null };
  const waiting = lastAnswer !== null && lastAnswer.screening === run.screening ? lastAnswer : null;
  const attributes = [...new Set([...(waiting?.attributes ?? []), attribute])];
  return { project, lastAnswer: { attributes, project: waiting?.project ?? state.project, screening: run.screening } };
}

/** The state before the last answer; unchanged when there is none. */
export const unanswered = ({ lastAnswer }: AppState): Partial<AppState> =>
  lastAnswer === null ? {} : { project: lastAnswer.project, lastAnswer: null };

/** Forgets what the last answer moved as soon as something else moves findings too. */
export function followAnswers(store: AppStore): void {
  store.subscribe((state, before) => {
    const same =
      state.site === before.site &&
      state.live === before.live &&
      state.asOf === before.asOf &&
      state.expiredPlans === before.expiredPlans;
    if (!same && state.lastAnswer !== null) store.setState({ lastAnswer: null });
  });
}
