import { describe, expect, it } from 'vitest'
import { blocksOf } from '../../../renderer/editor/queries/blocks.ts'
import { numberBlocks } from '../../../shared/minutes/numbering.ts'
import { createDecision } from '../../../shared/wording/decision.ts'
import { apply, item, openEditor, statement, topic } from '../../support/editor.ts'
import { cannotRun, run } from '../../support/run-command.ts'

describe('levels', () => {
  it('Tab: statement → item → second level; Shift+Tab back', () => {
    apply([statement('甲'), statement('乙|')], run('format.levelDown'), [
      statement('甲'),
      item('乙|', { runIn: false }),
    ])
    apply([statement('甲'), item('乙'), item('丙|')], run('format.levelDown'), [
      statement('甲'),
      item('乙'),
      item('丙|', { level: 2 }),
    ])
    apply([statement('甲'), item('丙|', { level: 2 })], run('format.levelUp'), [statement('甲'), item('丙|')])
    apply([statement('甲'), item('丙|')], run('format.levelUp'), [statement('甲'), statement('丙|')])
  })
  it('a decision in an item has no opener; it has the house’s again when it leaves the list', () => {
    const derived = { from: 'decision' as const, opener: '会议明确', decision: createDecision('原则同意') }
    apply([statement('会议明确，'), statement('|', { derived })], run('format.levelDown'), [
      statement('会议明确，'),
      item('|', { runIn: false, derived: { ...derived, opener: null } }),
    ])
    apply(
      [statement('会议明确，'), item('|', { derived: { ...derived, opener: null } })],
      run('format.levelUp'),
      [statement('会议明确，'), statement('|', { derived })],
    )
  })
  it('Tab takes a line through all levels, Shift+Tab back, each with its mark by the standard', () => {
    const editor = openEditor([topic('甲'), statement('乙'), item('丙'), topic('丁|')])
    const numbers: string[] = []
    const step = (id: string) => {
      run(id)(editor)
      numbers.push(numberBlocks(blocksOf(editor)).at(-1) ?? '')
    }
    for (let times = 0; times < 3; times += 1) step('format.levelDown')
    cannotRun('format.levelDown', blocksOf(editor).slice(2))
    for (let times = 0; times < 3; times += 1) step('format.levelUp')
    expect(numbers).toEqual(['', '（二）', '1.', '（二）', '', '二、'])
  })
  it('a deeper level follows the mark of its group, else takes one that is not used above it', () => {
    const dot = { mark: 'dot' as const }
    apply([statement('甲'), item('乙', dot), item('丙|', dot)], run('format.levelDown'), [
      statement('甲'),
      item('乙', dot),
      item('丙|', { level: 2, mark: 'paren' }),
    ])
    const circled = { level: 2 as const, mark: 'circled' as const }
    apply([statement('甲'), item('乙'), item('丙', circled), item('丁|')], run('format.levelDown'), [
      statement('甲'),
      item('乙'),
      item('丙', circled),
      item('丁|', circled),
    ])
  })
  it('the mark of a whole group is changed at once; deeper and other groups keep theirs', () => {
    const one = { mark: 'one' as const }
    apply(
      [statement('甲'), item('乙|'), item('丙', { level: 2 }), item('丁'), statement('戊'), item('己')],
      run('format.mark.one'),
      [
        statement('甲'),
        item('乙|', one),
        item('丙', { level: 2 }),
        item('丁', one),
        statement('戊'),
        item('己'),
      ],
    )
  })
  it('numbering begins anew and counts on where the writer says so', () => {
    apply([statement('甲'), item('乙'), item('丙|')], run('format.restart'), [
      statement('甲'),
      item('乙'),
      item('丙|', { start: 1 }),
    ])
    apply([topic('甲', { start: 4 }), topic('乙|', { start: 7 })], run('format.countOn'), [
      topic('甲', { start: 4 }),
      topic('乙|'),
    ])
    cannotRun('format.countOn', [topic('甲|')])
  })
  it('a block begins a page and no longer does; the second part of a split does not', () => {
    apply([topic('甲'), statement('乙|')], run('format.pageBreak'), [
      topic('甲'),
      statement('乙|', { startsPage: true }),
    ])
    apply([statement('乙|', { startsPage: true })], run('format.pageBreak'), [statement('乙|')])
    apply([statement('甲|乙', { startsPage: true })], (editor) => editor.insertBreak(), [
      statement('甲', { startsPage: true }),
      statement('|乙'),
    ])
    apply([statement('甲'), item('甲|乙', { start: 5 })], (editor) => editor.insertBreak(), [
      statement('甲'),
      item('甲', { start: 5 }),
      item('|乙'),
    ])
  })
  it('topics get another kind of number all at once', () => {
    apply([topic('甲|'), topic('乙')], run('format.numbering.nth'), [
      topic('甲|', { numbering: 'nth' }),
      topic('乙', { numbering: 'nth' }),
    ])
  })
  it('one switch runs in all items of a statement', () => {
    apply([statement('甲'), item('乙|'), item('丙')], run('format.runIn'), [
      statement('甲'),
      item('乙|', { runIn: false }),
      item('丙', { runIn: false }),
    ])
  })
})
