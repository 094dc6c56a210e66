import type { Arguments } from './command-line.ts'
import type { CommandLineHost } from './host.ts'
import { badInput, badUsage, done, type Outcome } from './outcome.ts'
import { readGiven } from './read-given.ts'
import { readHow } from './read-how.ts'
import { remarkOnReading } from './reading-remark.ts'

/** `import FILE --outline|--json` */
export async function runImport(given: Arguments, host: CommandLineHost): Promise<Outcome> {
  const { file, outline, json } = given
  if (outline === json) return badUsage('import 要在 --outline 和 --json 中选一个')
  const how = readHow(given)
  if (!how.ok) return badUsage(how.error)
  const imported = await readGiven(file, how.value, host)
  if (!imported.ok) return badInput(imported.error)
  const remark = remarkOnReading(imported.value)
  if (json) return done(toLines(imported.value.minutes), remark)
  const { readOutline } = await import('../../shared/outline/outline.ts')
  const { notes } = imported.value
  // What stood beside the text, only where a file has such: the other fields are always there.
  const beside = notes.length === 0 ? {} : { notes }
  return done(toLines({ ...readOutline(imported.value.minutes), ...beside }), remark)
}

function toLines(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
