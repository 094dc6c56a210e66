import { describe, expect, it } from 'vitest'
import { readOutline } from '#shared/outline/outline.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'

const read = (text: string) => readOutline(parseMinutesText(text).minutes)
const BODY = '一、研究预算\n会议同意。\n二、研究造林\n会议同意。\n'

describe('minutes as web pages and news have them', () => {
  it.each([
    ['2025年9月13日下午，副区长林远舟同志主持召开五届104次区政府常务会议。纪要如下：\n', '104次'],
    ['2025年9月13日，县长林远舟主持召开县政府十七届十三次常务会议。\n', '十三次'],
    ['2025年9月13日，县长林远舟主持召开十六届县人民政府第52次常务会议。\n', '第52次'],
  ])('the counter of the meeting behind that of the body: %s', (head, ordinal) => {
    expect(read(head + BODY).meeting.ordinal).toBe(ordinal)
  })

  it.each([
    ['25日，市长林远舟主持召开市政府第32次常务会议。\n', '2025-12-25'],
    ['28日上午，市长林远舟主持召开市政府第32次常务会议。\n', '2025-11-28'],
  ])(
    'a day without its month is that of the day it was published, or of the month before: %s',
    (head, date) => {
      expect(read(`市政府第32次常务会议召开\n日期：2025-12-26\n${head}${BODY}`).meeting.date).toBe(date)
    },
  )

  it('the table of a web page says when it was put there, which is no date of issue', () => {
    const { header } = read(
      `索 引 号：\t0143/2025-12\t主题分类：\t综合政务\n发文字号：\t云政常纪〔2025〕4号\t发布日期：\t2025-03-21\n云溪县人民政府第三十八次常务会议纪要\n2025年3月16日，县长林远舟主持召开县人民政府第三十八次常务会议。\n${BODY}`,
    )
    expect(header).toMatchObject({ organ: '云溪县人民政府', number: '〔2025〕4号', issueDate: null })
  })

  it.each([
    [
      '市政府第18次\n常务会议纪要\n2025年4月9日，林远舟市长主持召开市政府第18次常务会议。\n',
      { organ: '市政府', kind: '常务会议纪要' },
    ],
    [
      '云溪市规划委员会东山区分委会2025年第三次会议决议\n2025年4月9日，会议由林远舟主持召开。\n',
      { organ: '云溪市规划委员会东山区分委会', kind: '会议决议' },
    ],
  ])('%s', (head, header) => {
    expect(read(head + BODY).header).toMatchObject(header)
  })

  it('sentences without a set phrase below an opening are its one matter', () => {
    const opening = '2025年4月9日，会议由林远舟主持召开，审议了村庄规划。\n'
    const said = '经投票表决，有效表决票共15票，同意15票，不同意0票，按规定通过会议审议。'
    expect(read(opening + said)).toMatchObject({ topics: [{ title: null }], leftover: [] })
    // Any other text is not understood.
    expect(read(said)).toMatchObject({ topics: [], leftover: [said] })
  })

  it('units whose names begin like persons, and people away on business', () => {
    const { attendance } = read(
      `2025年4月9日，书记林远舟主持召开党工委会议。党工委委员沈知行因公出差请假。\n${BODY}列席：党政办　高明川　农办　陆怀安`,
    )
    expect(
      attendance.map(({ role, entries }) => [role, ...entries.map(({ unit, names }) => [unit, ...names])]),
    ).toEqual([
      ['请假', [null, '沈知行']],
      ['列席', ['党政办', '高明川'], ['农办', '陆怀安']],
    ])
  })
})
