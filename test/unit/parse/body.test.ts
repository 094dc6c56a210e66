import { describe, expect, it } from 'vitest'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import { ownText } from '#shared/minutes/factories.ts'
import { numberBlocks } from '#shared/minutes/numbering.ts'
import { isHeading, splitRunInHeading } from '#shared/parse/body/headings.ts'
import { readReporter } from '#shared/parse/body/reporter.ts'
import { splitRunInItems } from '#shared/parse/body/run-in-items.ts'
import { splitStatements } from '#shared/parse/body/split-statements.ts'
import { findTopicStyle } from '#shared/parse/body/topic-style.ts'
import { linesOfText } from '#shared/parse/lines/source-line.ts'
import { readBlocks } from '#shared/parse/read-blocks.ts'
import { builtInTemplates } from '#shared/templates/built-in.ts'

const { wording } = builtInTemplates[0]!

/** One line a block: t, s, i, p with + for run-in and = for a topic without a number. */
const brief = (block: MinutesBlock) => {
  const mark =
    block.type === 'topic' && block.numbering === 'none' ? '=' : 'runIn' in block && block.runIn ? '+' : ''
  const level = block.type === 'item' ? block.level : ''
  return `${block.type[0]}${level}${mark} ${ownText(block)}`
}
const read = (...lines: string[]) =>
  readBlocks(linesOfText(lines.join('\n')), wording)
    .blocks.slice(2)
    .map(brief)

describe('splitStatements', () => {
  it.each([
    [
      '会议听取了汇报。会议强调，甲。乙。会议要求，丙。',
      ['会议听取了汇报。', '会议强调，甲。乙。', '会议要求，丙。'],
    ],
    ['会议强调，要按会议要求，落实。', ['会议强调，要按会议要求，落实。']],
    ['会议指出，甲“好。”会议强调：乙。', ['会议指出，甲“好。”', '会议强调：乙。']],
    ['会议听取了汇报。会议讨论的意见要采纳。', ['会议听取了汇报。会议讨论的意见要采纳。']],
    ['会议要求，（一）甲。会议强调，乙。（二）丙。', ['会议要求，（一）甲。会议强调，乙。（二）丙。']],
    ['会议要求，（一）甲。（二）乙。会议强调，丙。', ['会议要求，（一）甲。（二）乙。', '会议强调，丙。']],
  ])('%s', (text, pieces) => {
    expect(splitStatements(text, wording)).toEqual(pieces)
  })
})

describe('splitRunInItems', () => {
  it('takes items counted from one', () => {
    expect(splitRunInItems('会议强调，（一）甲（试行）。（二）乙。')).toEqual({
      lead: '会议强调，',
      mark: 'round',
      items: ['甲（试行）。', '乙。'],
    })
  })

  it.each([
    ['会议要求，一是压实责任；二是加强值守。', 'one', ['压实责任；', '加强值守。']],
    ['会议强调，一要深入学习。二要抓好落实。', 'must', ['深入学习。', '抓好落实。']],
    ['会议明确：①市局牵头；②各区配合。', 'circled', ['市局牵头；', '各区配合。']],
    ['会议明确：（1）市局牵头；（2）各区配合。', 'paren', ['市局牵头；', '各区配合。']],
    ['会议指出，第一，抓早。第二，抓小。', 'first', ['抓早。', '抓小。']],
  ])('%s', (text, mark, items) => {
    expect(splitRunInItems(text)).toMatchObject({ mark, items })
  })

  it.each([
    '按照第（一）项、第（二）项办理。',
    '会议强调，（一）只有一项。',
    '会议强调，（二）甲。（三）乙。',
    '会议指出，一要素不可少；二要点不可漏。',
    '统一要求，二要求同存异。',
  ])('leaves %s', (text) => {
    expect(splitRunInItems(text)).toMatchObject({ lead: text, items: [] })
  })
})

