import { Transforms } from 'slate'
import { describe, expect, it } from 'vitest'
import { breakBlock } from '../../../renderer/editor/commands/break-block.ts'
import { insertRoll, placeOfRoll } from '../../../renderer/editor/commands/insert-tail.ts'
import { listCommands } from '../../../renderer/editor/commands/list-commands.ts'
import { updateBlock } from '../../../renderer/editor/commands/update-block.ts'
import { blocksOf } from '../../../renderer/editor/queries/blocks.ts'
import { gapFields } from '../../../renderer/editor/queries/gap-fields.ts'
import { suggestNext } from '../../../renderer/editor/queries/suggest-next.ts'
import { viewState } from '../../../renderer/editor/state/view-state.ts'
import { readOutlineRows } from '../../../renderer/outline/outline-rows.ts'
import { selectFirstField, tabToField } from '../../../renderer/phrases/fill-fields.ts'
import { missingFacts } from '../../../shared/check/document/missing-facts.ts'
import { runRule } from '../../../shared/check/rule.ts'
import { composeMinutes } from '../../../shared/compose/compose.ts'
import { createMeeting, createOpening, ownText } from '../../../shared/minutes/factories.ts'
import { nationalStandardProfile } from '../../../shared/profile/profile.ts'
import { createDecision } from '../../../shared/wording/decision.ts'
import { openerLabel, splitOpener } from '../../../shared/wording/opener.ts'
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

const commands = listCommands(wording)
const run = (id: string) => (editor: ReturnType<typeof openEditor>) =>
  commands.find((command) => command.id === id)!.run(editor)

describe('two blanks before a paragraph, as Word and WPS users type them', () => {
  it.each(['　　', '    ', ' '])('%j are not printed a second time, and the label stays', (blanks) => {
    const editor = openEditor([topic('甲'), statement('|')])
    type(editor, `${blanks}会议强调，要抓紧。`)
    const text = ownText(blocksOf(editor)[3]!)
    expect(text).toBe('会议强调，要抓紧。')
    expect(openerLabel(splitOpener(text, wording).opener!, wording)).toBe('强调')
  })
  it('are taken away also before words that stand there', () => {
    const editor = openEditor([topic('甲'), statement('|会议强调，要抓紧。')])
    type(editor, '　　')
    expect(ownText(blocksOf(editor)[3]!)).toBe('会议强调，要抓紧。')
  })
  it('put the words of a plain paragraph where the writer wants them when they are more than an indent', () => {
    const editor = openEditor([topic('甲'), paragraph('|')])
    type(editor, '　　　　　　云州市人民政府办公室')
    expect(ownText(blocksOf(editor)[3]!)).toBe('　　　　　　云州市人民政府办公室')
  })
  it('go away by undo together with what was typed', () => {
    const editor = openEditor([topic('甲'), statement('|')])
    type(editor, '　　要抓紧。')
    while (editor.history.undos.length > 0) editor.undo()
    expect(ownText(blocksOf(editor)[3]!)).toBe('')
  })
})

describe('Enter at the end of a heading', () => {
  const report = statement('', { derived: { from: 'report' } })
  const enter = (editor: ReturnType<typeof openEditor>) => breakBlock(editor, { runIn: false })
  it('goes on after the 汇报句 that belongs to the heading', () => {
    apply([topic('审议《甲办法》|'), report, topic('乙')], enter, [
      topic('审议《甲办法》'),
      report,
      statement('|'),
      topic('乙'),
    ])
  })
  it('also before anything is filled in, and before items that follow', () => {
    apply([topic('|'), report], enter, [topic(''), report, statement('|')])
    apply([topic('甲|'), report, item('乙')], enter, [topic('甲'), report, item('|'), item('乙')])
  })
  it('right under it where the sentence is in the writer’s own words', () => {
    apply([topic('甲|'), statement('会议听取了汇报。')], enter, [
      topic('甲'),
      statement('|'),
      statement('会议听取了汇报。'),
    ])
  })
})

