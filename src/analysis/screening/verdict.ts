// The whole in one word, strictest first: prohibited, undetermined, conditional, no conflict found. It fails closed.

import type { Judged } from './judge.ts';
import { weighs } from './questions.ts';
import type { LayerAnswer, Note, Outcome, Verdict, VerdictOutcome } from './screening.ts';
import type { Placement } from './site.ts';

function outcomeOf(judged: readonly Judged[], unchecked: readonly string[], placement: Placement): VerdictOutcome {
  const has = (outcome: Outcome): boolean =>
    judged.some(({ finding, rule }) => finding.outcome === outcome && weighs(rule));
  if (has('conflict')) return 'prohibited';
  if (has('undetermined') || unchecked.length > 0 || placement.inside !== 'whole') return 'undetermined';
  return has('condition') ? 'conditional' : 'no-conflict';
}

const deciding: Readonly<Record<VerdictOutcome, Outcome | null>> = {
  prohibited: 'conflict',
  undetermined: 'undetermined',
  conditional: 'condition',
  'no-conflict': null,
};

/** The verdict of all findings, with the layers in scope that could not be checked. */
export function verdictOf(
  judged: readonly Judged[],
  layers: readonly LayerAnswer[],
  given: { readonly placement: Placement; readonly extent: string; readonly undeclared: readonly string[] },
): Verdict {
  const { placement, extent, undeclared } = given;
  const failed = layers.filter(({ answer, scope }) => scope === 'in' && answer === 'could-not-check');
  const lost = placement.inside === 'unknown' ? [extent] : [];
  const unchecked = [...new Set([...failed.map(({ layer }) => layer), ...undeclared, ...lost])];
  const outcome = outcomeOf(judged, unchecked, placement);
  const decided = deciding[outcome];
  const controls = layers.filter(({ role }) => role === 'control');
  return {
    outcome,
    rules: judged
      .filter(({ finding, rule }) => finding.outcome === decided && weighs(rule))
      .map(({ finding }) => finding.rule),
    unchecked,
    covered: controls.filter(({ answer }) => answer === 'affected' || answer === 'clear').length,
    notCovered: controls.filter(({ answer }) => answer === 'not-covered').length,
    outside: placement.inside === 'none' || placement.inside === 'part',
  };
}

/** The verdict with the layers whose accuracy could change an answer; without any it stays as it is. */
export function qualified(verdict: Verdict, notes: readonly Note[]): Verdict {
  const marginal = notes.flatMap((note) => (note.code === 'within-accuracy' ? [note.layer] : []));
  return marginal.length === 0 ? verdict : { ...verdict, marginal: [...new Set(marginal)] };
}
