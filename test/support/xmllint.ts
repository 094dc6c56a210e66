import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../scripts/project-folders.ts'
import { runProgram } from '../../scripts/run-program.ts'
import { makeTemporaryFolder } from './launch-app.ts'

/** The folder of the OOXML schemas beside the project, null where they are not. */
export function findSchemaFolder(): string | null {
  const folder = join(projectRoot, '..', 'shared', 'ooxml-xsd')
  return existsSync(folder) ? folder : null
}

/** A part to validate; its name tells complaints apart. */
export interface NamedPart {
  readonly name: string
  readonly xml: string
}

/**
 * Validates parts of .docx files with xmllint, without network, all in one run (reading the schema takes most of it).
 *
 * @param schema file name in the schema folder, such as `wml.xsd`
 * @returns the complaints, each beginning with its part's name; empty when all are valid
 */
export async function validateParts(parts: readonly NamedPart[], schema: string): Promise<string[]> {
  const schemas = findSchemaFolder()
  if (schemas === null || parts.length === 0) throw new Error('nothing to validate')
  const folder = makeTemporaryFolder('xml')
  const files = parts.map(({ xml }, place) => {
    const file = join(folder, `${place}.xml`)
    writeFileSync(file, xml)
    return file
  })
  const result = await runProgram('xmllint', [
    '--nonet',
    '--noout',
    '--schema',
    join(schemas, schema),
    ...files,
  ])
  if (result.code === 0) return []
  const named = result.stderr.replaceAll(
    /^.*\/(\d+)\.xml(?=[: ])/gm,
    (_, place) => parts[Number(place)]?.name ?? '',
  )
  return named.split('\n').filter((line) => line !== '' && !/ (?:fails to validate|validates)$/.test(line))
}
