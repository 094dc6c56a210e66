import { describe, expect, it } from 'vitest'
import { assertNothingClaimedTwice } from '../../../renderer/commands/command.ts'
import { showKeys } from '../../../renderer/commands/keys.ts'
import { changeOpener } from '../../../renderer/editor/commands/change-opener.ts'
import { listCommands } from '../../../renderer/editor/commands/list-commands.ts'
import { moveSpan, moveUnitAt } from '../../../renderer/editor/commands/move-unit.ts'
import { updateBlock } from '../../../renderer/editor/commands/update-block.ts'
import { blocksOf } from '../../../renderer/editor/queries/blocks.ts'
import { derivedTexts } from '../../../renderer/editor/queries/derived-texts.ts'
import { suggestNext } from '../../../renderer/editor/queries/suggest-next.ts'
import { COMMANDS } from '../../../shared/commands/commands.ts'
import type { Statement } from '../../../shared/minutes/blocks.ts'
import { numberBlocks } from '../../../shared/minutes/numbering.ts'
import { builtInTemplates } from '../../../shared/templates/built-in.ts'
import { createDecision } from '../../../shared/wording/decision.ts'
import { apply, item, openEditor, paragraph, statement, topic, wording } from '../../support/editor.ts'
import { expectBlocks } from '../../support/expect-blocks.ts'

const commands = listCommands(wording)
function run(id: string) {
  return (editor: ReturnType<typeof openEditor>) => {
    const command = commands.find((candidate) => candidate.id === id)!
    expect(command.canRun(editor)).toBe(true)
    command.run(editor)
  }
}
const cannotRun = (id: string, blocks: Parameters<typeof openEditor>[0]) =>
  expect(commands.find((command) => command.id === id)!.canRun(openEditor(blocks))).toBe(false)

describe('the list of commands', () => {
  it('refuses a key or an id claimed twice', () => {
    const command = { id: 'a', keys: 'CmdOrCtrl+1' }
    expect(() => assertNothingClaimedTwice([command, { id: 'b', keys: 'CmdOrCtrl+1' }])).toThrow(
      'CmdOrCtrl+1',
    )
    expect(() => assertNothingClaimedTwice([command, { id: 'a', keys: null }])).toThrow('a')
  })
})

describe('inserting', () => {
  it('an opener takes the place of an empty line', () => {
    apply([topic('审议'), statement('|')], run('insert.opener:会议认为'), [
      topic('审议'),
      statement('会议认为，|'),
    ])
  })
  it('an opener on an empty run-in line runs in', () => {
    apply([statement('甲。'), statement('|', { runIn: true })], run('insert.opener:会议认为'), [
      statement('甲。'),
      statement('会议认为，|', { runIn: true }),
    ])
  })
  it('an opener goes after the items of the statement', () => {
    apply([statement('甲'), item('|乙'), statement('丙')], run('insert.opener:会议强调'), [
      statement('甲'),
      item('乙'),
      statement('会议强调，|'),
      statement('丙'),
    ])
  })
  it('a topic goes after the whole topic of the caret', () => {
    apply([topic('甲'), statement('|乙'), item('丙'), topic('丁')], run('insert.topic'), [
      topic('甲'),
      statement('乙'),
      item('丙'),
      topic('|'),
      topic('丁'),
    ])
  })
  it('an item follows the item of the caret and runs in as it does', () => {
    apply([statement('甲'), item('乙|')], run('insert.item'), [statement('甲'), item('乙'), item('|')])
  })
  it('an item stands right under a heading too', () =>
    apply([topic('甲|')], run('insert.item'), [topic('甲'), item('|', { runIn: false })]))
  it('a derived report is offered only where the kind of topic has one', () => {
    cannotRun('insert.report', [topic('其他事项|')])
    apply([topic('审议《办法》'), statement('|')], run('insert.report'), [
      topic('审议《办法》'),
      statement('|', { derived: { from: 'report' } }),
    ])
  })
})

describe('changing the opener', () => {
  it('keeps the rest of the text', () => {
    const [, , , emphasise] = wording.openers
    apply([statement('会议认为，好。|')], (editor) => changeOpener(editor, 2, emphasise!), [
      statement(`${emphasise!.phrase}${emphasise!.mark}好。|`),
    ])
  })
  it('keeps bold lead-in words bold', () => {
    const bold: Statement = {
      ...statement(''),
      children: [{ text: '会议认为', bold: true }, { text: '，好。' }],
    }
    const editor = apply([bold], () => {}, null)
    changeOpener(editor, 2, { phrase: '会议强调', label: '强调', mark: '，' })
    expect(editor.children[2]).toMatchObject({
      children: [{ text: '会议强调，', bold: true }, { text: '好。' }],
    })
  })
  it('makes a plain paragraph a statement', () => {
    apply([paragraph('好。|')], run('format.opener:会议认为'), [statement('会议认为，好。|')])
  })
  it('of a derived decision changes its field', () => {
    const derived = { from: 'decision' as const, opener: '会议明确', decision: createDecision('原则同意') }
    apply([topic('审议'), statement('|', { derived })], run('format.opener:会议决定'), [
      topic('审议'),
      statement('|', { derived: { ...derived, opener: '会议决定' } }),
    ])
  })
})

