import { type Editor, Transforms } from 'slate'
import { describe, expect, it } from 'vitest'
import {
  blocksFromLines,
  linesOfCells,
  linesOfText,
} from '../../../renderer/editor/clipboard/blocks-from-lines.ts'
import { BLOCKS_FORMAT, copySelection } from '../../../renderer/editor/clipboard/copied-blocks.ts'
import { copiedLines, toHtml } from '../../../renderer/editor/clipboard/copied-text.ts'
import { type LeftOut, setLeftOutListener, takeLeftOut } from '../../../renderer/editor/clipboard/left-out.ts'
import { pasteBlocks } from '../../../renderer/editor/clipboard/paste-blocks.ts'
import { readClipboard } from '../../../renderer/editor/clipboard/read-clipboard.ts'
import { tidyWidths } from '../../../renderer/editor/commands/tidy-widths.ts'
import { blocksOf } from '../../../renderer/editor/queries/blocks.ts'
import type { Roll } from '../../../shared/minutes/blocks.ts'
import {
  createColophon,
  createMasthead,
  createRollEntry,
  createTextTable,
  ownText,
} from '../../../shared/minutes/factories.ts'
import { apply, item, openEditor, roll, statement, topic, type, wording } from '../../support/editor.ts'
import { expectBlocks } from '../../support/expect-blocks.ts'

/** A clipboard with one format. */
function holding(format: string, text: string): DataTransfer {
  return { getData: (asked: string) => (asked === format ? text : '') } as DataTransfer
}

function textAt(editor: Editor, index: number): string {
  const block = blocksOf(editor)[index]
  return block === undefined ? '' : ownText(block)
}

function namesOf({ entries }: Roll): string {
  return entries.flatMap(({ names }) => names).join(' ')
}

