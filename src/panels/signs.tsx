// Icons with a shape of their own for every verdict, outcome and layer answer, so that colour is never alone. Drawn as SVG.

import type { LayerAnswerKind, Outcome, VerdictOutcome } from '../analysis/index.ts';

const cross = 'M5 5 15 15M15 5 5 15';
const tick = 'M4 10.5 8.5 15 16 5.5';
const mark = 'M10 4v8M10 15.4v.2';
const query = 'M6.8 7.4a3.3 3.3 0 1 1 4.6 3c-1 .5-1.4 1-1.4 2M10 15.6v.2';
const dash = 'M5 10h10';
const dot = 'M10 8.6v6.4M10 5.2v.2';

const paths = { cross, tick, mark, query, dash, dot } as const;
type Sign = keyof typeof paths;
type Tone = 'prohibited' | 'conditional' | 'undetermined' | 'clear' | 'quiet';

const outcomeSigns: Readonly<Record<Outcome, readonly [Sign, Tone]>> = {
  conflict: ['cross', 'prohibited'],
  condition: ['mark', 'conditional'],
  satisfied: ['tick', 'clear'],
  'not-applicable': ['dash', 'quiet'],
  undetermined: ['query', 'undetermined'],
  'not-covered': ['query', 'quiet'],
  notice: ['dot', 'quiet'],
  'not-in-force': ['dash', 'quiet'],
};

const answerSigns: Readonly<Record<LayerAnswerKind, readonly [Sign, Tone]>> = {
  affected: ['mark', 'conditional'],
  clear: ['tick', 'clear'],
  'not-covered': ['query', 'quiet'],
  'could-not-check': ['cross', 'undetermined'],
};

const verdictSigns: Readonly<Record<VerdictOutcome, Sign>> = {
  prohibited: 'cross',
  undetermined: 'query',
  conditional: 'mark',
  'no-conflict': 'tick',
};

function Mark({ sign, className }: { readonly sign: Sign; readonly className: string }) {
  return (
    <svg className={className} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path
        d={paths[sign]}
        fill="none"
        stroke="currentColor"
        strokeWidth="2.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

/** The icon of an overall verdict. */
export const VerdictIcon = ({ outcome }: { readonly outcome: VerdictOutcome }) => (
  <Mark sign={verdictSigns[outcome]} className="verdict-icon" />
);

/** The badge of one rule's outcome. */
export function OutcomeBadge({ outcome }: { readonly outcome: Outcome }) {
  const [sign, tone] = outcomeSigns[outcome];
  return (
    <span className={`badge ${tone}`}>
      <Mark sign={sign} className="badge-mark" />
    </span>
  );
}

/** The badge of one layer's answer. */
export function AnswerBadge({ answer }: { readonly answer: LayerAnswerKind }) {
  const [sign, tone] = answerSigns[answer];
  return (
    <span className={`badge ${tone}`}>
      <Mark sign={sign} className="badge-mark" />
    </span>
  );
}
