// A file on its way through the worker, one at a time: how far it has come is shown after a moment, and it can be stopped.

import type { Crs } from '../analysis/geometry/crs.ts';
import type { DatumShift } from '../analysis/geometry/datum-shift.ts';
import type { Metres } from '../analysis/units/quantity.ts';
import type { Result } from '../analysis/units/result.ts';
import type { Companion, Intake, IntakeProblem } from '../intake/intake.ts';
import { wordsFor } from '../words/index.ts';
import type { ScreeningClient } from '../worker/client.ts';
import type { AppStore } from './store.ts';

/** What a reader may be told beside the bytes. */
export interface ReadHint {
  readonly name: string;
  readonly crs?: Crs;
  readonly width?: Metres;
  readonly radius?: Metres;
  readonly layer?: string;
  readonly datumShift?: DatumShift;
  readonly companions?: readonly Companion[];
}

/** Reading that is over before this in milliseconds shows nothing. */
const moment = 300;
const stopped = 'stopped';

/** Reads files; a later one, and `cancel`, stop the one that is under way. */
export function fileReading(store: AppStore, client: ScreeningClient) {
  let current: AbortController | null = null;

  async function read(bytes: Uint8Array, hint: ReadHint): Promise<Result<Intake, IntakeProblem> | 'cancelled'> {
    current?.abort(stopped);
    const mine = new AbortController();
    current = mine;
    const shown = { file: hint.name, progress: { stage: 'understanding', share: 0 } } as const;
    const timer = setTimeout(() => store.setState({ reading: shown, task: 'screen' }), moment);
    try {
      return await client.readFootprints(bytes, hint, {
        signal: mine.signal,
        onProgress: (progress) =>
          store.setState(({ reading }) => (reading ? { reading: { ...reading, progress } } : {})),
      });
    } catch (reason) {
      if (reason === stopped) return 'cancelled';
      throw reason;
    } finally {
      clearTimeout(timer);
      if (current === mine) {
        current = null;
        store.setState({ reading: null });
      }
    }
  }

  const cancel = (): void => {
    current?.abort(stopped);
    store.setState({ toast: wordsFor(store.getState().language).app.readingCancelled });
  };
  return { read, cancel };
}
