// Why a rule has its outcome: the tree of conditions with the values that decided them, readable as text.

import type { EvidenceRow, Explanation } from '../../analysis/index.ts';
import { useLanguage } from '../language.tsx';

interface BranchProps {
  readonly node: Explanation;
  /** One line for a condition: what was asked, what was found, what was wanted. */
  readonly say: (node: Explanation) => string;
}

interface ExplanationTreeProps {
  readonly node: Explanation;
  /** What was measured for the rule: a layer in the tree says its own figures. */
  readonly evidence: readonly EvidenceRow[];
}

const signs = { true: '✓', false: '✕', unknown: '?' } as const;

function Branch({ node, say }: BranchProps) {
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
export function ExplanationTree({ node, evidence }: ExplanationTreeProps) {
  const { all, names, words } = useLanguage();
  const { screening } = all;
  const say = (each: Explanation): string => {
    const measured = evidence.filter(({ layer }) => each.kind === 'layer' && layer === each.subject);
    return words.measuredAs(screening.explain(each, names), measured.map(screening.evidence));
  };
  return (
    <ul className="explanation">
      <Branch node={node} say={say} />
    </ul>
  );
}
