import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { projectRoot } from '../../scripts/project-folders.ts'
import { runProgram } from '../../scripts/run-program.ts'
import { makeTemporaryFolder } from './launch-app.ts'

/** The folder of the OOXML schemas beside the project, null where they are not. */
export function findSchemaFolder(): string | null {
  const folder = join(projectRoot, '..', 'shared', 'ooxml-xsd')
  return existsSync(folder) ? folder : null
}

/**
 * Validates one part of a .docx with xmllint, without network.
 *
 * @param part such as `word/document.xml`
 * @param schema file name in the schema folder, such as `wml.xsd`
 * @returns the complaints, empty when the part is valid
 */
export async function validatePart(docx: Uint8Array, part: string, schema: string): Promise<string[]> {
  const folder = findSchemaFolder()
  const content = unzipSync(docx, { filter: ({ name }) => name === part })[part]
  if (folder === null || content === undefined) throw new Error(`nothing to validate: ${part}`)
  const file = join(makeTemporaryFolder('xml'), 'part.xml')
  writeFileSync(file, content)
  const result = await runProgram('xmllint', ['--nonet', '--noout', '--schema', join(folder, schema), file])
  if (result.code === 0) return []
  return result.stderr.split('\n').filter((line) => line !== '' && !line.endsWith('fails to validate'))
}
