// The one store of the app and the hook by which components read it.

import { createContext, use } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AppState } from './state.ts';

export type AppStore = StoreApi<AppState>;

/** A store that starts from the given state. */
export const createAppStore = (initial: AppState): AppStore => createStore<AppState>(() => initial);

/** The store in reach of the components; null outside the app. */
export const StoreContext = createContext<AppStore | null>(null);

/** The part of the state that a component shows; throws when used outside the app, which is a bug. */
export function useApp<Part>(select: (state: AppState) => Part): Part {
  const store = use(StoreContext);
  if (!store) throw new Error('useApp needs the StoreContext');
  return useStore(store, select);
}