describe('text from elsewhere', () => {
  const read = (text: string) => blocksFromLines(linesOfText(text), wording)
  it('becomes topics, statements and items, numbers aside', () => {
    expectBlocks(
      read(
        '三、审议《办法》\n会议听取了汇报。会议认为，好。\n会议强调：\n（一）抓紧。\n1.检查。\n（二）落实。',
      ),
      [
        topic('审议《办法》'),
        statement('会议听取了汇报。'),
        statement('会议认为，好。', { runIn: true }),
        statement('会议强调：'),
        item('抓紧。', { runIn: false }),
        item('检查。', { runIn: false, level: 2 }),
        item('落实。', { runIn: false }),
      ],
    )
  })
  it.each([
    ['会议指出，一是抓好落实；二是加强督导。', 'one', ['抓好落实；', '加强督导。']],
    ['会议指出,①抓好落实;②加强督导.', 'circled', ['抓好落实;', '加强督导.']],
    ['会议要求，第一，抓好落实；第二，加强督导。', 'first', ['抓好落实；', '加强督导。']],
    ['会议要求，一要抓好落实；二要加强督导。', 'must', ['抓好落实；', '加强督导。']],
  ] as const)('keeps the marks of items that run in: %s', (text, mark, items) => {
    const [, ...pasted] = read(text)
    expectBlocks(
      pasted,
      items.map((one) => item(one, { mark })),
    )
    expect(pasted.map((block) => block.type === 'item' && block.mark)).toEqual(items.map(() => mark))
  })
  it.each([
    ['1、做好准备\n2、按时完成', ['topic', 'topic']],
    [
      '议题：\n1、审议《办法》\n会议指出，好。\n2、审议《方案》',
      ['statement', 'topic', 'statement', 'topic'],
    ],
    ['会议强调，要抓好落实。\n1、做好准备\n2、按时完成', ['statement', 'item', 'item']],
    ['一是加强领导；\n二是落实责任。\n1、做好准备', ['item', 'item', 'item']],
    ['一、审议《办法》\n1、做好准备\n二、审议《方案》', ['topic', 'item', 'topic']],
  ])('1、 is a heading only where no heading or text of a topic stands before: %s', (text, types) => {
    expect(read(text).map(({ type }) => type)).toEqual(types)
  })
  it('loses conversion noise and keeps every other character', () => {
    expectBlocks(read('[bookmark: _GoBack]　　会议 认为，\t“全覆盖” 排查。\r\n\r\n'), [
      statement('会议认为，“全覆盖”排查。'),
    ])
  })
  it.each([
    [
      'a few lines of a PDF',
      '会议指出，全市各级各部门要认真学习领会，切实把思想和行动统一\n到全会精神上来，抓好贯彻落实。\n会议要求，要抓紧办。',
      [
        '会议指出，全市各级各部门要认真学习领会，切实把思想和行动统一到全会精神上来，抓好贯彻落实。',
        '会议要求，要抓紧办。',
      ],
    ],
    [
      'a page of a PDF with its number',
      [
        '会议指出，全市各级各部门要认真学习领会，切实把思想和行动统一',
        '到全会精神上来，结合实际抓好贯彻落实，确保各项任务落到实处，',
        '推动高质量发展取得新成效，让群众有更多的获得感。',
        '— 2 —',
        '会议强调，要坚持问题导向，聚焦重点领域和关键环节，持续深化改',
        '革创新，不断优化营商环境，推动更多的项目落地见效，为全年目标',
        '任务完成打下基础。',
      ].join('\r\n'),
      [
        '会议指出，全市各级各部门要认真学习领会，切实把思想和行动统一到全会精神上来，结合实际抓好贯彻落实，确保各项任务落到实处，推动高质量发展取得新成效，让群众有更多的获得感。',
        '会议强调，要坚持问题导向，聚焦重点领域和关键环节，持续深化改革创新，不断优化营商环境，推动更多的项目落地见效，为全年目标任务完成打下基础。',
      ],
    ],
    [
      'paragraphs with empty lines',
      '会议认为，好。\n\n会议要求，抓紧。',
      ['会议认为，好。', '会议要求，抓紧。'],
    ],
    [
      'titles',
      '关于印发城市更新行动方案的通知\n关于印发河湖管护办法的通知',
      ['关于印发城市更新行动方案的通知', '关于印发河湖管护办法的通知'],
    ],
    [
      'a chat',
      '领导说第三项改成6月底，第二段也要改\n好的，按6月底写',
      ['领导说第三项改成6月底，第二段也要改', '好的，按6月底写'],
    ],
  ])('has its paragraphs, as in %s', (_, text, lines) => {
    expect(linesOfText(text)).toEqual(lines)
  })
  it('knows rolls and 版记, whole lines that they are', () => {
    const [body, ...tail] = read(
      '主持：赵国梁\n会议听取了汇报。\n出席：林致远 赵国梁\n列席：市水务局王一平、市数据局李文\n抄送：市委各部门。',
    )
    expectBlocks([body], [statement('会议听取了汇报。')])
    expect(
      tail.map((block) => (block.type === 'roll' ? `${block.role} ${namesOf(block)}` : block.type)),
    ).toEqual(['主持 赵国梁', '出席 林致远 赵国梁', '列席 王一平 李文', 'colophon'])
    expect(tail.at(-1)).toMatchObject({ distribution: [{ label: '抄送', text: '市委各部门。' }] })
  })
  it('keeps text that follows a roll out of it', () => {
    const [first, second, ...rolls] = read(
      '请假：张三\n下一步要抓好落实，确保安全。\n出席：\n市财政局　李文\n李四\n请及时整改。',
    )
    expectBlocks([first, second], [statement('下一步要抓好落实，确保安全。'), statement('请及时整改。')])
    expect(rolls.map((block) => block.type === 'roll' && namesOf(block))).toEqual(['张三', '李文 李四'])
  })
  it.each(['出席会议的还有市领导。', '出席：', '会议指出，报送材料要及时。'])(
    'leaves %s a statement',
    (line) => {
      expectBlocks(read(line), [statement(line)])
    },
  )
  it('keeps the words of table cells apart, and reads a roll from its row', () => {
    const lines = linesOfCells('市水务局\t王 一平\t防汛\n出席\t林致远　赵国梁')
    expect(blocksFromLines(lines, wording)).toMatchObject([
      { type: 'statement', children: [{ text: '市水务局　王一平　防汛' }] },
      { role: '出席', entries: [{ names: ['林致远', '赵国梁'] }] },
    ])
  })
  it('takes numbered sentences for what they are', () => {
    expectBlocks(read('1.5亿元资金要用好。'), [statement('1.5亿元资金要用好。')])
  })
})