describe('the caret after undo', () => {
  it('of a new line leaves the caret at the line it was made from', () => {
    const editor = openEditor([topic('甲'), statement('会议强调，|'), item('乙')])
    breakBlock(editor, { runIn: false })
    editor.undo()
    expect(editor.selection?.focus).toEqual({ path: [3, 0], offset: '会议强调，'.length })
  })
  it('of a new line below a report sentence leaves the caret in the heading', () => {
    const report = statement('', { derived: { from: 'report' } })
    const editor = openEditor([topic('审议《甲办法》|'), report, topic('乙')])
    breakBlock(editor, { runIn: false })
    editor.undo()
    expect(editor.selection?.focus.path[0]).toBe(2)
  })
  it('of what was made elsewhere goes there', () => {
    const editor = openEditor([topic('甲|'), statement('乙'), statement('丙')])
    breakBlock(editor, { runIn: false })
    Transforms.select(editor, { path: [5, 0], offset: 1 })
    editor.undo()
    expect(editor.selection?.focus.path[0]).toBe(2)
  })
})

describe('what Enter offers fits what stands above', () => {
  const offered = (blocks: Parameters<typeof openEditor>[0], index: number) =>
    suggestNext(openEditor(blocks), index)?.text
  it('（一） after a line that announces a list; Tab makes the item', () => {
    const announced = [topic('甲'), statement('会议议定以下事项：')]
    expect(offered([...announced, statement('')], 4)).toBe('（一）')
    apply([...announced, statement('|')], run('format.levelDown'), [
      ...announced,
      item('|', { runIn: false }),
    ])
  })
  it('no second decision after a decision', () => {
    const decided = statement('', {
      derived: { from: 'decision', opener: '会议明确', decision: createDecision('原则同意') },
    })
    expect(offered([topic('审议《甲办法》'), decided, statement('')], 4)).toBe('会议强调，')
  })
  it('no second 汇报句 under a heading that has one', () => {
    const report = statement('', { derived: { from: 'report' } })
    expect(offered([topic('审议《甲办法》'), statement(''), report], 3)).not.toContain('听取')
    expect(
      offered([topic('审议《甲办法》'), statement(''), statement('会议听取并审议了《甲办法》。')], 3),
    ).not.toContain('听取')
  })
})

describe('Tab in a phrase', () => {
  it('leaves the phrase after its last □ and does not make an item of the paragraph', () => {
    const editor = openEditor([topic('甲'), statement('乙'), statement('由□单位□负责。|')])
    selectFirstField(editor, 4, 0)
    editor.insertText('市水务局')
    expect(tabToField(editor, false)).toBe(true)
    expect(blocksOf(editor)[4]?.type).toBe('statement')
    expect(editor.selection?.anchor.offset).toBe('由市水务局负责。'.length)
    // Then it has its own meaning again.
    expect(tabToField(editor, false)).toBe(false)
  })
})

describe('bold', () => {
  const chosen = (text: string) => openEditor([statement(text)])
  it('is what is selected, no more', () => {
    const editor = chosen('⟦一是⟧抓紧。')
    run('format.bold')(editor)
    expect(editor.children[2]).toMatchObject({ children: [{ text: '一是', bold: true }, { text: '抓紧。' }] })
  })
  it('is what is selected in the middle of a paragraph, of an item and of plain text', () => {
    for (const block of [
      statement('今⟦年以来⟧我市。'),
      item('今⟦年以来⟧我市。'),
      paragraph('今⟦年以来⟧我市。'),
    ]) {
      const editor = openEditor([statement('会议强调，'), block])
      run('format.bold')(editor)
      expect(editor.children[3]).toMatchObject({
        children: [{ text: '今' }, { text: '年以来', bold: true }, { text: '我市。' }],
      })
      run('format.bold')(editor)
      expect(editor.children[3]).toMatchObject({ children: [{ text: '今年以来我市。' }] })
    }
  })
  it('goes over paragraphs and leaves headings alone, in one undo step', () => {
    const editor = openEditor([statement('甲⟦乙'), topic('丙'), statement('丁⟧戊')])
    const before = JSON.stringify(editor.children)
    run('format.bold')(editor)
    expect(editor.children.slice(2)).toMatchObject([
      { children: [{ text: '甲' }, { text: '乙', bold: true }] },
      { children: [{ text: '丙' }] },
      { children: [{ text: '丁', bold: true }, { text: '戊' }] },
    ])
    editor.undo()
    expect(JSON.stringify(editor.children)).toBe(before)
  })
  it('is for all that is selected where only some of it is bold', () => {
    const editor = chosen('⟦一是⟧抓紧。')
    run('format.bold')(editor)
    Transforms.select(editor, { anchor: { path: [2, 0], offset: 0 }, focus: { path: [2, 1], offset: 2 } })
    run('format.bold')(editor)
    expect(editor.children[2]).toMatchObject({ children: [{ text: '一是抓紧', bold: true }, { text: '。' }] })
  })
  it('is never in a heading', () => {
    const editor = openEditor([{ ...topic(''), children: [{ text: '甲', bold: true }] }])
    expect(editor.children[2]).toMatchObject({ children: [{ text: '甲' }] })
    expect(JSON.stringify(editor.children)).not.toContain('bold')
  })
  it('is taken away from what is selected', () => {
    const editor = chosen('⟦一是抓紧⟧。')
    run('format.bold')(editor)
    run('format.bold')(editor)
    expect(editor.children[2]).toMatchObject({ children: [{ text: '一是抓紧。' }] })
  })
})

