import type { Paragraph, Statement } from '#shared/minutes/blocks.ts'
import { ownText } from '#shared/minutes/factories.ts'
import type { MinutesContext } from '#shared/minutes/minutes.ts'
import { numberBlocks } from '#shared/minutes/numbering.ts'
import { captionOf, type Table, tableParts, wordsOf as textOf } from '#shared/minutes/table.ts'
import type { Wording } from '#shared/minutes/wording.ts'
import { countPeople } from '#shared/people/people-field.ts'
import { effectiveTexts } from '#shared/wording/effective-text.ts'
import { openerLabel, splitOpener } from '#shared/wording/opener.ts'
import { isEmptyProse } from '../editor/queries/blocks.ts'
import { textChanges } from '../editor/queries/text-changes.ts'
import { outlineStrings } from '../strings/outline.ts'

/** Characters of a statement without an opener that stand for it in the outline. */
const EXCERPT = 10

export interface OutlineRow {
  /** Position of the block in the document. */
  readonly index: number
  readonly kind:
    | 'masthead'
    | 'opening'
    | 'topic'
    | 'statement'
    | 'paragraph'
    | 'table'
    | 'roll'
    | 'attachment'
    | 'colophon'
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

interface ReadOutline {
  readonly context: MinutesContext
  readonly rows: readonly OutlineRow[]
}

/** Rows as in `before` where only words were typed that no row shows; else read anew. */
export function updateOutline(before: ReadOutline | null, context: MinutesContext): ReadOutline {
  const typed =
    before?.context.wording === context.wording
      ? textChanges(before.context.children, context.children)
      : null
  if (before !== null && typed?.every((index) => showsSame(before.rows, context, index))) {
    return { context, rows: before.rows }
  }
  return { context, rows: readOutlineRows(context) }
}

function showsSame(
  rows: readonly OutlineRow[],
  { children, wording }: MinutesContext,
  index: number,
): boolean {
  const block = children[index]
  // Its words may stand for an empty line or heading before it.
  const before = children[index - 1]
  if (before && isEmptyProse(before) && block?.type !== 'topic') return false
  if (block?.type === 'table') {
    const row = rows.find((one) => one.index === index)
    return row === undefined || row.label === tableLabel(block)
  }
  if (block?.type !== 'statement' && block?.type !== 'paragraph') return true
  return rows.find((row) => row.index === index)?.label === statementLabel(block, ownText(block), wording)
}

/** The document as rows of the outline, in its order; items are left to their statements. O(n). */
export function readOutlineRows(context: MinutesContext): OutlineRow[] {
  const numbers = numberBlocks(context.children)
  const texts = effectiveTexts(context)
  const rows: OutlineRow[] = []
  let isUnderTopic = false
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
        isUnderTopic = true
        rows.push({
          ...row,
          kind: 'topic',
          number: numbers[index] ?? '',
          label: ownText(block) || wordsOf(texts[index + 1], outlineStrings.untitledTopic),
        })
        break
      case 'statement':
      case 'paragraph': {
        // The text of a 附件 is no part of the minutes' own.
        if (rows.at(-1)?.kind === 'attachment') break
        if (isUnderTopic) markParent(rows)
        rows.push({
          ...row,
          kind: block.type,
          depth: isUnderTopic ? 1 : 0,
          label: statementLabel(block, texts[index] || firstItem(context, texts, index), context.wording),
          isDecision: block.type === 'statement' && block.derived?.from === 'decision',
        })
        break
      }
      case 'table': {
        if (rows.at(-1)?.kind === 'attachment') break
        if (isUnderTopic) markParent(rows)
        const label = tableLabel(block)
        rows.push({ ...row, kind: 'table', depth: isUnderTopic ? 1 : 0, label })
        break
      }
      case 'item':
        if (block.derived?.from === 'decision') markDecision(rows)
        break
      case 'roll':
        isUnderTopic = false
        rows.push({
          ...row,
          kind: 'roll',
          label: block.role,
          count: countPeople(block.entries),
        })
        break
      case 'attachment':
        isUnderTopic = false
        rows.push({
          ...row,
          kind: 'attachment',
          number: numbers[index] ?? '',
          label: `　${ownText(block) || outlineStrings.empty}`,
        })
        break
      case 'colophon':
        isUnderTopic = false
        rows.push({ ...row, kind: 'colophon', label: outlineStrings.colophon })
        break
    }
  })
  return rows
}

function tableLabel(table: Table): string {
  const caption = captionOf(table)
  const words = (caption === null ? '' : textOf(caption)) || (tableParts(table)[0]?.text ?? '')
  return outlineStrings.table(wordsOf(words, ''))
}

interface KnownLabel {
  readonly text: string
  readonly wording: Wording
  readonly label: string
}
/** A label is read once for each text. */
const known = new WeakMap<Statement | Paragraph, KnownLabel>()

function statementLabel(block: Statement | Paragraph, text: string, wording: Wording): string {
  const found = known.get(block)
  if (found?.text === text && found.wording === wording) return found.label
  const label = labelOf(text, wording)
  known.set(block, { text, wording, label })
  return label
}

function labelOf(text: string, wording: Wording): string {
  const { opener, rest } = splitOpener(text, wording)
  if (opener !== null) return openerLabel(opener, wording)
  return wordsOf(rest, outlineStrings.empty)
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

/** The first words of a text, for a row that has none of its own. */
function wordsOf(text: string | undefined, otherwise: string): string {
  const words = text?.trim() ?? ''
  if (words === '') return otherwise
  return words.length > EXCERPT ? `${words.slice(0, EXCERPT)}…` : words
}

/** An empty line that only leads a list is told by the first of its items. */
function firstItem({ children }: MinutesContext, texts: readonly string[], index: number): string {
  return children[index + 1]?.type === 'item' ? (texts[index + 1] ?? '') : ''
}
