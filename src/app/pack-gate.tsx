// Nothing is screened before the data is open: loading shows its progress, failing says so in full and offers to try again.

import type { ReactNode } from 'react';
import { useLanguage } from '../panels/language.tsx';
import { useJadeline } from './jadeline.tsx';
import { packProblemText } from './pack-problem-text.ts';
import { useApp } from './store.ts';

/** Shows its children once the pack is open. */
export function PackGate({ children }: { readonly children: ReactNode }) {
  const { open } = useJadeline();
  const { words, all } = useLanguage();
  const pack = useApp((state) => state.pack);
  if (pack.state === 'ready') return children;
  if (pack.state === 'loading') {
    return (
      <section className="loading" aria-busy="true">
        <h2>{words.question}</h2>
        <p>{words.promise}</p>
        <progress aria-label={words.loadingPack} {...(pack.total > 0 && { value: pack.done, max: pack.total })} />
        <p className="quiet">
          {pack.total > 0 ? words.loadingFile(Math.round((100 * pack.done) / pack.total)) : words.loadingPack}
        </p>
      </section>
    );
  }
  return (
    <section className="trouble" role="alert">
      <h2>{words.packFailed}</h2>
      <p>{words.packFailedAdvice}</p>
      <ul>
        {pack.problems.slice(0, 5).map((problem) => {
          const sentence = packProblemText(problem, all);
          return <li key={sentence}>{sentence}</li>;
        })}
      </ul>
      <button type="button" className="button primary" onClick={() => void open()}>
        {words.tryAgain}
      </button>
    </section>
  );
}
