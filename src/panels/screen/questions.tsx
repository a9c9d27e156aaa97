// The few questions that still matter, the most decisive first, each with its reason; and the answers given, which can be changed.

import { memo, useCallback, useRef } from 'react';
import type { AttributeCard, Project, QuestionRow, RuleBook } from '../../analysis/index.ts';
import { industryTitle } from '../../analysis/rules/industry-title.ts';
import { useLanguage } from '../language.tsx';
import { type Answer, AnswerField } from './answer-field.tsx';

interface QuestionsProps {
  readonly questions: readonly QuestionRow[];
  readonly project: Project;
  readonly book: RuleBook;
  /** Why a fact is asked for, in one sentence, from what the rules that ask for it rest on. */
  readonly reason: (because: QuestionRow['because']) => string;
  readonly onAnswer: (attribute: string, answer: Answer) => void;
}

interface CardProps extends Omit<QuestionsProps, 'questions' | 'project'> {
  readonly question: QuestionRow;
}

const shownRules = 3;

/** A question; it is made anew only when it asks something else. */
const QuestionCard = memo(function QuestionCard({ question, book, reason, onAnswer }: CardProps) {
  const { words, text } = useLanguage();
  const titles = question.rules
    .map((id) => book.rules.find((rule) => rule.id === id))
    .flatMap((rule) => (rule ? [text(rule.title)] : []));
  const unit = book.attributes.find((card) => card.id === question.attribute)?.unit ?? null;
  return (
    <section className="question" aria-label={text(question.question)} data-attribute={question.attribute}>
      <h3>{text(question.question)}</h3>
      <p className="reason quiet">{words.askedBecause(reason(question.because))}</p>
      <AnswerField
        key={question.attribute}
        question={question}
        unit={unit}
        industries={book.industries}
        onAnswer={(answer) => onAnswer(question.attribute, answer)}
      />
      <details className="why">
        <summary>{question.decides ? words.whyDecides(titles.length) : words.whyLifts(titles.length)}</summary>
        <ul>
          {titles.slice(0, shownRules).map((title) => (
            <li key={title}>{title}</li>
          ))}
        </ul>
        {titles.length > shownRules && <p className="quiet">{words.andMore(titles.length - shownRules)}</p>}
      </details>
    </section>
  );
});

function answerText(
  answer: Answer | undefined,
  card: AttributeCard | undefined,
  speech: ReturnType<typeof useLanguage>,
  book: RuleBook,
) {
  const { words, text } = speech;
  if (answer === null || answer === undefined) return words.notSure;
  if (typeof answer === 'boolean') return answer ? words.yes : words.no;
  const one = (value: string | number) => {
    if (card?.kind === 'industry') {
      const title = industryTitle(book.industries, String(value));
      return title ? `${value} ${text(title)}` : String(value);
    }
    const titled = card?.values.find((entry) => entry.id === value);
    const title = titled ? text(titled.title) : String(value);
    return card?.unit ? `${title} ${card.unit}` : title;
  };
  if (typeof answer === 'object') return answer.length === 0 ? words.none : answer.map(one).join(words.listComma);
  return one(answer);
}

/** What has been answered about the project; each answer can be taken back, and the question returns. */
export function GivenAnswers({
  project,
  book,
  onForget,
}: {
  readonly project: Project;
  readonly book: RuleBook;
  readonly onForget: (attribute: string) => void;
}) {
  const speech = useLanguage();
  const { words, text } = speech;
  const known = Object.keys(project);
  if (known.length === 0) return null;
  return (
    <section aria-labelledby="answers-title">
      <h2 id="answers-title" className="heading">
        {words.projectIs}
      </h2>
      <dl className="figure-list given">
        {known.map((attribute) => {
          const card = book.attributes.find((entry) => entry.id === attribute);
          const title = card ? text(card.title) : attribute;
          return (
            <div key={attribute}>
              <dt>{title}</dt>
              <dd>
                {answerText(project[attribute], card, speech, book)}{' '}
                <button
                  type="button"
                  className="plain"
                  onClick={() => onForget(attribute)}
                  aria-label={words.changeAnswer(title)}
                >
                  {words.change}
                </button>
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

/** The open questions: those that decide first, those that could only lift a rule folded below. */
export function Questions({ questions, project, book, reason, onAnswer }: QuestionsProps) {
  const { words } = useLanguage();
  const place = useRef<HTMLElement>(null);
  const answer = useCallback(
    (attribute: string, given: Answer) => {
      onAnswer(attribute, given);
      place.current?.focus();
    },
    [onAnswer],
  );
  const open = questions.filter((question) => !(question.attribute in project));
  if (open.length === 0) return null;
  const [first, ...others] = open;
  const shared = { book, reason, onAnswer: answer };
  return (
    <section className="questions" ref={place} tabIndex={-1} aria-label={words.questions(open.length)}>
      {first && <QuestionCard {...shared} question={first} />}
      {others.length > 0 && (
        <details>
          <summary>{words.moreQuestions(others.length)}</summary>
          {others.map((question) => (
            <QuestionCard key={question.attribute} {...shared} question={question} />
          ))}
        </details>
      )}
    </section>
  );
}
