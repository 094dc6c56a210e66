import { type Editor, type Point, Transforms } from 'slate'
import { expect } from 'vitest'
import { createMinutesEditor } from '../../renderer/editor/create-minutes-editor.ts'
import { blocksOf } from '../../renderer/editor/queries/blocks.ts'
import type { MinutesBlock } from '../../shared/minutes/blocks.ts'
import {
  createItem,
  createMasthead,
  createMeeting,
  createOpening,
  createParagraph,
  createRoll,
  createStatement,
  createTopic,
} from '../../shared/minutes/factories.ts'
import type { Wording } from '../../shared/minutes/wording.ts'
import { findBuiltInTemplate } from '../../shared/templates/built-in.ts'
import { expectBlocks } from './expect-blocks.ts'

export const wording: Wording = findBuiltInTemplate('gov-standing')!.wording

/** The beginning every document has; tests give the blocks after it. */
export const HEAD: readonly MinutesBlock[] = [
  createMasthead({ organ: '云州市人民政府', kind: '常务会议纪要', number: '第3号' }),
  createOpening(createMeeting({ body: '市政府' }), null, '2025年3月1日，市政府召开常务会议。'),
]

export const topic = createTopic
export const statement = createStatement
export const item = createItem
export const paragraph = createParagraph
export const roll = createRoll

/** A headless editor over HEAD and `blocks`; the caret stands at | , a selection goes from ⟦ to ⟧. */
export function openEditor(blocks: readonly MinutesBlock[]): Editor {
  const marks: { anchor: Point | null; focus: Point | null } = { anchor: null, focus: null }
  const children = [...HEAD, ...blocks].map((block, index) => withoutMarks(block, index, marks))
  const editor = createMinutesEditor({ wording, children })
  if (marks.anchor) Transforms.select(editor, { anchor: marks.anchor, focus: marks.focus ?? marks.anchor })
  return editor
}

/**
 * Runs a command on the document `before` (HEAD left out) and compares it with `after`, ids left out, caret included where `after` marks one.
 * `null`: nothing may change.
 */
export function apply(
  before: readonly MinutesBlock[],
  command: (editor: Editor) => void,
  after: readonly MinutesBlock[] | null,
): Editor {
  const editor = openEditor(before)
  const start = JSON.stringify(editor.children)
  command(editor)
  if (after === null) {
    expect(JSON.stringify(editor.children)).toBe(start)
    return editor
  }
  const wanted = openEditor(after)
  expectBlocks(blocksOf(editor).slice(HEAD.length), blocksOf(wanted).slice(HEAD.length))
  if (wanted.selection) expect(editor.selection).toEqual(wanted.selection)
  while (editor.history.undos.length > 0) editor.undo()
  expect(JSON.stringify(editor.children)).toBe(start)
  return editor
}

/** Types characters one after the other, as keys do. */
export function type(editor: Editor, text: string): void {
  for (const character of text) editor.insertText(character)
}

function withoutMarks(
  block: MinutesBlock,
  index: number,
  marks: { anchor: Point | null; focus: Point | null },
): MinutesBlock {
  if (block.type === 'table') return block
  const children = block.children.map((child, at) => {
    let text = ''
    for (const character of child.text) {
      const point = { path: [index, at], offset: text.length }
      if (character === '|') Object.assign(marks, { anchor: point, focus: point })
      else if (character === '⟦') marks.anchor = point
      else if (character === '⟧') marks.focus = point
      else text += character
    }
    return { ...child, text }
  })
  return Object.assign({}, block, { children })
}
