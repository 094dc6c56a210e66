import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../scripts/project-folders.ts'

/** The model document's file among the samples. */
export const MODEL_TEXT = '000_fdc6da3f72665197.txt'

export interface SampleText {
  readonly name: string
  readonly text: string
}

/** The published minutes kept beside the project, none where they are not. */
export function readSampleTexts(): SampleText[] {
  const folder = join(projectRoot, '..', 'shared', 'minutes')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
}
