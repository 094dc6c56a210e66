import { describe, expect, it } from 'vitest'
import { findMasthead, findOpening } from '#shared/minutes/walk.ts'
import { readOutline } from '#shared/outline/outline.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'

const BODY = '一、研究预算\n会议同意。\n出席：林远舟、沈知行\n'

function meetingOf(opening: string) {
  const { minutes } = parseMinutesText(
    `云溪市会议纪要\n第3号\n云溪市人民政府办公室　2025年4月9日\n${opening}\n${BODY}`,
  )
  return findOpening(minutes.children)?.meeting
}

describe('what an opening paragraph says of the meeting', () => {
  it.each([
    ['2025年4月1日（星期二）下午，市长林远舟主持召开市政府第9次常务会议。', '下午'],
    ['2025年4月1日(周二)上午，市长林远舟主持召开市政府第9次常务会议。', '上午'],
    ['2025年4月1日晚，市长林远舟主持召开市政府第9次常务会议。', '晚'],
    ['4月1日晚上8时，市长林远舟主持召开市政府第9次常务会议。', '晚上'],
    ['2025年4月1日，市长林远舟主持召开市政府第9次常务会议，研究下午开工事宜。', null],
  ])('the part of the day: %s', (opening, period) => {
    expect(meetingOf(opening)).toMatchObject({ period, chairName: '林远舟', chairPost: '市长' })
  })

  it.each([
    ['4月1日，沈莉副区长在二楼会议室召集有关单位研究修路。', '沈莉', '副区长'],
    ['4月1日，沈莉代市长主持召开市政府第9次常务会议。', '沈莉', '代市长'],
    ['4月1日，沈知行副县长主持召开专题会议，研究修路。', '沈知行', '副县长'],
    ['4月1日，欧阳远副市长主持召开专题会议，研究修路。', '欧阳远', '副市长'],
    // Only the post is told: 主持 is nobody's name.
    ['4月1日，县长主持召开县政府第9次常务会议，研究修路。', null, null],
    ['4月1日，代县长主持召开了县政府第9次常务会议，研究修路。', null, null],
    ['4月1日，分管副市长组织召开专题会议，研究修路。', null, null],
  ])('who chairs, by name and post: %s', (opening, chairName, chairPost) => {
    expect(meetingOf(opening)).toMatchObject({ chairName, chairPost })
  })

  it.each([
    ['4月1日，局长林远舟主持召开局长办公会，研究修路。', null, '局长办公会'],
    ['4月1日，局长林远舟主持召开局务会议，研究修路。', null, '局务会议'],
    ['4月1日，主任林远舟主持召开委务会议，研究修路。', null, '委务会议'],
    ['4月1日，局长林远舟主持召开市水务局党组会议，研究修路。', '市水务局党组', '会议'],
    ['4月1日至2日，全市档案工作会议在云溪宾馆召开。会议由副市长林远舟主持。', null, '全市档案工作会议'],
  ])('the name of the meeting: %s', (opening, body, name) => {
    expect(meetingOf(opening)).toMatchObject({ body, name })
  })

  it('a name of a meeting is not cut before 议', () => {
    expect(
      meetingOf('2025年第6次区长办公会议于4月1日下午在一号会议室召开，区长林远舟主持会议。'),
    ).toMatchObject({
      ordinal: '2025年第6次',
      name: '区长办公会议',
    })
  })

  it('the part of the day in a labelled line', () => {
    const { minutes } = parseMinutesText(
      `石桥村会议纪要\n时间：二〇二五年四月七日晚七点半\n地点：村部\n主持：林远舟\n${BODY}`,
    )
    expect(findOpening(minutes.children)?.meeting.period).toBe('晚')
  })
})

describe('a title and its number on one line', () => {
  const read = (head: string) =>
    parseMinutesText(`${head}\n2025年4月1日，市长林远舟主持召开会议，研究预算。\n${BODY}`).minutes

  it.each([
    ['云溪市政府专题会议纪要 第38期', '第38期'],
    ['云溪市政府专题会议纪要第38期', '第38期'],
    ['云溪市政府专题会议纪要（三十八）', '（三十八）'],
    ['云溪市政府专题会议纪要2025年第3期（总第30期）', '2025年第3期（总第30期）'],
  ])('%s', (head, number) => {
    const masthead = findMasthead(read(head).children)
    expect(masthead).toMatchObject({ organ: '云溪市政府', kind: '专题会议纪要', number })
  })

  it('a title without an organ keeps its number apart too, where a blank stands between', () => {
    expect(findMasthead(read('会议纪要 第3号').children)).toMatchObject({ kind: '会议纪要', number: '第3号' })
  })

  it('a sign of the organ before a number stays with it', () => {
    const { header } = readOutline(read('云溪市政府常务会议纪要\n云府会议纪要第3号'))
    expect(header).toMatchObject({ number: '第3号', numberPrefix: '云府会议纪要' })
  })

  it('an office by its short name beside the date', () => {
    expect(readOutline(read('云溪区政府专题会议纪要\n第3号\n区府办\n2025年4月9日')).header).toMatchObject({
      issuer: '区府办',
      issueDate: '2025-04-09',
    })
  })
})
