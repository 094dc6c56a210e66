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
/** Characters of a sentence that is shown whole as the heading of its item. */
const LONGEST_HEADING = 16

export interface OutlineRow {
  /** Position of the block in the document. */
  readonly index: number
  readonly kind:
    | 'masthead'
    | 'opening'
    | 'topic'
    | 'statement'
    | 'item'
    | 'paragraph'
    | 'table'
    | 'roll'
    | 'attachment'
    | 'colophon'
  /** 0: the parts of the document and its topics; what a row stands under is the nearest row above of a smaller depth. */
  readonly depth: number
  /** As printed in front of a topic, an item or a 附件; '' elsewhere. */
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
  const label = rows.find((row) => row.index === index)?.label
  if (label === undefined) return true
  switch (block?.type) {
    case 'table':
      return label === tableLabel(block)
    case 'item':
      return label === itemLabel(ownText(block))
    case 'statement':
    case 'paragraph':
      return label === statementLabel(block, ownText(block), wording)
    default:
      return true
  }
}

/** The document as rows of the outline, in its order; of 附件 the plain paragraphs are left out. O(n). */
export function readOutlineRows(context: MinutesContext): OutlineRow[] {
  const { children, wording } = context
  const numbers = numberBlocks(children)
  const texts = effectiveTexts(context)
  const rows = new RowList()
  /** A topic or a 附件 that rows stand under; null: neither. */
  let head: 'topic' | 'attachment' | null = null
  /** The depth of the row that items hang on. */
  let base = 0
  children.forEach((block, index) => {
    const row = { index, number: numbers[index] ?? '', isDecision: false, count: null, depth: 0 }
    const own = head === null ? 0 : 1
    switch (block.type) {
      case 'masthead':
        rows.add({ ...row, kind: 'masthead', label: outlineStrings.masthead })
        break
      case 'opening':
        rows.add({ ...row, kind: 'opening', label: outlineStrings.opening })
        break
      case 'topic': {
        const label = ownText(block) || wordsOf(texts[index + 1], outlineStrings.untitledTopic)
        rows.add({ ...row, kind: 'topic', label })
        head = 'topic'
        base = 0
        break
      }
      case 'statement':
      case 'paragraph': {
        // The text of a 附件 is no part of the minutes' own.
        if (head === 'attachment') break
        const label = statementLabel(block, texts[index] || firstItem(context, texts, index), wording)
        const isDecision = block.type === 'statement' && block.derived?.from === 'decision'
        rows.add({ ...row, kind: block.type, depth: own, label, isDecision })
        base = own
        break
      }
      case 'table': {
        // Among items it is folded away with them.
        const depth = children[index + 1]?.type === 'item' ? base + 1 : own
        rows.add({ ...row, kind: 'table', depth, label: tableLabel(block) })
        break
      }
      case 'item': {
        const isDecision = block.derived?.from === 'decision'
        if (isDecision) rows.markDecision()
        rows.add({
          ...row,
          kind: 'item',
          depth: base + block.level,
          label: itemLabel(texts[index]),
          isDecision,
        })
        break
      }
      case 'roll':
        rows.add({ ...row, kind: 'roll', label: block.role, count: countPeople(block.entries) })
        head = null
        break
      case 'attachment':
        rows.add({ ...row, kind: 'attachment', label: `　${ownText(block) || outlineStrings.untitledAnnex}` })
        head = 'attachment'
        base = 0
        break
      case 'colophon':
        rows.add({ ...row, kind: 'colophon', label: outlineStrings.colophon })
        break
    }
  })
  return rows.all
}

/** Rows as they are added, each of which makes the row it stands under one that can be folded. */
class RowList {
  readonly all: OutlineRow[] = []

  /** No deeper than one below the row before. */
  add(row: Omit<OutlineRow, 'hasChildren'>): void {
    const last = this.all.at(-1)
    const depth = Math.min(row.depth, (last?.depth ?? -1) + 1)
    if (last !== undefined && last.depth < depth)
      this.all[this.all.length - 1] = { ...last, hasChildren: true }
    this.all.push({ ...row, depth, hasChildren: false })
  }

  /** The statement that the next item belongs to holds a decision. */
  markDecision(): void {
    const at = this.all.findLastIndex(({ kind }) => kind === 'statement' || kind === 'topic')
    const statement = this.all[at]
    if (statement?.kind === 'statement') this.all[at] = { ...statement, isDecision: true }
  }
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

/** The sentence that an item begins with, where it is short: that is its heading. */
function itemLabel(text: string | undefined): string {
  const words = text?.trim() ?? ''
  const heading = /^[^。；：]*(?=[。；：])/u.exec(words)?.[0] ?? words
  return heading.length > LONGEST_HEADING ? wordsOf(words, '') : heading || outlineStrings.empty
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
