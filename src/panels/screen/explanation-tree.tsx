// Why a rule has its outcome: the tree of conditions with the values that decided them, readable as text.

import type { Explanation } from '../../analysis/index.ts';
import { useLanguage } from '../language.tsx';

interface ExplanationTreeProps {
  readonly node: Explanation;
  /** One line for a condition: what was asked, what was found, what was wanted. */
  readonly say: (node: Explanation) => string;
}

const signs = { true: '✓', false: '✕', unknown: '?' } as const;

function Branch({ node, say }: ExplanationTreeProps) {
  const { all } = useLanguage();
  return (
    <li className={`branch ${node.value}`}>
      <span className="branch-sign" aria-hidden="true">
        {signs[node.value]}
      </span>
      <span className="unseen">{all.screening.truth[node.value]}: </span>
      {say(node)}
      {node.children.length > 0 && (
        <ul>
          {node.children.map((child, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the tree is rebuilt whole, its order is its identity
            <Branch key={index} node={child} say={say} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** The explanation as a nested list. */
export const ExplanationTree = (props: ExplanationTreeProps) => (
  <ul className="explanation">
    <Branch {...props} />
  </ul>
);