describe('topics', () => {
  it('finds how they are numbered', () => {
    expect(findTopicStyle(['会议强调，', '一、审议', '1.甲', '（一）乙'])).toBe('chinese')
    expect(findTopicStyle(['1、审议', '一、甲'])).toBe('arabic')
    expect(findTopicStyle(['一', '二'])).toBe('bare')
    expect(findTopicStyle(['一'])).toBeNull()
    expect(findTopicStyle(['（一）审议《甲》', '（二）听取汇报'])).toBe('round')
    expect(findTopicStyle(['（一）要抓好落实。', '（二）要加强领导。'])).toBeNull()
    expect(findTopicStyle(['1.审议《甲》', '2.审议《乙》'])).toBe('dot')
  })

  it('tells headings from sentences', () => {
    expect(isHeading('审议《关于甲。乙的办法》')).toBe(true)
    expect(isHeading('听取汇报。')).toBe(true)
    expect(isHeading('由市环保局牵头，尽快办理。')).toBe(false)
    expect(isHeading('会议听取了汇报。')).toBe(false)
    expect(isHeading('会议听取了汇报')).toBe(true)
    expect(splitRunInHeading('关于土地问题。由市局牵头。')).toEqual({
      heading: '关于土地问题。',
      body: '由市局牵头。',
    })
    expect(splitRunInHeading('由市局牵头。会议强调，好。')).toEqual({
      heading: '由市局牵头。',
      body: '会议强调，好。',
    })
  })

  it('reads a numbered paragraph as a topic without a heading', () => {
    expect(read('一、会议听取了汇报。会议强调，好。', '二、审议《甲》', '会议明确，好。')).toEqual([
      't ',
      's+ 会议听取了汇报。',
      's+ 会议强调，好。',
      't 审议《甲》',
      's 会议明确，好。',
    ])
  })

  it('opens a matter at every 会议听取… where nothing is numbered', () => {
    expect(
      read(
        '会议听取甲汇报。会议指出，好。',
        '会议审议了《乙》。',
        '会议研究决定，好。',
        '会议还研究了其他事项。',
      ),
    ).toEqual([
      't= ',
      's 会议听取甲汇报。',
      's+ 会议指出，好。',
      't= ',
      's 会议审议了《乙》。',
      's 会议研究决定，好。',
      's 会议还研究了其他事项。',
    ])
  })

  it('opens a matter at every paragraph that decides on a document of its own and says more of it', () => {
    expect(
      read(
        '会议听取甲汇报。会议指出，好。',
        '会议原则同意《乙预案》，按程序印发。',
        '会议原则通过了《丙方案》。会议强调，好。',
        '会议审议了《丁办法》。',
        '会议原则同意《丁办法》。会议要求，好。',
      ),
    ).toEqual([
      't= ',
      's 会议听取甲汇报。',
      's+ 会议指出，好。',
      's 会议原则同意《乙预案》，按程序印发。',
      't= ',
      's 会议原则通过了《丙方案》。',
      's+ 会议强调，好。',
      't= ',
      's 会议审议了《丁办法》。',
      's 会议原则同意《丁办法》。',
      's+ 会议要求，好。',
    ])
  })

  it('takes headings without numbers', () => {
    expect(read('议题一：审议《甲》', '会议明确，好。', '听取乙工作情况汇报', '会议强调，好。')).toEqual([
      't= 议题一：审议《甲》',
      's 会议明确，好。',
      't= 听取乙工作情况汇报',
      's 会议强调，好。',
    ])
  })

  it('goes on after a slip in the numbering but not into a list of its own', () => {
    const lines = [
      '一、审议《甲》',
      '会议强调：',
      '一、好。',
      '二、审议《乙》',
      '二、审议《丙》',
      '五、审议《丁》',
    ]
    expect(read(...lines).filter((line) => line.startsWith('t'))).toEqual([
      't 审议《甲》',
      't 审议《乙》',
      't 审议《丙》',
      't 审议《丁》',
    ])
  })
})

describe('items', () => {
  it('stand as paragraphs of a statement, with a second level', () => {
    expect(read('一、审议', '会议决定：', '（一）甲。', '1.丙。', '2.丁。', '（二）乙。')).toEqual([
      't 审议',
      's 会议决定：',
      'i1 甲。',
      'i2 丙。',
      'i2 丁。',
      'i1 乙。',
    ])
  })

  it('may stand right under a heading', () => {
    expect(read('一、审议', '（一）甲。', '（二）乙。')).toEqual(['t 审议', 'i1 甲。', 'i1 乙。'])
  })

  it('keep an opener inside them', () => {
    expect(read('一、审议', '会议议定：', '（一）甲。会议强调，好。', '（二）乙。').slice(2)).toEqual([
      'i1 甲。会议强调，好。',
      'i1 乙。',
    ])
  })

  it('keep their numbers where these jump, and text between them', () => {
    const marked = (...lines: string[]) => {
      const { blocks } = readBlocks(linesOfText(lines.join('\n')), wording)
      const numbers = numberBlocks(blocks)
      return blocks.map((block, index) => `${numbers[index]}${ownText(block)}`).slice(3)
    }
    const list = ['共3项：', '1.甲；', '2乙；', '3.丙。', '5.戊。', '1.己。']
    expect(marked('一、审议', ...list)).toEqual(list)
    expect(marked('一、审议', '会议决定：', '（二）甲。')).toEqual(['会议决定：', '（二）甲。'])
    const topics = ['一、审议甲', '会议同意。', '二、审议乙', '四、审议丁', '四、审议戊', '七、审议庚']
    expect(marked(...topics)).toEqual(topics.slice(1))
  })
})

it('takes time, place and chair from lines of their own, and the rolls before the topics', () => {
  const { blocks } = readBlocks(
    linesOfText(
      [
        '云州市市场监督管理局局长办公会议纪要',
        '时间：2024年5月6日上午9:00',
        '地点：局三楼会议室',
        '主持人：局长林致远',
        '出席人员：沈知秋、周强',
        '会议内容：',
        '一、审议《甲》',
      ].join('\n'),
    ),
    wording,
  )
  expect(blocks.map(brief)).toEqual([
    'm ',
    'o 时间：2024年5月6日上午9:00\n地点：局三楼会议室\n主持人：局长林致远\n会议内容：',
    't 审议《甲》',
    'r ',
  ])
  expect(blocks[1]).toMatchObject({
    meeting: {
      date: '2024-05-06',
      period: '上午',
      place: '局三楼会议室',
      chairName: '林致远',
      chairPost: '局长',
    },
  })
  expect(blocks[3]).toMatchObject({ role: '出席人员', entries: [{ names: ['沈知秋', '周强'] }] })
})

it('keeps text before everything understood as plain paragraphs', () => {
  expect(readBlocks(linesOfText('甲市情况\n说明\n一、审议《甲》'), wording).blocks.map(brief)).toEqual([
    'm ',
    'p 甲市情况',
    'p 说明',
    'o ',
    't 审议《甲》',
  ])
})

it.each([
  ['会议听取并审议了市发改委关于《甲》的汇报。', '市发改委'],
  ['会议听取了市委组织部（考核办）关于甲的汇报。', '市委组织部（考核办）'],
  ['会议听取了关于甲的汇报。', null],
  ['会议审议了《关于甲的办法》。', null],
  ['会议强调，市发改委关于甲的汇报很好。', null],
])('readReporter: %s → %s', (text, reporter) => {
  expect(readReporter(text, wording)).toBe(reporter)
})
