import { createStore } from '../ui/store.ts'
import { type AppState, initialState, reduceApp } from './app-state.ts'
import type { WindowLinks } from './window-links.ts'

/** What the window shows, apart from its drawing: what an action does next must not wait until the window is drawn, or drawn for the first time. */
export interface WindowState extends WindowLinks {
  /** Hears every change; returns the function that stops following. */
  readonly follow: (listener: (state: AppState) => void) => () => void
}

export function createWindowState(): WindowState {
  const store = createStore(initialState)
  return {
    getState: store.get,
    dispatch: (action) => store.set(reduceApp(store.get(), action)),
    follow: (listener) => store.subscribe(() => listener(store.get())),
  }
}