describe('the own format', () => {
  it('is validated: a foreign block is not taken', () => {
    const foreign = JSON.stringify({
      blocks: [{ type: 'script' }],
      startsInside: false,
      endsInside: false,
      movedFrom: null,
    })
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
    expect(copiedLines(editor).map((line) => line.text)).toEqual([text])
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
    expectBlocks([copied!.blocks[1]!], [statement('', { derived: { from: 'report' } })])
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
    expect(copiedLines(editor)).toEqual([
      { text: '一、审议《办法》', isHeading: true, table: null },
      { text: '会议听取并审议了市数据局关于《办法》的汇报。', isHeading: false, table: null },
      { text: '会议强调，（一）抓紧。（二）落实。', isHeading: false, table: null },
    ])
  })
  it('writes no number for a piece of a block', () => {
    const piece = openEditor([statement('甲'), item('⟦抓⟧紧。')])
    expect(copiedLines(piece)[0]?.text).toBe('抓')
    const editor = openEditor([topic('审议⟦《办法》⟧')])
    expect(copiedLines(editor)).toEqual([{ text: '《办法》', isHeading: true, table: null }])
  })
  it('escapes what HTML would read', () => {
    expect(toHtml([{ text: '<b>&"', isHeading: false, table: null }])).toBe('<p>&#60;b&#62;&#38;&#34;</p>')
  })
})

