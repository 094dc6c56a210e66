import { describe, expect, it } from 'vitest'
import { assertNothingClaimedTwice } from '../../../renderer/commands/command.ts'
import { showKeys } from '../../../renderer/commands/keys.ts'
import { changeOpener } from '../../../renderer/editor/commands/change-opener.ts'
import { listCommands } from '../../../renderer/editor/commands/list-commands.ts'
import { updateBlock } from '../../../renderer/editor/commands/update-block.ts'
import { COMMANDS } from '../../../shared/commands/commands.ts'
import type { Statement } from '../../../shared/minutes/blocks.ts'
import { builtInTemplates } from '../../../shared/templates/built-in.ts'
import { createDecision } from '../../../shared/wording/decision.ts'
import { apply, item, openEditor, paragraph, statement, topic, wording } from '../../support/editor.ts'
import { expectBlocks } from '../../support/expect-blocks.ts'
import { cannotRun, run } from '../../support/run-command.ts'

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
