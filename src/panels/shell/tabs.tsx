// Three tasks on one map: look, screen, review. Arrow keys move between them.

import { type KeyboardEvent, useRef } from 'react';
import { useLanguage } from '../language.tsx';

type Task = 'explore' | 'screen' | 'review';
const tasks: readonly Task[] = ['explore', 'screen', 'review'];

interface TabsProps {
  readonly task: Task;
  readonly onTask: (task: Task) => void;
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** The tabs; the panel they control has the id `task`. */
export function Tabs({ task, onTask }: TabsProps) {
  const { words } = useLanguage();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const at = tasks.indexOf(task);
    const goal = event.key === 'Home' ? 0 : event.key === 'End' ? tasks.length - 1 : at + (steps[event.key] ?? 0);
    const next = tasks[(goal + tasks.length) % tasks.length];
    if (!next || next === task) return;
    event.preventDefault();
    onTask(next);
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <div className="tabs" role="tablist" aria-label={words.tasks} ref={list} onKeyDown={move}>
      {tasks.map((entry) => (
        <button
          key={entry}
          id={`tab-${entry}`}
          type="button"
          role="tab"
          aria-selected={entry === task}
          aria-controls="task"
          tabIndex={entry === task ? 0 : -1}
          onClick={() => onTask(entry)}
        >
          {words.taskNames[entry]}
        </button>
      ))}
    </div>
  );
}
