// Steps that can be taken back and forth. A new step after going back drops what lay ahead.

/** A line of states with a place in it. */
export interface History<State> {
  present(): State;
  push(state: State): void;
  undo(): State;
  redo(): State;
  canUndo(): boolean;
  canRedo(): boolean;
  /** The place of the present, for `goTo`. */
  place(): number;
  /** Goes back or forth to a place that `place` gave. */
  goTo(place: number): State;
}

const most = 200;

/** A history that begins with one state. */
export function createHistory<State>(first: State): History<State> {
  let states: State[] = [first];
  let at = 0;
  const present = (): State => states[at] ?? first;
  const goTo = (place: number): State => {
    at = Math.max(0, Math.min(states.length - 1, place));
    return present();
  };
  return {
    present,
    push: (state) => {
      states = [...states.slice(0, at + 1), state].slice(-most);
      at = states.length - 1;
    },
    undo: () => goTo(at - 1),
    redo: () => goTo(at + 1),
    canUndo: () => at > 0,
    canRedo: () => at < states.length - 1,
    place: () => at,
    goTo,
  };
}
