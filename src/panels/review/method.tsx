// How a verdict is made, in a few plain sentences, so that nobody has to take it on trust.

import { useLanguage } from '../language.tsx';

/** The four answers, the order of verdicts, the measures, and what is never said. */
export function Method() {
  const { words } = useLanguage();
  return (
    <section aria-labelledby="method-title" className="method">
      <h2 id="method-title" className="heading">
        {words.method}
      </h2>
      <ol>
        {words.methodSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  );
}
