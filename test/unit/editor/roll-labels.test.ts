import { Editor, Transforms } from 'slate'
import { afterEach, describe, expect, it } from 'vitest'
import { asOneStep } from '../../../renderer/editor/commands/as-one-step.ts'
import { moveUnitAt } from '../../../renderer/editor/commands/move-unit.ts'
import { removeTopic } from '../../../renderer/editor/commands/remove-unit.ts'
import { blocksOf } from '../../../renderer/editor/queries/blocks.ts'
import { shownNotices, withdrawNotices } from '../../../renderer/ui/notices.tsx'
import { createRollEntry } from '../../../shared/minutes/factories.ts'
import { followTopics } from '../../../shared/roster/topic-sections.ts'
import { formatRollEntries } from '../../../shared/wording/roll-text.ts'
import { openEditor, roll, statement, topic } from '../../support/editor.ts'

const attending = (...labels: readonly string[]) =>
  roll('列席', [
    createRollEntry({ unit: '市人大', names: ['钟一鸣'] }),
    ...labels.map((label) =>
      createRollEntry({ unit: `${label}：市财政局`, names: ['陈白露'], startsLine: true }),
    ),
  ])
/** Four topics, each with a statement; the caret in the last. */
const open = (...labels: readonly string[]) =>
  openEditor([
    ...['甲', '乙', '丙'].flatMap((name) => [topic(name), statement(`${name}好。`)]),
    topic('丁|'),
    statement('丁好。'),
    attending(...labels),
  ])
const labelsOf = (editor: Editor) =>
  blocksOf(editor)
    .flatMap((block) => (block.type === 'roll' ? formatRollEntries(block) : []))
    .slice(1)
    .map((line) => line.split('：')[0])
const placeOf = (editor: Editor, name: string) =>
  blocksOf(editor).findIndex(
    (block) => block.type === 'topic' && Editor.string(editor, [blocksOf(editor).indexOf(block)]) === name,
  )

afterEach(() => withdrawNotices('topic-labels'))

describe('labels of those who attend for some topics', () => {
  it('follow a topic that moves, in the same undo step, and say so', () => {
    const editor = open('第一至三议题', '第四议题')
    const before = JSON.stringify(editor.children)
    const steps = editor.history.undos.length
    moveUnitAt(editor, placeOf(editor, '丁'), 'up')
    expect(labelsOf(editor)).toEqual(['第一、二、四议题', '第三议题'])
    expect(editor.history.undos.length).toBe(steps + 1)
    expect(shownNotices.get().at(-1)?.text).toBe(
      '议题序号变了：列席的“第一至三议题”改为“第一、二、四议题”，列席的“第四议题”改为“第三议题”。',
    )
    editor.undo()
    expect(JSON.stringify(editor.children)).toBe(before)
    editor.redo()
    expect(labelsOf(editor)).toEqual(['第一、二、四议题', '第三议题'])
    editor.undo()
    expect(JSON.stringify(editor.children)).toBe(before)
  })

  it('follow topics that come and go before them', () => {
    const editor = open('第二至三议题')
    Transforms.insertNodes(editor, topic('新'), { at: [placeOf(editor, '甲')] })
    expect(labelsOf(editor)).toEqual(['第三、四议题'])
    Transforms.select(editor, Editor.start(editor, [placeOf(editor, '乙')]))
    removeTopic(editor)
    expect(labelsOf(editor)).toEqual(['第三议题'])
    editor.undo()
    expect(labelsOf(editor)).toEqual(['第三、四议题'])
    editor.undo()
    expect(labelsOf(editor)).toEqual(['第二至三议题'])
  })

  it('stay as they are when all of their topics are gone, and that is said', () => {
    const editor = open('第四议题')
    removeTopic(editor)
    expect(labelsOf(editor)).toEqual(['第四议题'])
    expect(shownNotices.get().at(-1)?.text).toBe('议题序号变了：列席的“第四议题”所列议题已删除，请核对。')
  })

  it('are taken back by one press, which leaves the topics where they are', () => {
    const editor = open('第一至三议题')
    moveUnitAt(editor, placeOf(editor, '丁'), 'up')
    shownNotices.get().at(-1)?.actions?.[0]?.run()
    expect(labelsOf(editor)).toEqual(['第一至三议题'])
    expect(placeOf(editor, '丁')).toBeLessThan(placeOf(editor, '丙'))
  })

  it('keep words that do not change, typing and paragraphs that move inside a topic', () => {
    const editor = open('第1-3项议题', '第一、二议题')
    const before = labelsOf(editor)
    editor.insertText('某')
    Transforms.moveNodes(editor, { at: [placeOf(editor, '甲') + 1], to: [placeOf(editor, '乙') + 1] })
    expect(labelsOf(editor)).toEqual(before)
    expect(shownNotices.get().some(({ about }) => about === 'topic-labels')).toBe(false)
  })

  it('are not touched in a roll that comes with its topics, as when a version is taken back', () => {
    const editor = open('第一至三议题')
    asOneStep(editor, () => {
      const at = blocksOf(editor).findIndex(({ type }) => type === 'roll')
      Transforms.removeNodes(editor, { at: [at], voids: true })
      Transforms.insertNodes(editor, attending('第二至四议题'), { at: [at] })
      Transforms.insertNodes(editor, topic('新'), { at: [placeOf(editor, '甲')] })
    })
    expect(labelsOf(editor)).toEqual(['第二至四议题'])
  })
})

it.each([
  ['第一至三议题：市财政局', '第二至四议题：市财政局'],
  ['第1-3项议题：市财政局', '第2-4项议题：市财政局'],
  ['第一到三、五议题列席：甲', '第二到四、六议题列席：甲'],
  ['第十议题：甲', '第十一议题：甲'],
  ['第一至三议题列席', '第二至四议题列席'],
  ['市财政局', '市财政局'],
  ['第一议题组', '第二议题组'],
])('%s becomes %s when a topic comes first', (text, wanted) => {
  const moved = new Map(Array.from({ length: 12 }, (_, at) => [at + 1, at + 2]))
  expect(followTopics(text, moved)).toBe(wanted)
})
