import { type ComponentType, type JSX, lazy, Suspense, useState } from 'react'

const waiting: (() => Promise<unknown>)[] = []

/**
 * A part of the window that no start shows: its code is a file of its own, read by `readLaterParts` once the window stands, or when it is asked for
 * before. Read, it is drawn at once like any other part.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => JSX.Element {
  let read: ComponentType<Props> | null = null
  const loadOnce = async () => {
    read ??= await load()
    return read
  }
  const Lazy = lazy(async () => ({ default: await loadOnce() }))
  waiting.push(loadOnce)
  // biome-ignore lint/correctness/noComponentHookFactories: one is made for each part, where a module is evaluated
  return function Later(props: Props) {
    // Kept while it is shown: another kind of element would lose what was typed into it.
    const [Part] = useState<ComponentType<Props>>(() => read ?? Lazy)
    return (
      <Suspense fallback={null}>
        <Part {...props} />
      </Suspense>
    )
  }
}

/** Reads the parts one after another, each when the page has nothing else to do. */
export async function readLaterParts(): Promise<void> {
  for (const load of waiting.splice(0)) {
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 }))
    await load()
  }
}
