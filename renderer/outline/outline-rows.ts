import { ownText } from '#shared/minutes/factories.ts'
import type { MinutesContext } from '#shared/minutes/minutes.ts'
import { numberBlocks } from '#shared/minutes/numbering.ts'
import { effectiveTexts } from '#shared/wording/effective-text.ts'
import { openerLabel, splitOpener } from '#shared/wording/opener.ts'
import type { Wording } from '#shared/wording/wording.ts'
import { outlineStrings } from '../strings/outline.ts'

/** Characters of a statement without an opener that stand for it in the outline. */
const EXCERPT = 10

export interface OutlineRow {
  /** Position of the block in the document. */
  readonly index: number
  readonly kind: 'masthead' | 'opening' | 'topic' | 'statement' | 'paragraph' | 'roll' | 'colophon'
  readonly depth: 0 | 1
  /** 一、 in front of a topic; '' elsewhere. */
  readonly number: string
  readonly label: string
  /** The statement (or one of its items) holds a decision that is kept as fields. */
  readonly isDecision: boolean
  /** People of a roll; null elsewhere. */
  readonly count: number | null
  readonly hasChildren: boolean
}

/** The document as rows of the outline, in its order; items are left to their statements. O(n). */
export function readOutlineRows(context: MinutesContext): OutlineRow[] {
  const texts = effectiveTexts(context)
  const numbers = numberBlocks(context.children)
  const rows: OutlineRow[] = []
  let inTopic = false
  context.children.forEach((block, index) => {
    const row = { index, number: '', isDecision: false, count: null, hasChildren: false, depth: 0 } as const
    switch (block.type) {
      case 'masthead':
        rows.push({ ...row, kind: 'masthead', label: outlineStrings.masthead })
        break
      case 'opening':
        rows.push({ ...row, kind: 'opening', label: outlineStrings.opening })
        break
      case 'topic':
        inTopic = true
        rows.push({
          ...row,
          kind: 'topic',
          number: numbers[index] ?? '',
          label: ownText(block) || outlineStrings.untitledTopic,
        })
        break
      case 'statement':
      case 'paragraph': {
        if (inTopic) markParent(rows)
        rows.push({
          ...row,
          kind: block.type,
          depth: inTopic ? 1 : 0,
          label: statementLabel(texts[index] ?? '', context.wording),
          isDecision: block.type === 'statement' && block.derived?.from === 'decision',
        })
        break
      }
      case 'item':
        if (block.derived?.from === 'decision') markDecision(rows)
        break
      case 'roll':
        inTopic = false
        rows.push({
          ...row,
          kind: 'roll',
          label: block.role,
          count: block.entries.reduce((sum, entry) => sum + entry.names.length + entry.unnamed.length, 0),
        })
        break
      case 'colophon':
        inTopic = false
        rows.push({ ...row, kind: 'colophon', label: outlineStrings.colophon })
        break
    }
  })
  return rows
}

function statementLabel(text: string, wording: Wording): string {
  const { opener, rest } = splitOpener(text, wording)
  if (opener !== null) return openerLabel(opener, wording)
  return rest.trim() === '' ? outlineStrings.empty : rest.trim().slice(0, EXCERPT)
}

function markParent(rows: OutlineRow[]): void {
  const at = rows.findLastIndex((row) => row.kind === 'topic')
  const topic = rows[at]
  if (topic && !topic.hasChildren) rows[at] = { ...topic, hasChildren: true }
}

function markDecision(rows: OutlineRow[]): void {
  const last = rows.at(-1)
  if (last?.kind === 'statement') rows[rows.length - 1] = { ...last, isDecision: true }
}
