import type { Origin } from '../../shared/parse/origin.ts'
import { PackageFault } from './package/open-package.ts'
import { childrenOf, textOf } from './package/xml-element.ts'
import type { WordDocument } from './word-document.ts'

/** Where it stands, and under which names (custom properties, ECMA-376 part 1, 22.3): words that a writer who finds them in Word understands. */
export const ORIGIN_PART = 'docProps/custom.xml'
export const ORIGIN_NAMES = {
  template: '纪要模板',
  profile: '纪要版式',
  emblemLines: '标志行数',
  organ: '标志机关',
  kind: '标志文种',
  names: '姓名空格',
} as const
/** Said of the blanks in names that the document itself has. */
export const OWN_BLANKS = '照原样'

const ID = /^[\w-]{1,64}$/u

/** null: a file of another program, or one that lost what it said. A damaged part costs nothing else of the file. */
export function readOrigin(file: WordDocument): Origin | null {
  try {
    const root = file.readTree(ORIGIN_PART)
    if (root === undefined) return null
    const said = new Map(childrenOf(root).map((one) => [one.attributes.name, textOf(one).trim()]))
    const templateId = said.get(ORIGIN_NAMES.template) ?? ''
    const profileId = said.get(ORIGIN_NAMES.profile) ?? ''
    if (!ID.test(templateId) || !ID.test(profileId)) return null
    const emblemLines = said.get(ORIGIN_NAMES.emblemLines) === '2' ? 2 : 1
    const [organ = '', kind = ''] = [said.get(ORIGIN_NAMES.organ), said.get(ORIGIN_NAMES.kind)]
    return {
      templateId,
      profileId,
      emblemLines,
      emblem: organ === '' || kind === '' ? null : { organ, kind },
      hasOwnBlanks: said.get(ORIGIN_NAMES.names) === OWN_BLANKS,
    }
  } catch (error) {
    if (error instanceof PackageFault) return null
    throw error
  }
}
