import { describe, expect, test } from 'vitest'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'
import { findDoubts } from '#shared/review/find-doubts.ts'
import { traceLines } from '#shared/review/trace-lines.ts'

const HEAD = `云州市人民政府常务会议纪要
第3号
云州市人民政府办公室　　2025年3月10日
2025年3月5日上午，市长林远舟主持召开市政府第12次常务会议。纪要如下：`

function doubtsOf(text: string) {
  const lines = text.split('\n')
  const { minutes } = parseMinutesText(text)
  return findDoubts(lines, traceLines(lines, minutes), minutes)
}

describe('what is doubtful in a reading', () => {
  test('nothing, when all is understood', () => {
    expect(
      doubtsOf(`${HEAD}
一、审议河道管护办法
会议认为，制定办法十分必要。
会议明确，原则同意该办法。
出席：林远舟、沈知行。`),
    ).toEqual([])
  })

  test('a line of which nobody knows what it is', () => {
    const doubts = doubtsOf(`信息索引号：YZ2025001\n${HEAD}\n一、审议河道管护办法\n会议认为，可行。`)
    expect(doubts).toContainEqual({ reason: 'unknown', line: 0, about: '信息索引号：YZ2025001' })
  })

  test('topics whose numbers jump, whether they were taken for topics or for text', () => {
    const doubts = doubtsOf(`${HEAD}
一、审议河道管护办法
会议认为，可行。
四、听取防汛汇报
会议认为，可行。`)
    expect(doubts).toEqual([{ reason: expect.stringMatching('number|like-topic'), line: 6, about: '四、' }])
  })

  test('请假： with nobody behind it is kept as a roll, which is no doubt and no lost line', () => {
    const text = `${HEAD}\n一、审议河道管护办法\n会议认为，可行。\n出席：林远舟、沈知行。\n请　假：`
    const { minutes } = parseMinutesText(text)
    const lines = text.split('\n')
    const last = traceLines(lines, minutes).at(-1) ?? []
    expect(last.map((index) => minutes.children[index])).toMatchObject([{ type: 'roll', entries: [] }])
    expect(doubtsOf(text)).toEqual([])
  })

  test('what a file does not have is no doubt: the draft asks for it', () => {
    expect(doubtsOf('专题会议纪要\n会议认为，可行。')).toEqual([])
  })
})

describe('where the lines of a file went', () => {
  test('each line is found by its words whatever became of numbers and blanks', () => {
    const text = `${HEAD}\n1、审议河道管护办法\n会议认为，可 行。\n\n2、听取防汛汇报\n会议强调，（一）抓早。（二）抓小。`
    const { minutes } = parseMinutesText(text)
    const kinds = traceLines(text.split('\n'), minutes).map((into) =>
      into.map((index) => minutes.children[index]?.type),
    )
    expect(kinds).toEqual([
      ['masthead'],
      ['masthead'],
      ['masthead'],
      ['opening'],
      ['topic'],
      ['statement'],
      [],
      ['topic'],
      ['statement', 'item', 'item'],
    ])
  })

  test('100,000 characters', () => {
    const text = `${HEAD}\n${Array.from({ length: 2000 }, (_, index) => `会议认为，第${index}件事要抓紧办理，落实到人，按月报告进展情况，年底前全部完成。`).join('\n')}`
    const lines = text.split('\n')
    const { minutes } = parseMinutesText(text)
    expect(traceLines(lines, minutes).every((into) => into.length > 0)).toBe(true)
  })
})
