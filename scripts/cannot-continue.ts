/** An expected end of a script: the message is the one Chinese sentence the user reads, commands included. */
export class CannotContinue extends Error {
  override readonly name = 'CannotContinue'
  /** Test runners print the stack of what they catch; this has none to show. */
  override readonly stack = ''
}

/**
 * Runs a script's main function and turns whatever goes wrong into one sentence on standard error and a
 * non-zero exit code, never a stack trace.
 *
 * @param main gives the exit code of the script
 */
export async function runScript(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main()
  } catch (error) {
    say(error instanceof CannotContinue ? error.message : `没有想到的错误：${describe(error)}`)
    process.exitCode = 1
  }
}

/** One line for the person at the terminal; on standard error, so that standard output stays data. */
export function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
}

/** The message of anything thrown, on one line. */
export function describe(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\s*\n\s*/g, ' ')
}
