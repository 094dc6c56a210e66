/** Stops on a broken promise of our own code (never on bad input, which is a Result). */
export function assert(condition: unknown, promise: string): asserts condition {
  if (!condition) throw new Error(`Broken promise: ${promise}`)
}

/** Marks a switch as exhaustive: a new variant does not compile until it is handled. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled variant: ${JSON.stringify(value)}`)
}
