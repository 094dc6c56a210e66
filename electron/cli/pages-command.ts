import { findBuiltInProfile } from '../../shared/profile/built-in-profiles.ts'
import type { Arguments } from './command-line.ts'
import type { CommandLineHost } from './host.ts'
import { badInput, badUsage, done, type Outcome } from './outcome.ts'
import { readGiven } from './read-given.ts'
import { readHow } from './read-how.ts'
import { remarkOnPages } from './reading-remark.ts'

/** `pages FILE --json [--hanging on|off]`, by the document's profile, or the national standard's where that is a user's own. */
export async function runPages(given: Arguments, host: CommandLineHost): Promise<Outcome> {
  const { file, json, hanging } = given
  if (!json) return badUsage('pages 要加 --json')
  if (hanging !== null && hanging !== 'on' && hanging !== 'off') return badUsage('--hanging 只能是 on 或 off')
  const how = readHow(given)
  if (!how.ok) return badUsage(how.error)
  const imported = await readGiven(file, how.value, host)
  if (!imported.ok) return badInput(imported.error)
  const remark = remarkOnPages(imported.value)
  const { pagesOf } = await import('../../shared/typeset/pages.ts')
  const { minutes } = imported.value
  const pages = pagesOf(minutes, findBuiltInProfile(minutes.profileId), { hanging: hanging !== 'off' })
  return done(`${JSON.stringify(pages)}\n`, remark)
}
