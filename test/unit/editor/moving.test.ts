import { describe, expect, it } from 'vitest'
import { moveSpan, moveUnitAt } from '../../../renderer/editor/commands/move-unit.ts'
import { derivedTexts } from '../../../renderer/editor/queries/derived-texts.ts'
import { apply, item, openEditor, statement, topic } from '../../support/editor.ts'
import { cannotRun, run } from '../../support/run-command.ts'

describe('moving', () => {
  it('a topic takes all of it along', () => {
    apply([topic('甲'), statement('乙'), topic('|丙'), statement('丁'), item('戊')], run('format.moveUp'), [
      topic('|丙'),
      statement('丁'),
      item('戊'),
      topic('甲'),
      statement('乙'),
    ])
  })
  it('a statement takes its items along and passes headings', () => {
    apply([topic('甲'), statement('|乙'), item('丙'), topic('丁')], run('format.moveDown'), [
      topic('甲'),
      topic('丁'),
      statement('|乙'),
      item('丙'),
    ])
  })
  it('an item stays in its list', () => {
    cannotRun('format.moveUp', [statement('甲'), item('|乙')])
    apply([statement('甲'), item('乙'), item('子', { level: 2 }), item('|丙')], run('format.moveUp'), [
      statement('甲'),
      item('|丙'),
      item('乙'),
      item('子', { level: 2 }),
    ])
  })
  it('a run-in statement that comes under a heading begins a paragraph', () => {
    apply([topic('甲'), statement('乙'), statement('|丙', { runIn: true })], run('format.moveUp'), [
      topic('甲'),
      statement('|丙'),
      statement('乙'),
    ])
  })
})

describe('dragging', () => {
  const drag = (start: number, end: number, to: number) => (editor: ReturnType<typeof openEditor>) =>
    moveSpan(editor, { start, end }, to)
  it('a statement goes to another topic with its items, and the caret with it', () => {
    apply([topic('甲|'), statement('乙'), item('丙'), topic('丁'), statement('戊')], drag(3, 5, 7), [
      topic('甲'),
      topic('丁'),
      statement('戊'),
      statement('|乙'),
      item('丙'),
    ])
  })
  it('also up, past more than it is long itself', () => {
    apply([topic('甲'), statement('乙'), topic('丁'), statement('戊'), statement('己|')], drag(5, 6, 3), [
      topic('甲'),
      statement('|戊'),
      statement('乙'),
      topic('丁'),
      statement('己'),
    ])
  })
  it('a caret inside what is dragged stays at its character', () => {
    apply([topic('甲'), statement('乙'), item('丙丁|戊')], drag(3, 5, 2), [
      statement('乙'),
      item('丙丁|戊'),
      topic('甲'),
    ])
  })
  it('a selection that reaches beyond it becomes a caret in it', () => {
    apply([statement('⟦甲'), statement('乙⟧'), statement('丙')], drag(2, 3, 5), [
      statement('乙'),
      statement('丙'),
      statement('|甲'),
    ])
  })
  it('an item keeps its level and runs in as the items it comes to', () => {
    apply(
      [
        statement('甲'),
        item('乙|', { runIn: true }),
        item('子', { level: 2 }),
        statement('丙'),
        item('丁', { runIn: false }),
      ],
      drag(3, 5, 7),
      [
        statement('甲'),
        statement('丙'),
        item('丁', { runIn: false }),
        item('乙|', { runIn: false }),
        item('子', { level: 2, runIn: false }),
      ],
    )
  })
  it('an item keeps its way where it is the only one', () => {
    apply([statement('甲'), item('乙|', { runIn: false }), statement('丙')], drag(3, 4, 5), [
      statement('甲'),
      statement('丙'),
      item('乙|', { runIn: false }),
    ])
  })
  it('a report sentence speaks of the topic it is dragged to', () => {
    const report = statement('', { derived: { from: 'report' } })
    const editor = openEditor([
      topic('审议《甲办法》', { reporter: '市数据局' }),
      report,
      topic('审议《乙规划》', { reporter: '市发改委' }),
    ])
    moveSpan(editor, { start: 3, end: 4 }, 5)
    expect(derivedTexts(editor)[4]).toBe('会议听取并审议了市发改委关于《乙规划》的汇报。')
    editor.undo()
    expect(derivedTexts(editor)[3]).toBe('会议听取并审议了市数据局关于《甲办法》的汇报。')
  })
  it('what is moved by its place takes the caret along too', () => {
    apply([topic('甲|'), topic('乙'), statement('丙')], (editor) => moveUnitAt(editor, 3, 'up'), [
      topic('|乙'),
      statement('丙'),
      topic('甲'),
    ])
  })
  it('nothing changes where it stands already', () => {
    apply([topic('甲'), statement('|乙'), statement('丙')], drag(3, 4, 4), null)
  })
})
