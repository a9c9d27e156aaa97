// Work on a stream of items, several at once, answered in the order in which they came. The reader never runs ahead of the
// answers by more than a stated number, and nothing is read while nobody takes the answers.

interface Options {
  /** How many items may be under way or wait for their turn. */
  readonly ahead: number;
  /** Ends the answers, even while the source keeps silent. */
  readonly signal?: AbortSignal | undefined;
}

type Ended<Answer> = { readonly answer: Answer } | { readonly error: unknown };

/** Answers to items, in their order. Rejects where the source or the work rejects, after the answers before it. */
export async function* inOrder<Item, Answer>(
  items: AsyncIterable<Item>,
  work: (item: Item) => Promise<Answer>,
  { ahead, signal }: Options,
): AsyncGenerator<Answer> {
  const source = items[Symbol.asyncIterator]();
  const turn: { ended: Ended<Answer> | null }[] = [];
  let pulling = false;
  let exhausted = false;
  let wake = (): void => undefined;
  const begin = (answer: Promise<Answer>): void => {
    const slot: { ended: Ended<Answer> | null } = { ended: null };
    turn.push(slot);
    const end = (ended: Ended<Answer>): void => {
      slot.ended = ended;
      wake();
    };
    answer.then(
      (value) => end({ answer: value }),
      (error: unknown) => end({ error }),
    );
  };
  const pull = async (): Promise<void> => {
    pulling = true;
    try {
      const step = await source.next();
      if (step.done) exhausted = true;
      else begin(work(step.value));
    } catch (error) {
      exhausted = true;
      begin(Promise.reject(error));
    }
    pulling = false;
    wake();
  };
  const woken = (): void => wake();
  signal?.addEventListener('abort', woken);
  try {
    while (!signal?.aborted) {
      if (!exhausted && !pulling && turn.length < ahead) void pull();
      const ended = turn[0]?.ended;
      if (ended) {
        turn.shift();
        if ('error' in ended) throw ended.error;
        yield ended.answer;
      } else if (exhausted && turn.length === 0) return;
      else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
  } finally {
    signal?.removeEventListener('abort', woken);
    // Not awaited: a source that waits for input would answer only when some comes.
    void Promise.resolve(source.return?.()).catch(() => undefined);
  }
}
