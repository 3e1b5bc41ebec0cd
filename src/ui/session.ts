/**
 * Whether somebody is signed in at this desk, and the question put to them when the session ends while they work.
 * Requests that were refused with 401 wait here; after signing in again they are sent once more, so nothing typed is lost.
 */
type State = { signedIn: boolean; asking: boolean };

let state: State = { signedIn: false, asking: false };
let answered: { promise: Promise<boolean>; give: (again: boolean) => void } | null = null;
const listeners = new Set<() => void>();

function set(next: State): void {
  state = next;
  for (const listener of listeners) listener();
}

export const session = {
  state: (): State => state,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  begin: (): void => {
    if (!state.signedIn) set({ ...state, signedIn: true });
  },
  /** Resolves to true when the same person has signed in again, to false when they gave up. */
  askAgain: (): Promise<boolean> => {
    if (!answered) {
      let give: (again: boolean) => void = () => {};
      const promise = new Promise<boolean>((resolve) => {
        give = resolve;
      });
      answered = { promise, give };
      set({ ...state, asking: true });
    }
    return answered.promise;
  },
  answer: (again: boolean): void => {
    const waiting = answered;
    answered = null;
    set({ signedIn: again, asking: false });
    waiting?.give(again);
  },
};
