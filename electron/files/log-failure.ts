/** How many steps of the way to a failure are told. */
const MOST_FRAMES = 12

/**
 * Writes down that something went wrong, never what it went wrong with: the message of an error may quote a document (V8 quotes the text that
 * is no JSON, Slate the node it cannot find) or a file's name. What is told is the kind of the error, its code and where in the program it arose.
 */
export function logFailure(what: string, error?: unknown): void {
  console.error(error === undefined ? what : `${what}: ${describeFailure(error)}`)
}

/** Kind, code and place of an error in a few lines without its message. */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  // The stack begins with the message, lines of which may look like a frame.
  const frames = (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .filter((line) => /^\s+at /u.test(line))
    .slice(0, MOST_FRAMES)
  const cause = error.cause === undefined ? '' : `\n  because of ${describeFailure(error.cause)}`
  return `${error.name}${code}${frames.map((frame) => `\n${frame}`).join('')}${cause}`
}
