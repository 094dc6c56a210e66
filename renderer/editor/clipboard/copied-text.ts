import { type Editor, Range, Editor as SlateEditor } from 'slate'
import { composeMinutes } from '#shared/compose/compose.ts'
import type { ComposedCell, ComposedParagraph, ComposedRun, ComposedTable } from '#shared/compose/composed.ts'
import { plainLine, wordsOf } from '#shared/compose/plain-text.ts'
import { tableGrid } from '#shared/compose/table-lines.ts'
import { writeTabbed } from '#shared/parse/tables/read-delimited.ts'
import { type FormatProfile, nationalStandardProfile } from '#shared/profile/profile.ts'
import { blockAt, blocksOf, isEmptyProse, isShownOnly } from '../queries/blocks.ts'
import { offsetIn } from '../queries/offset-in.ts'

/** One paragraph of what is copied out, as it prints: `isHeading` for a topic. */
export interface CopiedLine {
  readonly text: string
  readonly isHeading: boolean
  /** What it is a table of; its text then has tabs between the cells. */
  readonly table: ComposedTable | null
}

const profiles = new WeakMap<Editor, FormatProfile>()

/** Says which profile the sheet is printed by, for the words of its rolls. */
export function setCopiedProfile(editor: Editor, profile: FormatProfile): void {
  profiles.set(editor, profile)
}

/**
 * What the selection covers as printed paragraphs, in the words of the text export: of the document's paragraphs those runs that the
 * selection covers. A block cut into at its start leaves its number behind.
 */
export function copiedLines(editor: Editor): CopiedLine[] {
  const span = selectedSpan(editor)
  if (span === null) return []
  const paragraphs = composeMinutes(
    { wording: editor.wording, children: blocksOf(editor) },
    wordsOf(profiles.get(editor) ?? nationalStandardProfile),
  )
  return paragraphs.flatMap((paragraph) => {
    const runs = paragraph.runs.flatMap((run) => coveredPart(run, span))
    const end = paragraph.end.flatMap((run) => coveredPart(run, span))
    const isCovered = paragraph.block >= span.first && paragraph.block <= span.last
    if (!isCovered && runs.length === 0 && end.length === 0) return []
    return [lineOf({ ...paragraph, runs, end })]
  })
}

/** A composed paragraph or table as it is copied. */
export function lineOf(paragraph: ComposedParagraph): CopiedLine {
  const { table } = paragraph
  const text = table === null ? plainLine(paragraph) : writeTabbed(tableGrid(table, '\n'))
  return { text, isHeading: paragraph.role === 'topic', table }
}

/** The blocks of the selection, and how much of the first and the last: characters of their own text. */
interface SelectedSpan {
  readonly first: number
  readonly last: number
  readonly from: number
  readonly to: number
  /** The first, the last block is covered with its number and all else that is computed. */
  readonly hasFirstWhole: boolean
  readonly hasLastWhole: boolean
}

function selectedSpan(editor: Editor): SelectedSpan | null {
  const { selection } = editor
  if (!selection) return null
  const [start, end] = Range.edges(selection)
  const first = start.path[0] ?? 0
  const last = end.path[0] ?? 0
  const isStart = SlateEditor.isStart(editor, start, [first])
  const isEnd = SlateEditor.isEnd(editor, end, [last])
  const isWhole = (index: number, whole: boolean) => {
    const block = blockAt(editor, index)
    return block !== null && (isShownOnly(block) || isEmptyProse(block) || whole)
  }
  return {
    first,
    last,
    from: isWhole(first, isStart) ? 0 : offsetIn(editor, start),
    to: isWhole(last, isEnd) ? Number.POSITIVE_INFINITY : offsetIn(editor, end),
    hasFirstWhole: isWhole(first, first === last ? isStart && isEnd : isStart),
    hasLastWhole: isWhole(
      last,
      first === last ? isStart && isEnd : !SlateEditor.isStart(editor, end, [last]),
    ),
  }
}

function coveredPart(run: ComposedRun, span: SelectedSpan): ComposedRun[] {
  const { block, offset } = run.source
  if (block < span.first || block > span.last) return []
  if (offset === null) {
    const isLeft =
      (block === span.first && !span.hasFirstWhole) || (block === span.last && !span.hasLastWhole)
    return isLeft ? [] : [run]
  }
  const from = block === span.first ? Math.max(0, span.from - offset) : 0
  const to = block === span.last ? Math.max(0, span.to - offset) : run.text.length
  const text = run.text.slice(from, to)
  return text === '' ? [] : [{ ...run, text, source: { block, offset: offset + from } }]
}

/** The lines as the plainest HTML that Word, WPS and the web all read: paragraphs and second-level headings. */
export function toHtml(lines: readonly CopiedLine[]): string {
  return lines
    .map(({ text, isHeading, table }) => {
      if (table !== null) return tableHtml(table)
      return isHeading ? `<h2>${escapeHtml(text)}</h2>` : `<p>${escapeHtml(text)}</p>`
    })
    .join('\n')
}

/** With rules, as Word, WPS and Excel keep them. */
function tableHtml({ rows }: ComposedTable): string {
  const cellOf = ({ paragraphs, columns, rows: down, align }: ComposedCell) => {
    const words = paragraphs.map((runs) => escapeHtml(runs.map(({ text }) => text).join(''))).join('<br>')
    const reach = `${columns > 1 ? ` colspan="${columns}"` : ''}${down > 1 ? ` rowspan="${down}"` : ''}`
    return `<td${reach} align="${align}" style="border:0.5pt solid #000000;text-align:${align}">${words}</td>`
  }
  const lines = rows.map((row) => `<tr>${row.map(cellOf).join('')}</tr>`)
  return `<table border="1" cellspacing="0" style="border-collapse:collapse">${lines.join('')}</table>`
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => `&#${character.codePointAt(0)};`)
}
