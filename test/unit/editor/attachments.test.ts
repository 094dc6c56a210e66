import { describe, expect, it } from 'vitest'
import { listCommands } from '../../../renderer/editor/commands/list-commands.ts'
import { moveSpan, moveUnit } from '../../../renderer/editor/commands/move-unit.ts'
import { blocksOf } from '../../../renderer/editor/queries/blocks.ts'
import {
  createAttachment,
  createColophon,
  createTextTable,
  ownText,
} from '../../../shared/minutes/factories.ts'
import { numberBlocks } from '../../../shared/minutes/numbering.ts'
import { tableText } from '../../../shared/minutes/table.ts'
import {
  apply,
  item,
  openEditor,
  paragraph,
  roll,
  statement,
  topic,
  type,
  wording,
} from '../../support/editor.ts'

const run = (id: string) => (editor: Parameters<typeof blocksOf>[0]) =>
  listCommands(wording)
    .find((command) => command.id === id)!
    .run(editor)
const attachment = createAttachment

describe('附件', () => {
  it('is put before 版记 with the caret in its title', () => {
    apply([statement('甲|'), roll('出席', []), createColophon()], run('insert.attachment'), [
      statement('甲'),
      roll('出席', []),
      attachment('|'),
      createColophon(),
    ])
  })
  it('is written in: its title, text, levels from 一、 on', () => {
    const editor = openEditor([topic('审议'), statement('甲'), attachment('|')])
    type(editor, '分工方案')
    editor.insertBreak()
    type(editor, '为做好工作，制定本方案。')
    editor.insertBreak()
    type(editor, '一、总体要求')
    editor.insertBreak()
    type(editor, '（一）目标')
    const blocks = blocksOf(editor).slice(4)
    expect(blocks.map((block) => block.type)).toEqual(['attachment', 'paragraph', 'item', 'item'])
    expect(numberBlocks(blocksOf(editor)).slice(4)).toEqual(['附件', '', '一、', '（一）'])
  })
  it('takes no topic and no statement in: Shift+Tab from the first level gives plain text', () => {
    apply([attachment('甲'), item('乙|', { mark: 'chinese' })], run('format.levelUp'), [
      attachment('甲'),
      paragraph('乙|'),
    ])
    apply([attachment('甲'), paragraph('乙|')], run('format.levelDown'), [
      attachment('甲'),
      item('乙|', { mark: 'chinese', runIn: false }),
    ])
  })
  it('has items on lines of their own, however those of the body run in', () => {
    const editor = openEditor([statement('甲'), item('乙'), attachment('丙'), paragraph('|')])
    type(editor, '一、丁')
    expect(blocksOf(editor).at(-1)).toMatchObject({ type: 'item', runIn: false })
  })
  it('is split into title and text, and joined again', () => {
    apply([attachment('甲|乙')], (it) => it.insertBreak(), [attachment('甲'), paragraph('|乙')])
    apply([attachment('甲'), paragraph('|乙')], (it) => it.deleteBackward('character'), [attachment('甲|乙')])
    apply([attachment('|甲'), paragraph('乙')], (it) => it.deleteBackward('character'), [
      paragraph('|甲'),
      paragraph('乙'),
    ])
  })
  it('takes what belongs to it along when it is moved', () => {
    apply(
      [attachment('甲'), paragraph('一'), attachment('乙|'), paragraph('二')],
      (editor) => moveUnit(editor, 'up'),
      [attachment('乙|'), paragraph('二'), attachment('甲'), paragraph('一')],
    )
    apply(
      [attachment('甲|'), paragraph('一'), attachment('乙'), paragraph('二')],
      (editor) => moveUnit(editor, 'down'),
      [attachment('乙'), paragraph('二'), attachment('甲|'), paragraph('一')],
    )
  })
  it('stays behind the rolls, whatever is put after it', () => {
    const editor = openEditor([statement('甲'), attachment('乙'), roll('出席', []), statement('丙')])
    expect(blocksOf(editor).map((block) => block.type)).toEqual([
      'masthead',
      'opening',
      'statement',
      'roll',
      'attachment',
      'paragraph',
    ])
  })
  it('change places with their texts; the words that name them by number follow, in one step', () => {
    const table = createTextTable([['依据', '附件2第1条']])
    const start = [
      statement('见附件1，按附件2、3办理（附件12不算，国发〔2020〕1号附件1也不算）。'),
      attachment('甲'),
      item('子项', { mark: 'chinese' }),
      attachment('乙|'),
      paragraph('依照附件1。'),
      attachment('丙'),
      table,
    ]
    const editor = openEditor(start)
    const before = JSON.stringify(editor.children)
    moveUnit(editor, 'up')
    expect(blocksOf(editor).slice(2, 5).map(ownText)).toEqual([
      '见附件2，按附件1、3办理（附件12不算，国发〔2020〕1号附件1也不算）。',
      '乙',
      '依照附件2。',
    ])
    const moved = blocksOf(editor).at(-1)
    expect(moved?.type === 'table' ? tableText(moved) : '').toBe('依据\t附件1第1条')
    editor.undo()
    expect(JSON.stringify(editor.children)).toBe(before)
  })
  it('of which the first goes to the end: every number follows once', () => {
    const editor = openEditor([
      statement('见附件1、附件2和附件3。'),
      attachment('甲|'),
      attachment('乙'),
      attachment('丙'),
    ])
    moveSpan(editor, { start: 3, end: 4 }, 6)
    expect(blocksOf(editor).slice(2).map(ownText)).toEqual(['见附件3、附件1和附件2。', '乙', '丙', '甲'])
  })
})
