import type { MinutesContext } from '../../minutes/minutes.ts'
import { formatRollEntries } from '../../wording/roll-text.ts'
import type { Finding } from '../finding.ts'
import { readDocument } from './document-reading.ts'

/** The text of the field that a finding names, as printed; a name in a roll with its unit. '' where there is none. */
export function fieldText(
  context: MinutesContext,
  { index, field }: Pick<Finding, 'index' | 'field'>,
): string {
  const { pieces } = readDocument(context)
  const piece = pieces.find((one) => one.index === index && one.piece.field === field)
  if (piece !== undefined) return piece.piece.text
  const block = context.children[index]
  if (block?.type === 'roll') {
    const at = Number(/^roll\.entries\.(\d+)/u.exec(field)?.[1] ?? -1)
    const entry = block.entries[at]
    return entry === undefined
      ? block.role
      : formatRollEntries({ ...block, entries: [{ ...entry, group: null }], endMark: '' }).join('')
  }
  if (block?.type === 'topic' && field === 'topic.reporter') return block.reporter ?? ''
  return ''
}
