// What stands beside a text of law: sources that contradict it, and what came before or after it.

import type { Finding } from '../../analysis/index.ts';
import { useLanguage } from '../language.tsx';

/** Contradictions and successions as paragraphs; nothing when there are none. */
export function RelatedTexts({ contradicts = [], succession = [] }: Pick<Finding, 'contradicts' | 'succession'>) {
  const { all, text } = useLanguage();
  const { conformity } = all.screening;
  return (
    <>
      {contradicts.map(({ id, title, handling, rules }) => (
        <p key={id} data-contradiction={id}>
          {conformity.contradiction(id, text(title), text(handling), rules)}
        </p>
      ))}
      {succession.map((each) => (
        <p key={`${each.old.instrument}${each.old.articles}`}>{conformity.succession(each)}</p>
      ))}
    </>
  );
}
