import { type Editor, Transforms } from 'slate'
import { createRoll, ownText } from '#shared/minutes/factories.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'
import { readRollText } from '#shared/parse/rolls/roll-lines.ts'
import { readLeadingNumber } from '#shared/text/leading-number.ts'
import { asOneStep } from '../editor/commands/as-one-step.ts'
import { setBlock } from '../editor/commands/set-block.ts'
import { type ProseType, turnInto } from '../editor/commands/turn-into.ts'
import { blockAt, blocksOf } from '../editor/queries/blocks.ts'

/** What a line can be said to be, in the order of their keys 1–6. */
export const READINGS = ['title', 'topic', 'statement', 'item', 'roll', 'paragraph'] as const
export type ReadingKind = (typeof READINGS)[number]

/** Makes the block at `index` what the writer says it is, as one undo step. Returns whether anything changed. */
export function readAs(editor: Editor, index: number, kind: ReadingKind): boolean {
  const block = blockAt(editor, index)
  if (block === null || !('derived' in block || block.type === 'topic' || block.type === 'paragraph'))
    return false
  const before = blocksOf(editor)
  asOneStep(editor, () => {
    if (kind === 'title') takeAsTitle(editor, index, ownText(block))
    else if (kind === 'roll') takeAsRoll(editor, index, ownText(block))
    else takeAsProse(editor, index, kind)
  })
  return blocksOf(editor) !== before
}

function takeAsProse(editor: Editor, index: number, kind: ProseType): void {
  if (kind === 'topic' || kind === 'item') dropNumber(editor, index)
  turnInto(editor, index, kind)
}

/** Topics and items are numbered by their place. */
function dropNumber(editor: Editor, index: number): void {
  const block = blockAt(editor, index)
  if (block === null || block.type === 'table') return
  const text = ownText(block)
  const number = readLeadingNumber(text)
  const [first] = block.children
  const length = text.length - (number?.rest.length ?? text.length)
  if (number === null || number.rest === '' || first.text.length < length) return
  Transforms.delete(editor, {
    at: { anchor: { path: [index, 0], offset: 0 }, focus: { path: [index, 0], offset: length } },
  })
}

/** The words become 标志 where they read like one and there is none yet, else the title. */
function takeAsTitle(editor: Editor, index: number, text: string): void {
  const blocks = blocksOf(editor)
  const place = blocks.findIndex(({ type }) => type === 'masthead')
  const masthead = blocks[place]
  if (masthead?.type !== 'masthead') return
  const read = parseMinutesText(text).minutes.children[0]
  const named = read?.type === 'masthead' && read.kind !== null && masthead.kind === null ? read : null
  const title = (masthead.title ?? '') + text
  const fields =
    named === null
      ? { title }
      : { organ: named.organ ?? masthead.organ, kind: named.kind, lines: named.lines }
  setBlock(editor, place, { ...masthead, ...fields })
  Transforms.removeNodes(editor, { at: [index], voids: true })
}

/** 出席：…, or names without a label: then they go on in the roll before, or begin 出席. */
function takeAsRoll(editor: Editor, index: number, text: string): void {
  const [, label, rest] = /^\s*([^：:，。、\s]{2,12})\s*[：:]\s*(.+)$/su.exec(text) ?? []
  const entries = readRollText(rest ?? text)
  const blocks = blocksOf(editor)
  const open =
    label === undefined ? blocks.findLastIndex(({ type }, place) => type === 'roll' && place < index) : -1
  const roll = blocks[open]
  if (roll?.type === 'roll') setBlock(editor, open, { ...roll, entries: [...roll.entries, ...entries] })
  else {
    const last = blocks.findLastIndex(({ type }) => type !== 'colophon')
    Transforms.insertNodes(editor, createRoll(label ?? '出席', entries), { at: [last + 1] })
  }
  Transforms.removeNodes(editor, { at: [index], voids: true })
}
