import { expect, test } from 'vitest'
import { paragraphsOfLines } from '../../../electron/pdf-in/paragraphs-of-lines.ts'

const SIZE = 16
const LEFT = 79
const RIGHT = 520
/** A printed line: `indent` in characters from the margin; as wide as its words. */
const line = (text: string, indent: number) => {
  const left = LEFT + indent * SIZE
  return { page: 1, text, left, right: Math.min(RIGHT, left + text.length * SIZE), y: 0, size: SIZE }
}
const FULL = '会议认为要进一步加强组织领导压实工作责任确保各项任务落到'

test('full lines go on at the margin, an indent begins a paragraph, a number that may not be split leaves its line short', () => {
  const paragraphs = paragraphsOfLines(
    [
      line(FULL.slice(2), 2),
      line('实处。', 0),
      line('七、审议《云州市园林绿化提升三年行动计划（2021-', 2),
      line('2023）》', 0),
      line(FULL.slice(2), 2),
      line(FULL, 0),
      line('处。', 0),
      line('散会。', 2),
    ],
    595,
  )
  expect(paragraphs.map(({ text }) => text)).toEqual([
    `${FULL.slice(2)}实处。`,
    '七、审议《云州市园林绿化提升三年行动计划（2021-2023）》',
    `${FULL.slice(2)}${FULL}处。`,
    '散会。',
  ])
})

test('pages without indents: a full line that stops in a sentence goes on at the margin, though that is wider than the other one', () => {
  const wide = (text: string) => ({
    ...line(text, 0),
    right: Math.min(RIGHT + 40, LEFT + text.length * SIZE),
  })
  const paragraphs = paragraphsOfLines(
    [
      wide('局长办公会议纪要'),
      wide(`${FULL}实处好`),
      wide('好抓。'),
      wide('议题一：研究预算'),
      wide('会议同意。'),
    ],
    595,
  )
  expect(paragraphs.map(({ text }) => text)).toEqual([
    '局长办公会议纪要',
    `${FULL}实处好好抓。`,
    '议题一：研究预算',
    '会议同意。',
  ])
})

test('a label begins a line of its own, however full the line above', () => {
  const paragraphs = paragraphsOfLines(
    [
      line(FULL.slice(2), 2),
      line('实处。', 0),
      line(FULL, 0),
      line('主 持 人：林远舟', 0),
      line('散会。', 2),
    ],
    595,
  )
  expect(paragraphs.map(({ text }) => text)).toEqual([
    `${FULL.slice(2)}实处。`,
    FULL,
    '主 持 人：林远舟',
    '散会。',
  ])
})

test('pages without indents: behind a sentence, a number or the label of a roll begins a paragraph after a full line', () => {
  const full = `${FULL.slice(0, 25)}实处。`
  const paragraphs = paragraphsOfLines(
    [
      line('局长办公会议纪要', 0),
      line(full, 0),
      line('（一）制定方案。', 0),
      line(full, 0),
      line('出席　林远舟、沈知行', 0),
      line(FULL, 0),
      line('（二）所说的实处。', 0),
    ],
    595,
  )
  expect(paragraphs.map(({ text }) => text)).toEqual([
    '局长办公会议纪要',
    full,
    '（一）制定方案。',
    full,
    '出席　林远舟、沈知行',
    `${FULL}（二）所说的实处。`,
  ])
})
