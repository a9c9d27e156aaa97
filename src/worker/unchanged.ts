// A screening as it is posted: what is the very same as in the answer before is not sent again. While a hand moves a
// footprint, most findings do not change; to copy them all would take longer than to find them.

import type { Finding, LayerAnswer, Screening } from '../analysis/screening/screening.ts';
import type { Answers } from './protocol.ts';

/** A screening in which null stands for what stood in the same place of the answer before. */
export interface PostedScreening extends Omit<Screening, 'findings' | 'layers'> {
  readonly findings: readonly (Finding | null)[];
  readonly layers: readonly (LayerAnswer | null)[];
}

/** Answers as they are posted. */
export type PostedAnswers = Omit<Answers, 'screen'> & { readonly screen: PostedScreening };

const without = <Part>(parts: readonly Part[], before: readonly Part[] | undefined): (Part | null)[] =>
  parts.map((part, place) => (part === before?.[place] ? null : part));

function completed<Part>(parts: readonly (Part | null)[], before: readonly Part[] | undefined): Part[] {
  return parts.map((part, place) => {
    const whole = part ?? before?.[place];
    if (whole === undefined) throw new Error('a worker left out what it had not sent before');
    return whole;
  });
}

/** Leaves out of each answer what its worker has posted just before; one for each worker. */
export function leaveOutUnchanged(): (answer: Partial<Answers>) => Partial<PostedAnswers> {
  let before: Screening | null = null;
  return ({ screen, ...answer }) => {
    if (screen === undefined) return answer;
    const posted = {
      findings: without(screen.findings, before?.findings),
      layers: without(screen.layers, before?.layers),
    };
    before = screen;
    return { ...answer, screen: { ...screen, ...posted } };
  };
}

/** Puts back what was left out; one for each worker, given every answer in the order in which they come. */
export function putBackUnchanged(): (answer: Partial<PostedAnswers>) => Partial<Answers> {
  let before: Screening | null = null;
  return ({ screen, ...answer }) => {
    if (screen === undefined) return answer;
    const findings = completed(screen.findings, before?.findings);
    const whole: Screening = { ...screen, findings, layers: completed(screen.layers, before?.layers) };
    before = whole;
    return { ...answer, screen: whole };
  };
}
