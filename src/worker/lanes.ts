// Several workers side by side. Another one is started only when there is work for it; whoever is free takes what has waited longest.

/** Lends a lane to a piece of work, at once or when one is free. */
export type Lanes<Lane> = <Answer>(work: (lane: Lane) => Promise<Answer>) => Promise<Answer>;

/** Lanes up to `most`: the first is there, the others are started by `another`. A lane that cannot be started is done without. */
export function lanesFrom<Lane>(first: Lane, most: number, another: () => Promise<Lane>): Lanes<Lane> {
  const free: Lane[] = [first];
  const waiting: ((lane: Lane) => void)[] = [];
  let started = 1;
  const release = (lane: Lane): void => {
    const next = waiting.shift();
    if (next) next(lane);
    else free.push(lane);
  };
  const borrow = (): Promise<Lane> | Lane => {
    const lane = free.pop();
    if (lane !== undefined) return lane;
    if (started < most) {
      started += 1;
      another().then(release, () => undefined);
    }
    return new Promise((resolve) => waiting.push(resolve));
  };
  return async (work) => {
    const lane = await borrow();
    try {
      return await work(lane);
    } finally {
      release(lane);
    }
  };
}
