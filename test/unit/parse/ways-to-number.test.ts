import { describe, expect, it } from 'vitest'
import { minutesToPlainText } from '#shared/compose/plain-text.ts'
import { readOutline } from '#shared/outline/outline.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'

const HEAD = '云溪县水务局\n局长办公会议纪要\n第3期\n'
const OPENING = '2025年4月1日，局长林远舟主持召开局长办公会议，研究有关工作。现纪要如下：\n'
const titlesOf = (body: string) =>
  readOutline(parseMinutesText(HEAD + OPENING + body).minutes).topics.map(({ title }) => title)

describe('half-width marks are read as full ones', () => {
  it.each([
    [
      '内容:\n1.关于外墙渗漏:由施工单位于1月15日前整改。\n2.关于电梯验收:由建设单位协调完成。',
      ['关于外墙渗漏', '关于电梯验收'],
    ],
  ])('%s', (body, titles) => {
    expect(titlesOf(body)).toEqual(titles)
  })

  it('items inside a paragraph', () => {
    const { topics } = readOutline(
      parseMinutesText(`${HEAD}${OPENING}一、研究预算\n会议明确:(1)原则同意;(2)由县财政局印发。`).minutes,
    )
    expect(topics[0]?.statements[0]?.items).toEqual(['原则同意;', '由县财政局印发。'])
  })
})

describe('topics are numbered in many ways', () => {
  it.each([
    [
      '(一)传达学习县委常委会会议精神,研究贯彻措施。\n会议指出,要抓好落实。\n(二)研究考核等次。\n会议同意评定意见。',
      ['传达学习县委常委会会议精神,研究贯彻措施', '研究考核等次'],
    ],
    [
      '（一）集中学习条例原文。副局长沈知行领学。\n（二）学习典型案例。副局长高明川领学。\n（三）交流研讨。两位同志先后发言。',
      ['集中学习条例原文', '学习典型案例', '交流研讨'],
    ],
    [
      '1.讨论通过河道发包方案。河道3条公开竞价，承包期5年。\n2.讨论通过泵站维修方案。全部费用由水利站列支。',
      ['讨论通过河道发包方案', '讨论通过泵站维修方案'],
    ],
    [
      '（1）研究河道管护\n会议同意该方案。\n（2）研究泵站维修\n会议同意立项。',
      ['研究河道管护', '研究泵站维修'],
    ],
    [
      '1.1 研究河道管护\n会议同意该方案。\n1.2 研究泵站维修\n会议同意立项。',
      ['研究河道管护', '研究泵站维修'],
    ],
  ])('%s', (body, titles) => {
    expect(titlesOf(body)).toEqual(titles)
  })

  it.each([
    [
      '会议议定事项如下：\n1、加快签约。县住建局要组建工作组。\n2、资金保障。县财政局要拨付到位。',
      ['加快签约', '资金保障'],
    ],
    [
      '研究决定以下事项：\n1.传达学习条例，研究贯彻意见。\n2.听取防汛工作情况汇报，对下一步工作进行安排部署。会议强调，要转移群众。\n3.审议通过供应计划。',
      ['传达学习条例，研究贯彻意见', '听取防汛工作情况汇报，对下一步工作进行安排部署', '审议通过供应计划'],
    ],
  ])('what was settled, one matter after the other: %s', (body, titles) => {
    expect(titlesOf(body)).toEqual(titles)
  })

  it.each([
    // Points of one matter, not matters.
    '会议要求如下：\n1、加强领导。各站要成立专班。\n2、落实责任。站长负总责。',
    '会议要求：\n（一）加强巡查。各站每天两次。\n（二）落实责任。站长负总责。',
    '（一）各站要加强巡查。\n（二）各站要落实责任。',
    '1.2公里河道由东站管护。\n1.3公里河道由西站管护。',
    '（1）由东站牵头；\n（2）由西站配合。',
  ])('sentences that tell somebody to do something are none: %s', (body) => {
    expect(titlesOf(body).length).toBeLessThan(2)
  })

  it('a label stands before what the meeting said, instead of a number', () => {
    const { topics, leftover } = readOutline(
      parseMinutesText(
        `${HEAD}${OPENING}会议议定以下事项：\n议题一：会议传达学习了条例，并研究了贯彻意见。会议强调，要抓好落实。\n议题二：会议听取了防汛工作汇报，并作了部署。`,
      ).minutes,
    )
    expect(topics.map(({ title, statements }) => [title, ...statements.map(({ opener }) => opener)])).toEqual(
      [
        [null, '会议传达学习了', '会议强调'],
        [null, '会议听取了'],
      ],
    )
    expect(leftover).toEqual([])
  })

  it('a number that the program does not count with is printed as it was and read again', () => {
    const source = `${HEAD}${OPENING}（1）研究河道管护\n会议同意该方案。\n（2）研究泵站维修\n会议同意立项。`
    const written = minutesToPlainText(parseMinutesText(source).minutes)
    expect(written).toContain('（1）研究河道管护\n')
    expect(readOutline(parseMinutesText(written).minutes).topics).toEqual(
      readOutline(parseMinutesText(source).minutes).topics,
    )
  })
})
