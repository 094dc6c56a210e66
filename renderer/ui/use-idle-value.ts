import { useEffect, useState } from 'react'

/** How long it may wait for a quiet moment, in ms. */
const LIMIT_MS = 1000

/** What `compute` makes of `source`, worked out when nothing more urgent is to do. `compute` must stay the same function. */
export function useIdleValue<Source, Value>(source: Source, compute: (source: Source) => Value): Value {
  const [value, setValue] = useState(() => compute(source))
  useEffect(() => {
    const request = requestIdleCallback(() => setValue(compute(source)), { timeout: LIMIT_MS })
    return () => cancelIdleCallback(request)
  }, [source, compute])
  return value
}
