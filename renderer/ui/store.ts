import { startTransition, useEffect, useState } from 'react'

/** A value that components can follow. */
export interface Followed<Value> {
  readonly get: () => Value
  /** Returns the function that stops following. */
  readonly subscribe: (listener: (isUrgent: boolean) => void) => () => void
}

/** A followed value that its owner changes. */
export interface Store<Value> extends Followed<Value> {
  /**
   * `isUrgent`: what shows it must be right before the next key, as when a form's own field was changed; told even when the value is
   * known, because an update that was not urgent may not have been rendered yet.
   */
  readonly set: (value: Value, isUrgent?: boolean) => void
}

export function createStore<Value>(initial: Value): Store<Value> {
  let value = initial
  const listeners = new Set<(isUrgent: boolean) => void>()
  return {
    get: () => value,
    set(next, isUrgent = false) {
      if (Object.is(next, value) && !isUrgent) return
      value = next
      for (const listener of listeners) listener(isUrgent)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

/** Follows a store; redrawing waits for more urgent work such as typing, unless it is urgent itself. */
export function useStore<Value>(store: Followed<Value>): Value {
  const [seen, setSeen] = useState(() => ({ store, value: store.get() }))
  useEffect(() => {
    const show = () => setSeen({ store, value: store.get() })
    const follow = (isUrgent: boolean) => (isUrgent ? show() : startTransition(show))
    if (!Object.is(store.get(), seen.value) || seen.store !== store) follow(false)
    return store.subscribe(follow)
  }, [store, seen.store, seen.value])
  return seen.store === store ? seen.value : store.get()
}
