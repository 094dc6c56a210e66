import { describe, expect, it } from 'vitest'
import { listCommands } from '../../../renderer/editor/commands/list-commands.ts'
import { moveUnit } from '../../../renderer/editor/commands/move-unit.ts'
import { blocksOf } from '../../../renderer/editor/queries/blocks.ts'
import { createAttachment, createColophon } from '../../../shared/minutes/factories.ts'
import { numberBlocks } from '../../../shared/minutes/numbering.ts'
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
})
