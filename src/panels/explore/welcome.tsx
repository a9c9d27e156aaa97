// The first thing that is read: what this is, in one line, and the four ways to begin.

import { Icon } from '../icons.tsx';
import { useLanguage } from '../language.tsx';
import { acceptedFiles } from '../screen/accepted-files.ts';

interface WelcomeProps {
  readonly onDraw: () => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onExamples: () => void;
}

/** One line and four offers. */
export function Welcome({ onDraw, onFiles, onExamples }: WelcomeProps) {
  const { words } = useLanguage();
  return (
    <section className="welcome" aria-labelledby="welcome-title">
      <h2 id="welcome-title">{words.question}</h2>
      <p>{words.promise}</p>
      <ul className="offers">
        <li>
          <span className="offer still">
            <Icon name="target" /> {words.offerClick}
          </span>
        </li>
        <li>
          <button type="button" className="offer" onClick={onDraw}>
            <Icon name="polygon" /> {words.offerDraw}
          </button>
        </li>
        <li>
          <label className="offer">
            <input
              type="file"
              multiple
              className="unseen"
              accept={acceptedFiles}
              onChange={(event) => {
                onFiles([...(event.target.files ?? [])]);
                event.target.value = '';
              }}
            />
            <Icon name="file" /> {words.offerFile}
          </label>
        </li>
        <li>
          <button type="button" className="offer" onClick={onExamples}>
            <Icon name="list" /> {words.offerExample}
          </button>
        </li>
      </ul>
    </section>
  );
}