it('two blocks joined and parted again in one step do not share an id', () => {
  const editor = openEditor([statement('⟦甲。'), statement('乙⟧丙。')])
  editor.insertSoftBreak()
  const ids = blocksOf(editor).map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

describe('undo', () => {
  it('puts the caret where it changed something, wherever the writer is', () => {
    const editor = openEditor([topic('甲', { reporter: '市数据局' }), statement('乙'), statement('丙|')])
    updateBlock(editor, 0, { number: '第9号' })
    editor.undo()
    expect(editor.selection?.anchor.path[0]).toBe(0)
    editor.redo()
    expect(editor.selection?.anchor.path[0]).toBe(0)
  })
})

describe('what is only shown', () => {
  it('says how it is changed when somebody types there, and stays as it is', () => {
    const editor = openEditor([topic('审议《甲办法》'), statement('|', { derived: { from: 'report' } })])
    const before = JSON.stringify(editor.children)
    editor.insertText('会议')
    expect(JSON.stringify(editor.children)).toBe(before)
    expect(viewState(editor).hintAt).not.toBeNull()
  })
  it('leads from each □□ of the opening to its field', () => {
    const editor = openEditor([])
    const form = wording.openingForms[0]!.id
    editor.children = [editor.children[0]!, createOpening(createMeeting({ body: '市政府' }), form)]
    const fields = gapFields(editor, 1)
    expect(fields).toContain('meeting.chairName')
    expect(fields).not.toContain('meeting.body')
  })
})

describe('rolls', () => {
  it('with a long name leave their people room on the sheet and on paper', () => {
    const long = roll('列席（议题二、议题三相关单位负责同志及专家代表）', [])
    const [line] = composeMinutes({ wording, children: [long] }, nationalStandardProfile)
    expect(line?.leftIndent).toBe(12)
    const [usual] = composeMinutes({ wording, children: [roll('出席', [])] }, nationalStandardProfile)
    expect(usual?.leftIndent).toBe(5)
  })
  it('are made in the order of the house: 请假 before 列席', () => {
    const editor = openEditor([topic('甲|'), roll('出席', []), roll('列席', [])])
    expect(placeOfRoll(editor, '请假')).toBe(4)
    insertRoll(editor, wording.rolls.find(({ role }) => role === '请假')!)
    expect(blocksOf(editor).flatMap((block) => (block.type === 'roll' ? [block.role] : []))).toEqual([
      '出席',
      '请假',
      '列席',
    ])
  })
})

it('who reports is not asked for where the sentence has no place for it (传达学习)', () => {
  const report = statement('', { derived: { from: 'report' } })
  const children = [topic('传达学习省委会议精神'), report, topic('审议《甲办法》'), report]
  const missing = runRule(missingFacts, { wording, children })
  expect(missing.map(({ index, field }) => [index, field])).toEqual([[2, 'topic.reporter']])
})

it('rows of the outline without a heading show the first words that are known', () => {
  const rows = readOutlineRows({
    wording,
    children: [topic(''), statement('今年以来全市工业运行总体平稳'), statement(''), item('加快项目建设')],
  })
  expect(rows.filter(({ depth }) => depth < 2).map(({ label }) => label)).toEqual([
    '今年以来全市工业运行…',
    '今年以来全市工业运行…',
    '加快项目建设',
  ])
})
