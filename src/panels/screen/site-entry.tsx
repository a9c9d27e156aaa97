// The ways to give a footprint: draw it, type it, drop or choose a file, open an example.

import type { Crs } from '../../analysis/geometry/crs.ts';
import type { Bilingual } from '../../analysis/index.ts';
import { Icon } from '../icons.tsx';
import { useLanguage } from '../language.tsx';
import { acceptedFiles } from './accepted-files.ts';
import { CoordinateEditor, type CoordinateEditorProps } from './coordinate-editor.tsx';

type DrawMode = 'polygon' | 'rectangle' | 'line' | 'edit';

interface DrawRowProps {
  readonly drawing: DrawMode | null;
  readonly lineWidth: number;
  readonly onDraw: (mode: 'polygon' | 'rectangle' | 'line') => void;
  readonly onWidth: (metres: number) => void;
  readonly onFinish: () => void;
  readonly onCancel: () => void;
}

export interface SiteEntryProps extends DrawRowProps {
  readonly onFiles: (files: readonly File[], crs: Crs | null) => void;
  readonly examples: readonly ExampleItem[];
  readonly onExample: (id: string) => void;
  readonly editor: CoordinateEditorProps;
  readonly editorOpen: boolean;
  readonly onEditorOpen: (open: boolean) => void;
  readonly compact: boolean;
  /** A sentence when the list of examples could not be opened. */
  readonly examplesTrouble: string | null;
}

/** An example as listed. */
export interface ExampleItem {
  readonly id: string;
  readonly title: Bilingual;
  readonly note: Bilingual;
  readonly projectNo: number | null;
}

const modes = ['polygon', 'rectangle', 'line'] as const;

function DrawRow({ drawing, lineWidth, onDraw, onWidth, onFinish, onCancel }: DrawRowProps) {
  const { words } = useLanguage();
  const active = drawing !== null && drawing !== 'edit';
  return (
    <>
      <div className="actions">
        {modes.map((mode) => (
          <button
            key={mode}
            type="button"
            className="button"
            aria-pressed={drawing === mode}
            onClick={() => onDraw(mode)}
          >
            <Icon name={mode} /> {words.draw[mode]}
          </button>
        ))}
      </div>
      <label className="field">
        {words.lineWidth}
        <input
          type="number"
          min={1}
          max={500}
          step="any"
          value={lineWidth}
          onChange={(event) => onWidth(event.target.valueAsNumber)}
        />
        <span>{words.metresUnit}</span>
      </label>
      {active && (
        <div className="drawing-hint" role="status">
          <p>{words.drawHint[drawing]}</p>
          <button type="button" className="button small" onClick={onFinish}>
            {words.finish}
          </button>
          <button type="button" className="button small" onClick={onCancel}>
            {words.cancel}
          </button>
        </div>
      )}
    </>
  );
}

function FileField({ onFiles }: Pick<SiteEntryProps, 'onFiles'>) {
  const { words } = useLanguage();
  return (
    <label className="drop">
      <input
        type="file"
        multiple
        className="unseen"
        accept={acceptedFiles}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])], null);
          event.target.value = '';
        }}
      />
      <strong>{words.chooseFile}</strong>
      <span className="quiet">{words.fileKinds}</span>
    </label>
  );
}

/** The list of examples; the plans' key projects carry their number and the mark 示意选址. */
function ExampleList({ examples, onExample }: Pick<SiteEntryProps, 'examples' | 'onExample'>) {
  const { words, text } = useLanguage();
  return (
    <ul className="examples">
      {examples.map((example) => (
        <li key={example.id}>
          <button type="button" onClick={() => onExample(example.id)} data-example={example.id}>
            <span>{text(example.title)}</span>
            <span className="quiet">
              {example.projectNo === null ? words.teachingExample : words.keyProject(example.projectNo)} ·{' '}
              {words.indicativeSite}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The section in which a footprint is given. */
export function SiteEntry(props: SiteEntryProps) {
  const { words } = useLanguage();
  const { compact, editorOpen, onEditorOpen, examples } = props;
  return (
    <section aria-labelledby="entry-title" className="site-entry">
      <h2 id="entry-title" className="heading">
        {compact ? words.anotherSite : words.giveSite}
      </h2>
      <DrawRow {...props} />
      <FileField onFiles={props.onFiles} />
      <details open={editorOpen} onToggle={(event) => onEditorOpen(event.currentTarget.open)}>
        <summary>{words.typeCoordinates}</summary>
        {editorOpen && <CoordinateEditor {...props.editor} />}
      </details>
      {props.examplesTrouble !== null && <p className="failed">{props.examplesTrouble}</p>}
      {examples.length > 0 && (
        <details open={!compact}>
          <summary>{words.examplesTitle(examples.length)}</summary>
          <ExampleList examples={examples} onExample={props.onExample} />
        </details>
      )}
    </section>
  );
}
