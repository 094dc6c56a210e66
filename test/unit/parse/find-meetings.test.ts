import { expect, test } from 'vitest'
import { findMeetings } from '#shared/parse/find-meetings.ts'
import { linesOfText } from '#shared/parse/lines/source-line.ts'

const titles = (text: string) => findMeetings(linesOfText(text)).map(({ title }) => title)
const firstLines = (text: string) => {
  const lines = linesOfText(text)
  return findMeetings(lines).map(({ from }) => lines[from]?.text)
}

test.each([
  ['dates in the titles', '2025年9月14日会议纪要\n讲解四个探头。\n2025年10月8日会议纪要\n1、搬运服务器。'],
  [
    'counters in the titles',
    '局党组第3次会议纪要\n会议研究了预算。\n\n局党组第4次会议纪要\n会议研究了决算。',
  ],
  [
    'numbers below the same 标志',
    '常务会议纪要\n第3号\n会议研究了预算。\n常务会议纪要\n第4号\n会议研究了决算。',
  ],
  [
    'dates below the same title',
    '例会会议纪要\n时间：2025年3月1日\n会议研究了预算。\n例会会议纪要\n时间：2025年4月1日\n会议研究了决算。',
  ],
  [
    'in brackets, with blanks between characters',
    '例 会 会 议 纪 要（第3次）\n会议研究了预算。\n例 会 会 议 纪 要（第4次）\n会议研究了决算。',
  ],
])('two meetings are told apart by %s', (_, text) => {
  expect(titles(text)).toHaveLength(2)
})

test('an organ above the 标志 begins its meeting', () => {
  const one = (number: number) =>
    `云溪市人民政府\n常务会议纪要\n第${number}号\n会议研究了第${number}件事。\n办公室　3月1日印发`
  expect(firstLines(`${one(3)}\n${one(4)}\n${one(5)}`)).toEqual(Array(3).fill('云溪市人民政府'))
})

test.each([
  [
    '标志 and title of one meeting',
    '常务会议纪要\n第3号\n云溪市第59次常务会议纪要\n会议研究了预算。\n一、预算\n会议同意。',
  ],
  ['the running head of pages', '第59次常务会议纪要\n会议研究了预算。\n第59次常务会议纪要\n会议同意预算案。'],
  ['a head without number', '常务会议纪要\n会议研究了预算。\n常务会议纪要\n会议同意预算案。'],
  ['a list', '第5次会议纪要\n会议研究了预算。\n1.第3次会议纪要\n2.第4次会议纪要\n会议同意。'],
  ['附件', '第5次会议纪要\n会议研究了预算。\n附件：第4次会议纪要\n会议同意。'],
  ['a link below', '第5次会议纪要\n会议研究了预算。\n第4次会议纪要\n第6次会议纪要'],
  ['a title in a sentence', '第5次会议纪要\n会议学习了第4次会议纪要\n会议审议了《第3次会议纪要》'],
])('one meeting stays one: %s', (_, text) => {
  expect(titles(text)).toEqual([])
})
