// The last resort of the page: a bug in the interface is said to be ours, with its trace, in both languages.

import { Component, type ReactNode } from 'react';
import { wordsFor } from '../words/index.ts';
import { traceOf } from './run-screening.ts';

interface BoundaryProps {
  readonly children: ReactNode;
}

/** Catches what components throw. */
export class Boundary extends Component<BoundaryProps, { readonly trace: string | null }> {
  override state: { readonly trace: string | null } = { trace: null };

  static getDerivedStateFromError(reason: unknown): { readonly trace: string } {
    return { trace: traceOf(reason) };
  }

  override render(): ReactNode {
    const { trace } = this.state;
    if (trace === null) return this.props.children;
    const [zh, en] = [wordsFor('zh').app, wordsFor('en').app];
    return (
      <main className="trouble" role="alert">
        <h1>{zh.ourMistake}</h1>
        <p lang="en">{en.ourMistake}</p>
        <button type="button" className="button primary" onClick={() => location.reload()}>
          {zh.tryAgain} · {en.tryAgain}
        </button>
        <pre className="trace">{trace}</pre>
      </main>
    );
  }
}
