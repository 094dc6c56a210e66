import { Transforms } from 'slate'
import { expect, it } from 'vitest'
import { blocksOf } from '../../../renderer/editor/queries/blocks.ts'
import { isAskedAbout, rollDoubts, settleRows } from '../../../renderer/editor/state/roll-doubts.ts'
import { createRollEntry } from '../../../shared/minutes/factories.ts'
import { HEAD, openEditor, roll, statement, topic } from '../../support/editor.ts'

const holding = (text: string) =>
  ({ getData: (format: string) => (format === 'text/plain' ? text : '') }) as DataTransfer

/** The document after a paste with the caret on its last block, a roll 列席. */
function pasteOnRoll(text: string, entries = [createRollEntry()]) {
  const editor = openEditor([topic('审议《办法》'), statement('会议认为，好。'), roll('列席', entries)])
  Transforms.select(editor, { path: [HEAD.length + 2, 0], offset: 0 })
  const before = blocksOf(editor)
  editor.insertData(holding(text))
  const last = blocksOf(editor).at(-1)
  return { editor, before, blocks: blocksOf(editor), rows: last?.type === 'roll' ? last.entries : [] }
}

it('a list pasted while a roll is chosen fills its rows, in one undo step', () => {
  const { editor, before, blocks, rows } = pasteOnRoll('市财政局　江涛\n市水务局　安　平\n市林业局\t冯唐')
  expect(blocks).toHaveLength(HEAD.length + 3)
  expect(rows.map(({ unit, names, startsLine }) => [unit, ...names, startsLine])).toEqual([
    ['市财政局', '江涛', false],
    ['市水务局', '安平', false],
    ['市林业局', '冯唐', false],
  ])
  editor.undo()
  expect(blocksOf(editor)).toEqual(before)
})

it('rows that are there stay, the new ones follow', () => {
  const kept = createRollEntry({ unit: '市人大', names: ['周密'] })
  expect(pasteOnRoll('市财政局江涛，市水务局安平。', [kept]).rows.map(({ unit }) => unit)).toEqual([
    '市人大',
    '市财政局',
    '市水务局',
  ])
})

it('a roll set in lines takes lines', () => {
  const kept = [
    createRollEntry({ unit: '市人大', names: ['周密'] }),
    createRollEntry({ unit: '市政协', names: ['金玉'], startsLine: true }),
  ]
  expect(pasteOnRoll('市财政局江涛\n市水务局安平', kept).rows.map(({ startsLine }) => startsLine)).toEqual([
    false,
    true,
    true,
    true,
  ])
})

it('a sentence, and rolls of other names, go where they went before', () => {
  expect(pasteOnRoll('会议要求，各单位要抓好落实。').rows).toEqual([createRollEntry()])
  expect(
    pasteOnRoll('请假：江涛').blocks.map((block) => (block.type === 'roll' ? block.role : block.type)),
  ).toContain('请假')
})

it('asks about rows that are not sure until the writer has looked at them', () => {
  const { rows } = pasteOnRoll('市财政局\t江涛\n望舒阁\t禾黍')
  const asked = () => rows.map((entry) => isAskedAbout(rollDoubts.get(), entry))
  expect(asked()).toEqual([false, true])
  settleRows()
  expect(asked()).toEqual([false, false])
  pasteOnRoll('市财政局\t江涛\n望舒阁\t禾黍')
  expect(asked()).toEqual([false, false])
})