describe('pasting', () => {
  const whole = { startsInside: false, endsInside: false, movedFrom: null }
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
      (editor) => pasteBlocks(editor, { blocks, startsInside: true, endsInside: true, movedFrom: null }),
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
    expectBlocks(editor.children.slice(2), [statement('甲'), roll('出席', entries), roll('列席', entries)])
  })
  const copied = (text: string) => ({ blocks: blocksFromLines(linesOfText(text), wording), ...whole })
  const people = (name: string) => [createRollEntry({ names: [name] })]
  it('fills the empty roll of the role and leaves the text at the caret whole', () => {
    apply(
      [statement('甲|乙'), roll('出席', [], { betweenNames: '　' }), roll('列席', [])],
      (editor) => pasteBlocks(editor, copied('出席人员：林致远')),
      [statement('甲乙'), roll('出席', people('林致远'), { betweenNames: '　' }), roll('列席', [])],
    )
  })
  it('of body, rolls and 版记 together is one undo step', () => {
    const editor = openEditor([statement('甲|乙'), roll('出席', [])])
    const before = JSON.stringify(editor.children)
    pasteBlocks(editor, copied('会议指出，好。\n出席：林致远\n列席：李文\n抄送：市委各部门。'))
    expect(editor.children.slice(2).map((block) => 'type' in block && block.type)).toEqual([
      ...['statement', 'statement', 'statement'],
      ...['roll', 'roll', 'colophon'],
    ])
    editor.undo()
    expect(JSON.stringify(editor.children)).toBe(before)
  })
  it('puts further people in a roll beside the filled one, once', () => {
    apply(
      [statement('甲|'), roll('出席', people('赵国梁')), roll('列席', [])],
      (editor) => {
        pasteBlocks(editor, copied('出席：林致远'))
        pasteBlocks(editor, copied('出席：林致远'))
      },
      [statement('甲'), roll('出席', people('赵国梁')), roll('出席', people('林致远')), roll('列席', [])],
    )
  })
  it('adds 抄送 lines to the 版记, once, and keeps its facts', () => {
    const own = { distribution: [{ label: '抄送', text: '' }], printer: '市政府办公室' }
    apply(
      [statement('甲|'), createColophon(own)],
      (editor) => {
        pasteBlocks(editor, copied('抄送：市委各部门。'))
        pasteBlocks(editor, copied('抄送：市委各部门。\n发：各县区。\n某办公室　2025年3月1日印发'))
      },
      [
        statement('甲'),
        createColophon({
          distribution: [
            { label: '抄送', text: '市委各部门。' },
            { label: '发', text: '各县区。' },
          ],
          printer: '市政府办公室',
          printDate: '2025-03-01',
        }),
      ],
    )
  })
  it('tells what it left as the document has it, and takes it on demand as a step of its own', () => {
    const own = { distribution: [], printer: '市政府办公室', printDate: '2025-03-01' }
    const editor = openEditor([statement('甲|'), createColophon(own)])
    const told: LeftOut[] = []
    setLeftOutListener(editor, (leftOut) => told.push(leftOut))
    pasteBlocks(editor, copied('抄送：市委各部门。\n市委办公室　2025年3月1日印发\n（共印50份）'))
    const taken = { distribution: [{ label: '抄送', text: '市委各部门。' }], copies: 50 }
    expectBlocks([blocksOf(editor).at(-1)!], [createColophon({ ...own, ...taken })])
    expect(told.map(({ facts }) => facts)).toEqual([['printer']])
    takeLeftOut(editor, told[0]!)
    expectBlocks([blocksOf(editor).at(-1)!], [createColophon({ ...own, ...taken, printer: '市委办公室' })])
    editor.undo()
    expectBlocks([blocksOf(editor).at(-1)!], [createColophon({ ...own, ...taken })])
  })
  it('tells of 版头 and 开头段 that are others than the own ones, and puts them in their place on demand', () => {
    const editor = openEditor([statement('甲|')])
    const [masthead, opening] = blocksOf(editor)
    const other = createMasthead({ organ: '云州市水务局', kind: '局长办公会议纪要' })
    const told: LeftOut[] = []
    setLeftOutListener(editor, (leftOut) => told.push(leftOut))
    pasteBlocks(editor, { blocks: [other, opening!, statement('乙')], ...whole })
    expectBlocks(blocksOf(editor), [masthead, opening, statement('甲'), statement('乙')])
    expect(told.map(({ facts }) => facts)).toEqual([['masthead']])
    takeLeftOut(editor, told[0]!)
    expectBlocks(blocksOf(editor), [other, opening, statement('甲'), statement('乙')])
    pasteBlocks(editor, { blocks: [other, statement('丙')], ...whole })
    expect(told).toHaveLength(1)
  })
  it('a word is a step of its own between typed ones', () => {
    const editor = openEditor([statement('会议认为，|')])
    type(editor, '很')
    editor.insertData(holding('text/plain', '有必要'))
    expect(textAt(editor, 2)).toBe('会议认为，很有必要')
    editor.undo()
    expect(textAt(editor, 2)).toBe('会议认为，很')
  })
  it('lines into a cell are one step', () => {
    const editor = openEditor([
      statement('会议明确，如下：'),
      createTextTable([
        ['项目', '金额'],
        ['', ''],
      ]),
    ])
    Transforms.select(editor, { path: [3, 1, 0, 0], offset: 0 })
    const before = JSON.stringify(editor.children)
    editor.insertData(holding('text/plain', '绿道工程\n二期\n三期'))
    expect(textAt(editor, 3)).toContain('绿道工程\n二期\n三期')
    editor.undo()
    expect(JSON.stringify(editor.children)).toBe(before)
  })
  it('over a selection replaces it, in one step', () => {
    const editor = openEditor([statement('甲⟦乙'), statement('丙⟧丁')])
    pasteBlocks(editor, { blocks: [topic('新')], ...whole })
    expectBlocks(editor.children.slice(2), [statement('甲'), topic('新'), statement('丁')])
    expect(editor.history.undos).toHaveLength(1)
  })
  it.each([
    ['版头', 0, ['新', '审议《办法》', '', '要求', '抓紧']],
    ['a derived sentence', 3, ['审议《办法》', '', '新', '要求', '抓紧']],
    ['a roll', 6, ['审议《办法》', '', '要求', '抓紧', '新']],
  ])('words on %s puts a statement after it', (_on, index, texts) => {
    const report = statement('', { derived: { from: 'report' } })
    const body = [topic('审议《办法》', { reporter: '市数据局' }), report, statement('要求'), item('抓紧')]
    const editor = openEditor([...body, roll('出席', [])])
    Transforms.select(editor, { path: [index, 0], offset: 0 })
    editor.insertData(holding('text/plain', '新'))
    expect(blocksOf(editor).slice(2, -1).map(ownText)).toEqual(texts)
    expect(editor.history.undos).toHaveLength(1)
  })
  it('on a roll puts statements at the end of the body', () => {
    const editor = openEditor([statement('甲'), roll('出席', [])])
    Transforms.select(editor, { path: [3, 0], offset: 0 })
    pasteBlocks(editor, { blocks: [statement('乙')], ...whole })
    expectBlocks(editor.children.slice(2), [statement('甲'), statement('乙'), roll('出席', [])])
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
