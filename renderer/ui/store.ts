import { startTransition, useEffect, useState } from 'react'

/** A value that components can follow. */
export interface Followed<Value> {
  readonly get: () => Value
  /** Returns the function that stops following. */
  readonly subscribe: (listener: () => void) => () => void
}

/** A followed value that its owner changes. */
export interface Store<Value> extends Followed<Value> {
  readonly set: (value: Value) => void
}

export function createStore<Value>(initial: Value): Store<Value> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return
      value = next
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

/** Follows a store; redrawing waits for more urgent work such as typing. */
export function useStore<Value>(store: Followed<Value>): Value {
  const [seen, setSeen] = useState(() => ({ store, value: store.get() }))
  useEffect(() => {
    const follow = () => startTransition(() => setSeen({ store, value: store.get() }))
    if (!Object.is(store.get(), seen.value) || seen.store !== store) follow()
    return store.subscribe(follow)
  }, [store, seen.store, seen.value])
  return seen.store === store ? seen.value : store.get()
}
