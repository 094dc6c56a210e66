import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../scripts/project-folders.ts'

/** Published minutes, kept beside the project and not in it: real people stand in them. */
export const PUBLISHED_FOLDER = join(projectRoot, '..', 'shared', 'minutes')
const INVENTED_FOLDER = join(projectRoot, 'test', 'fixtures', 'published')

/** The published ones by name, so that a machine without them can say what it does not try. */
export const PUBLISHED_NAMES = [
  '000_fdc6da3f72665197.txt',
  '01-changning-96.txt',
  '03-miluo-47.txt',
  '04-shandan-97-html.txt',
  '06-zhenping-49.txt',
  '08-wulumuqixian-2026-2.txt',
  '09-kundulun-2026-1.txt',
  '12-changshu-62.txt',
  '16-yuxi-xianchang-bangonghui.txt',
] as const

/** The document that most is measured by, of eleven topics: the published one, and an invented one of its shape. */
export const PUBLISHED_MODEL = join(PUBLISHED_FOLDER, PUBLISHED_NAMES[0])
export const INVENTED_MODEL = join(INVENTED_FOLDER, 'model.txt')
export const hasPublishedModel = existsSync(PUBLISHED_MODEL)

export interface SampleText {
  readonly name: string
  readonly text: string
}

/** Minutes of every shape that is read: invented ones always, and the published ones where they are beside the project. */
export function readSampleTexts(): SampleText[] {
  return [...readFolder(INVENTED_FOLDER), ...readFolder(PUBLISHED_FOLDER)]
}

function readFolder(folder: string): SampleText[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
}
