// The ways to answer one question about the project, by its kind. "Not sure" is always among the answers.

import { type FormEvent, useState } from 'react';
import type { AttributeValue, Industry, Question } from '../../analysis/index.ts';
import { useLanguage } from '../language.tsx';
import { IndustryPicker } from './industry-picker.tsx';

/** An answer as the project keeps it; null is "not sure". */
export type Answer = AttributeValue | readonly string[];

interface AnswerFieldProps {
  readonly question: Question;
  readonly unit: string | null;
  readonly industries: readonly Industry[];
  readonly onAnswer: (answer: Answer) => void;
}

interface ChipProps {
  readonly label: string;
  readonly pressed?: boolean;
  readonly onPress: () => void;
}

const Chip = ({ label, pressed, onPress }: ChipProps) => (
  <button type="button" className="chip" aria-pressed={pressed} onClick={onPress}>
    {label}
  </button>
);

function TypedField({ question, unit, onAnswer }: Omit<AnswerFieldProps, 'industries'>) {
  const { words, text } = useLanguage();
  const [typed, setTyped] = useState('');
  const number = question.kind === 'number';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const value = typed.trim();
    if (value === '') return;
    if (!number) onAnswer(value);
    else if (Number.isFinite(Number(value))) onAnswer(Number(value));
  };
  return (
    <form className="typed-answer" onSubmit={submit}>
      <input
        type={number ? 'number' : 'text'}
        step="any"
        aria-label={text(question.title)}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {unit && <span className="quiet">{unit}</span>}
      <button type="submit" className="button small">
        {words.confirm}
      </button>
    </form>
  );
}

function ListField({ question, onAnswer }: Pick<AnswerFieldProps, 'question' | 'onAnswer'>) {
  const { words, text } = useLanguage();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const toggle = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  return (
    <>
      {question.values.map((value) => (
        <Chip
          key={value.id}
          label={text(value.title)}
          pressed={chosen.includes(value.id)}
          onPress={() => toggle(value.id)}
        />
      ))}
      <button type="button" className="button small" onClick={() => onAnswer(chosen)}>
        {chosen.length === 0 ? words.noneOfThese : words.confirmChosen(chosen.length)}
      </button>
    </>
  );
}

function Field(props: AnswerFieldProps) {
  const { question, industries, onAnswer } = props;
  const { words, text } = useLanguage();
  switch (question.kind) {
    case 'boolean':
      return (
        <>
          <Chip label={words.yes} onPress={() => onAnswer(true)} />
          <Chip label={words.no} onPress={() => onAnswer(false)} />
        </>
      );
    case 'choice':
      return question.values.map((value) => (
        <Chip key={value.id} label={text(value.title)} onPress={() => onAnswer(value.id)} />
      ));
    case 'list':
      return <ListField question={question} onAnswer={onAnswer} />;
    case 'industry':
      return <IndustryPicker industries={industries} onChoose={onAnswer} />;
    default:
      return <TypedField {...props} />;
  }
}

/** The answers to one question as chips or a field, and "not sure". */
export function AnswerField(props: AnswerFieldProps) {
  const { words } = useLanguage();
  return (
    <div className="answers">
      <Field {...props} />
      <Chip label={words.notSure} onPress={() => props.onAnswer(null)} />
    </div>
  );
}
