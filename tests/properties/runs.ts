// How often each law is tried: 10,000 cases a run; JADELINE_RUNS=1000000 asks for more.

const asked = Number(process.env.JADELINE_RUNS ?? 10_000);

/** The number of cases for a law; fewer, by so many times, for one that is held elsewhere on cheaper cases. */
export const runs = (cost = 1): { readonly numRuns: number } => ({ numRuns: Math.max(1, Math.round(asked / cost)) });

/** Time for a law (ms) that leaves room for a slow machine and for more cases. */
export const patience = 120_000 * Math.max(1, asked / 10_000);
