import { describe, expect, it } from 'vitest'
import { minutesToPlainText } from '#shared/compose/plain-text.ts'
import { readOutline } from '#shared/outline/outline.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'

const read = (text: string) => readOutline(parseMinutesText(text).minutes)
const readAgain = (text: string) => read(minutesToPlainText(parseMinutesText(text).minutes))
const people = (text: string) =>
  read(text).attendance.map(({ role, entries }) => [
    role,
    ...entries.flatMap(({ unit, names, unnamed }) => [
      ...names.map((name) => (unit === null ? name : `${unit}/${name}`)),
      ...(names.length + unnamed.length === 0 ? [`${unit}/`] : []),
      ...unnamed.map((words) => `*${words}`),
    ]),
  ])
const topics = (text: string) =>
  read(text).topics.map(({ title, statements }) => [title, ...statements.map(({ opener }) => opener)])
const BODY = '会议审议了区财政局提交的预算。\n会议要求，抓好落实。\n'

describe('who was there, told in the paragraphs of a news item', () => {
  const told = (sentence: string) =>
    people(`2025年9月15日，区十四届人大常委会举行第四十九次会议。\n${BODY}${sentence}`)

  it.each(['副主任沈知行、高明川及委员共21人出席了会议。', '副主任沈知行、高明川和委员等二十余人出席会议。'])(
    'how many there were is no part of them: %s',
    (sentence) => {
      expect(told(sentence)).toEqual([['出席', '沈知行', '高明川', '*委员']])
    },
  )

  it('kinds of people behind those who are named, in whatever words', () => {
    expect(
      told('副区长沈知行、区人民法院院长高明川、各代表组组长和部分市、区人大代表、工委委员列席了会议。'),
    ).toEqual([['列席', '沈知行', '区人民法院/高明川', '*各代表组组长、部分市、区人大代表、工委委员']])
  })

  it('in several paragraphs at the end, above who wrote it', () => {
    expect(
      told(
        '县政府副县长及办公室主任出席会议。\n县政协副主席沈知行，县法院、县检察院领导，部分人大代表应邀列席会议。\n列席会议的还有县政府办公室领导班子成员、县监察局主要负责人。\n（秘书科 供稿）',
      ).map(([role, ...others]) => [role, others.includes('县政协/沈知行')]),
    ).toEqual([
      ['出席', false],
      ['应邀列席会议', true],
      ['列席', false],
    ])
  })

  it.each(['（区政府办）', '（林远舟 白露）', '（编辑：白露）', '（撰稿、核稿：白露）'])(
    'above who wrote it: %s',
    (line) => {
      expect(told(`副区长沈知行列席会议。\n${line}`)).toEqual([['列席', '沈知行']])
    },
  )
})

describe('all in one paragraph', () => {
  it('what was said is parted from the opening', () => {
    const text =
      '2025年1月8日下午，区十五届人大常委会举行第22次会议。区人大常委会副主任林远舟主持会议，副主任沈知行、高明川出席会议。副区长陆怀安列席会议。会议审议并通过了关于调整预算的决议；表决通过了人事任免事项。会议要求，抓好落实。'
    expect(topics(text)).toEqual([[null, '会议审议并通过了', '会议要求']])
    expect(people(text)).toEqual([
      ['出席', '沈知行', '高明川'],
      ['列席', '陆怀安'],
    ])
    expect(read(text).meeting).toEqual({ date: '2025-01-08', ordinal: '第22次', chair: '林远舟' })
    expect(readAgain(text)).toEqual(read(text))
  })

  it('an opening that tells what was heard stays whole above its matters', () => {
    const opening = '2025年1月8日，县长林远舟主持召开专题会议。会议听取了汇报。现纪要如下：'
    expect(topics(`${opening}\n一、研究预算\n会议同意。`)).toEqual([['研究预算', '会议同意']])
    expect(
      topics(
        `${opening}\n由县财政局安排资金一百万元，用于购置设备，由县住建局按程序组织实施，年底前完成建设任务并投入使用。\n县审计局做好审计监督工作。`,
      ),
    ).toEqual([[null, null, null]])
  })
})

describe('matters without numbers', () => {
  it('a line each, ended by semicolons', () => {
    const text =
      '2025年8月21日，学院召开2025年第13次党政联席会。会议由林远舟院长主持。\n布置近期安全工作；\n讨论确定人才引进的待遇问题；\n通报专项工作进展。'
    expect(topics(text)).toEqual([['布置近期安全工作'], ['讨论确定人才引进的待遇问题'], ['通报专项工作进展']])
    expect(readAgain(text)).toEqual(read(text))
  })

  it('half-width marks, and a lead-in without a mark', () => {
    expect(
      topics('2025年8月21日,学院召开2025年第13次党政联席会。\n布置近期安全工作;\n讨论确定副主任人选;'),
    ).toEqual([['布置近期安全工作'], ['讨论确定副主任人选']])
    expect(
      read('2025年1月20日，市长林远舟主持召开常务会议。\n会议议定以下意见\n一、研究预算\n会议同意。')
        .leftover,
    ).toEqual([])
  })

  it('what was said under a number below the heading begins statements', () => {
    const text =
      '2025年1月20日，市长林远舟主持召开市政府第30次常务会议。\n一、听取建议办理情况的汇报\n（一）会议听取了市政府办公室的汇报。办理建议是重要工作。\n（二）会议要求，各部门要抓好办理。\n1.明确责任。\n2.按时答复。\n二、研究预算\n（一）由市财政局安排资金。'
    expect(topics(text)).toEqual([
      ['听取建议办理情况的汇报', '会议听取了', '会议要求'],
      ['研究预算', null],
    ])
    expect(read(text).topics[0]?.statements[1]?.items).toEqual(['明确责任。', '按时答复。'])
  })
})

describe('the headline of a news item is its title', () => {
  it.each([
    '县政府召开第七次常务会议',
    '第36次县长办公会议召开',
    '林远舟主持召开区政府第一百二十次常务会议',
    '区十四届人大常委会举行第四十九次会议',
  ])('%s', (headline) => {
    const text = `${headline}\n2025年6月20日，县政府召开第七次常务会议，县长林远舟主持会议。\n${BODY}`
    expect(read(text)).toMatchObject({ header: { title: headline, organ: null }, leftover: [] })
    expect(readAgain(text)).toEqual(read(text))
  })
})
