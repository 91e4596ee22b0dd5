// One value that changes, and those who want to know.

export interface Store<State> {
  readonly get: () => State;
  readonly set: (change: Partial<State>) => void;
  /** Tells at once and after every change. Returns the way to stop. */
  readonly watch: (seen: (state: State, before: State | undefined) => void) => () => void;
}

export function createStore<State extends object>(initial: State): Store<State> {
  let state = initial;
  const watchers = new Set<(state: State, before: State | undefined) => void>();
  return {
    get: () => state,
    set: (change) => {
      const before = state;
      state = { ...state, ...change };
      for (const seen of watchers) seen(state, before);
    },
    watch: (seen) => {
      watchers.add(seen);
      seen(state, undefined);
      return () => void watchers.delete(seen);
    },
  };
}