it('gives every opener of every built-in template a key of its own, none of them the menu’s', () => {
  const menu = Object.values(COMMANDS).flatMap(({ keys }) => (keys === null ? [] : [showKeys(keys)]))
  const openers = builtInTemplates.flatMap((template) =>
    listCommands(template.wording).filter(({ id }) => id.startsWith('insert.opener:')),
  )
  expect(openers.filter(({ keys }) => keys === null || menu.includes(showKeys(keys)))).toEqual([])
})

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

describe('the suggestion at an empty statement', () => {
  const at = (blocks: Parameters<typeof openEditor>[0], index: number) =>
    suggestNext(openEditor(blocks), index)
  it('is the report sentence under a heading whose kind has one', () => {
    expect(at([topic('审议《办法》', { reporter: '市数据局' }), statement('')], 3)).toEqual({
      text: '会议听取并审议了市数据局关于《办法》的汇报。',
      kind: 'report',
    })
  })
  it('is the opener after the last one used', () => {
    const phrases = wording.openers.filter(({ mark }) => mark !== '')
    const [first, second] = phrases
    const blocks = [topic('其他'), statement(`${first!.phrase}，好。`), statement('')]
    expect(at(blocks, 4)?.text).toBe(`${second!.phrase}${second!.mark}`)
  })
  it('is gone as soon as anything is typed', () => {
    expect(at([topic('其他'), statement('甲')], 3)).toBeNull()
  })
  it('Tab takes it', () => {
    apply([topic('审议《办法》'), statement('|')], run('format.levelDown'), [
      topic('审议《办法》'),
      statement('|', { derived: { from: 'report' } }),
    ])
  })
})

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

describe('derived sentences', () => {
  const heading = topic('审议《办法》', { reporter: '市数据局' })
  it('are taken over as text and turned back', () => {
    const editor = apply([heading, statement('|', { derived: { from: 'report' } })], () => {}, null)
    run('format.override')(editor)
    expect(editor.children[3]).toMatchObject({
      derived: null,
      children: [{ text: '会议听取并审议了市数据局关于《办法》的汇报。' }],
    })
    editor.insertText('（略）')
    run('format.turnBack')(editor)
    expectBlocks([editor.children[3]!], [statement('', { derived: { from: 'report' } })])
  })
  it('a new decision on a document says who revises it, and stays an item in a list', () => {
    const action = '根据会议讨论意见修改完善后'
    const derived = {
      from: 'decision' as const,
      opener: '会议明确',
      decision: createDecision('原则同意', { action }),
    }
    apply([heading, statement('|')], run('insert.decision'), [heading, statement('|', { derived })])
    apply([heading, statement('会议明确，'), item('|')], run('insert.decision'), [
      heading,
      statement('会议明确，'),
      item('|', { derived: { ...derived, opener: null } }),
    ])
  })
  it('text that reads as a decision can be turned into one', () => {
    apply([heading, statement('会议明确，原则同意该《办法》。|')], run('format.turnBack'), [
      heading,
      statement('|', {
        derived: { from: 'decision', opener: '会议明确', decision: createDecision('原则同意') },
      }),
    ])
  })
})

describe('bold lead-in words', () => {
  it('go to the end of the first sentence, and away again', () => {
    const editor = openEditor([statement('一是抓紧。二是落实。|')])
    run('format.bold')(editor)
    expect(editor.children[2]).toMatchObject({
      children: [{ text: '一是抓紧。', bold: true }, { text: '二是落实。' }],
    })
    run('format.bold')(editor)
    expectBlocks([editor.children[2]!], [statement('一是抓紧。二是落实。')])
  })
  it('are not for headings', () => cannotRun('format.bold', [topic('甲|')]))
})

describe('changing a field', () => {
  it('sets null and gives it back', () => {
    apply([topic('甲', { reporter: '市数据局' })], (editor) => updateBlock(editor, 2, { reporter: null }), [
      topic('甲'),
    ])
  })
  it('is one step as long as the same field is changed', () => {
    const editor = openEditor([topic('甲')])
    for (const reporter of ['市', '市数', '市数据局']) updateBlock(editor, 2, { reporter })
    expect(editor.history.undos).toHaveLength(1)
    updateBlock(editor, 2, { documentKind: '办法' })
    expect(editor.history.undos).toHaveLength(2)
    editor.undo()
    editor.undo()
    expectBlocks([editor.children[2]!], [topic('甲')])
  })
  it('that the block does not have changes nothing', () => {
    expect(updateBlock(openEditor([topic('甲')]), 2, { number: '第1号' })).toBe(false)
  })
  it('that derives a sentence empties its text and gives it back by undo', () => {
    apply(
      [topic('审议'), statement('甲乙')],
      (editor) => updateBlock(editor, 3, { derived: { from: 'report' } }),
      [topic('审议'), statement('', { derived: { from: 'report' } })],
    )
  })
})
