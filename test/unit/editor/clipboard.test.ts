import { Transforms } from 'slate'
import { describe, expect, it } from 'vitest'
import { blocksFromLines, linesOfText } from '../../../renderer/editor/clipboard/blocks-from-lines.ts'
import { BLOCKS_FORMAT, copySelection } from '../../../renderer/editor/clipboard/copied-blocks.ts'
import { copiedLines, toHtml } from '../../../renderer/editor/clipboard/copied-text.ts'
import { pasteBlocks } from '../../../renderer/editor/clipboard/paste-blocks.ts'
import { readClipboard } from '../../../renderer/editor/clipboard/read-clipboard.ts'
import { tidyWidths } from '../../../renderer/editor/commands/tidy-widths.ts'
import { createRollEntry } from '../../../shared/minutes/factories.ts'
import { apply, item, openEditor, roll, statement, topic, wording } from '../../support/editor.ts'

/** A clipboard with one format. */
function holding(format: string, text: string): DataTransfer {
  return { getData: (asked: string) => (asked === format ? text : '') } as DataTransfer
}

describe('text from elsewhere', () => {
  const read = (text: string) => blocksFromLines(linesOfText(text), wording)
  it('becomes topics, statements and items, numbers aside', () => {
    expect(
      read(
        '三、审议《办法》\n会议听取了汇报。会议认为，好。\n会议强调：\n（一）抓紧。\n1.检查。\n（二）落实。',
      ),
    ).toEqual([
      topic('审议《办法》'),
      statement('会议听取了汇报。'),
      statement('会议认为，好。', { runIn: true }),
      statement('会议强调：'),
      item('抓紧。', { runIn: false }),
      item('检查。', { runIn: false, level: 2 }),
      item('落实。', { runIn: false }),
    ])
  })
  it('loses conversion noise and keeps every other character', () => {
    expect(read('[bookmark: _GoBack]　　会议 认为，\t“全覆盖” 排查。\r\n\r\n')).toEqual([
      statement('会议认为，“全覆盖”排查。'),
    ])
  })
  it('takes numbered sentences for what they are', () => {
    expect(read('1.5亿元资金要用好。')).toEqual([statement('1.5亿元资金要用好。')])
  })
})

describe('the own format', () => {
  it('is validated: a foreign block is not taken', () => {
    const foreign = JSON.stringify({ blocks: [{ type: 'script' }], startsInside: false, endsInside: false })
    expect(readClipboard(holding(BLOCKS_FORMAT, foreign), wording)).toBeNull()
    expect(readClipboard(holding(BLOCKS_FORMAT, '{'), wording)).toBeNull()
  })
  it.each([
    ['beginning', statement('⟦会议⟧指出，好。'), '会议'],
    ['middle', statement('会议⟦指出。会议认为⟧，好。'), '指出。会议认为'],
    ['end of an item', item('抓⟦紧。⟧'), '紧。'],
  ])('takes the %s of a block for words', (_place, block, text) => {
    const editor = openEditor([statement('甲'), block])
    const copied = copySelection(editor)!
    expect(copiedLines(editor, copied).map((line) => line.text)).toEqual([text])
    expect(readClipboard(holding(BLOCKS_FORMAT, JSON.stringify(copied)), wording)).toEqual({
      type: 'words',
      text,
    })
  })
  it('carries derived sentences as such', () => {
    const blocks = [
      topic('⟦审议《办法》', { reporter: '市数据局' }),
      statement('⟧', { derived: { from: 'report' } }),
    ]
    const copied = copySelection(openEditor(blocks))
    expect(copied?.blocks[1]).toEqual(statement('', { derived: { from: 'report' } }))
  })
})

describe('copying out', () => {
  it('writes numbers and derived sentences, run-in items in their paragraph', () => {
    const editor = openEditor([
      topic('⟦审议《办法》', { reporter: '市数据局' }),
      statement('', { derived: { from: 'report' } }),
      statement('会议强调，'),
      item('抓紧。'),
      item('落实。⟧'),
      roll('出席', [createRollEntry({ unit: null, names: ['林致远'] })]),
    ])
    const copied = copySelection(editor)!
    expect(copiedLines(editor, copied)).toEqual([
      { text: '一、审议《办法》', isHeading: true },
      { text: '会议听取并审议了市数据局关于《办法》的汇报。', isHeading: false },
      { text: '会议强调，（一）抓紧。（二）落实。', isHeading: false },
    ])
  })
  it('writes no number for a piece of a block', () => {
    const piece = openEditor([statement('甲'), item('⟦抓⟧紧。')])
    expect(copiedLines(piece, copySelection(piece)!)[0]?.text).toBe('抓')
    const editor = openEditor([topic('审议⟦《办法》⟧')])
    expect(copiedLines(editor, copySelection(editor)!)).toEqual([{ text: '《办法》', isHeading: true }])
  })
  it('escapes what HTML would read', () => {
    expect(toHtml([{ text: '<b>&"', isHeading: false }])).toBe('<p>&#60;b&#62;&#38;&#34;</p>')
  })
})

describe('pasting', () => {
  const whole = { startsInside: false, endsInside: false }
  it('whole blocks take the place of an empty line', () => {
    apply(
      [topic('甲'), statement('|')],
      (editor) => pasteBlocks(editor, { blocks: [statement('乙'), item('丙')], ...whole }),
      [topic('甲'), statement('乙'), item('丙|')],
    )
  })
  it('pieces join the text on both sides', () => {
    const blocks = [statement('乙'), statement('丙')]
    apply(
      [statement('头|尾')],
      (editor) => pasteBlocks(editor, { blocks, startsInside: true, endsInside: true }),
      [statement('头乙'), statement('丙|尾')],
    )
  })
  it('whole blocks inside a text split it', () => {
    apply([statement('头|尾')], (editor) => pasteBlocks(editor, { blocks: [statement('乙')], ...whole }), [
      statement('头'),
      statement('乙|'),
      statement('尾'),
    ])
  })
  it('never doubles facts', () => {
    const entries = [createRollEntry({ names: ['林致远'] })]
    const editor = openEditor([statement('甲|'), roll('出席', entries)])
    pasteBlocks(editor, { blocks: [roll('出席', []), roll('列席', entries)], ...whole })
    expect(editor.children.slice(2)).toEqual([statement('甲'), roll('出席', entries), roll('列席', entries)])
  })
  it('over a selection replaces it, in one step', () => {
    const editor = openEditor([statement('甲⟦乙'), statement('丙⟧丁')])
    pasteBlocks(editor, { blocks: [topic('新')], ...whole })
    expect(editor.children.slice(2)).toEqual([statement('甲'), topic('新'), statement('丁')])
    expect(editor.history.undos).toHaveLength(1)
  })
  it('on a roll puts statements at the end of the body', () => {
    const editor = openEditor([statement('甲'), roll('出席', [])])
    Transforms.select(editor, { path: [3, 0], offset: 0 })
    pasteBlocks(editor, { blocks: [statement('乙')], ...whole })
    expect(editor.children.slice(2)).toEqual([statement('甲'), statement('乙'), roll('出席', [])])
  })
})

describe('full and half width', () => {
  it.each([
    ['会议认为,好.', '会议认为，好。'],
    ['９:３０到１０:００', '9:30到10:00'],
    ['(一)共3.5亿元,占10%', '（一）共3.5亿元，占10%'],
    ['推进"一网通办"改革', '推进“一网通办”改革'],
    ['Plan A, B', 'Plan A, B'],
  ])('%s → %s', (text, tidy) => {
    expect(tidyWidths(text)).toBe(tidy)
  })
})
