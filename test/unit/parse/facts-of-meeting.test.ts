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

describe('facts on lines of their own', () => {
  const read = (head: string) => readOutline(parseMinutesText(`${head}\n${BODY}`).minutes)

  it('of a consultation, with a date to the hour', () => {
    const { header, meeting, attendance, leftover } = read(
      '云溪市防汛抗旱指挥部会商会议纪要\n第8期\n云溪市防汛抗旱指挥部办公室　2025年6月30日18时\n会商时间：2025年6月30日17时\n会商地点：市防汛指挥中心\n主持人：副市长唐书远\n参加会商单位：市气象局、市水文局',
    )
    expect(header).toMatchObject({ issuer: '云溪市防汛抗旱指挥部办公室', issueDate: '2025-06-30' })
    expect(meeting).toMatchObject({ date: '2025-06-30', chair: '唐书远' })
    expect(attendance[0]).toMatchObject({
      role: '参加会商单位',
      entries: [{ unit: '市气象局' }, { unit: '市水文局' }],
    })
    expect(leftover).toEqual([])
  })

  it('of a board, whose members should come and came', () => {
    const { meeting, attendance } = read(
      '云溪文旅股份有限公司\n第三届董事会第九次会议纪要\n会议时间：2025年8月27日上午10:00\n会议地点：2101会议室\n会议召集人、主持人：董事长 唐书远\n应出席董事：7人\n实际出席董事：唐书远、林远舟、独立董事沈知行（3人）',
    )
    expect(meeting).toMatchObject({ date: '2025-08-27', chair: '唐书远' })
    expect(attendance[0]).toMatchObject({ role: '应出席董事', entries: [{ unnamed: ['7人'] }] })
    expect(attendance[1]).toMatchObject({
      role: '实际出席董事',
      entries: [{ names: ['唐书远', '林远舟'] }, { names: ['沈知行'] }],
    })
  })

  it('a count of people parted by a blank', () => {
    const { attendance } = read(
      '滨河社区居民议事会会议记录\n时间：2025年3月6日\n地点：议事厅\n主持人：林远舟\n参会：居民代表 21人（名单附后）、物业公司经理沈知行',
    )
    expect(attendance[0]).toMatchObject({
      role: '参会',
      entries: [{ unnamed: ['居民代表21人（名单附后）'] }, { names: ['沈知行'] }],
    })
  })

  it('minutes behind the letter they are sent with', () => {
    const { header } = read(
      '云溪市安全生产委员会办公室文件\n云安办〔2025〕18号\n关于印发市安委会2025年第二次全体会议纪要的通知\n各县（市、区）人民政府：\n现将《云溪市安委会2025年第二次全体会议纪要》印发给你们，请认真贯彻落实。\n云溪市安全生产委员会办公室\n2025年4月12日\n云溪市安委会2025年第二次全体会议纪要\n2025年4月8日下午，市长唐书远主持召开市安委会2025年第二次全体会议。',
    )
    expect(header).toEqual({
      organ: '云溪市安委会',
      kind: '全体会议纪要',
      number: '〔2025〕18号',
      numberPrefix: '云安办',
      title: null,
      issuer: '云溪市安全生产委员会办公室',
      issueDate: '2025-04-12',
    })
  })

  it.each([
    ['云溪市书法家协会五届三次理事会会议纪要', '云溪市书法家协会', '理事会会议纪要'],
    [
      '云溪市人民检察院\n侦查监督与协作配合联席会议纪要',
      '云溪市人民检察院',
      '侦查监督与协作配合联席会议纪要',
    ],
    ['云溪市防汛抗旱指挥部\n城东片区排涝协调会纪要', '云溪市防汛抗旱指挥部', '城东片区排涝协调会纪要'],
  ])('organ and kind of %s', (head, organ, kind) => {
    const { header } = read(`${head}\n2025年4月8日下午，唐书远主持召开会议，研究预算。`)
    expect(header).toMatchObject({ organ, kind })
  })

  it('a day without a label, its week before it', () => {
    const { meeting, attendance } = read(
      '云溪市实验中学\n行政会议记录\n第7周  2025年10月14日  星期二\n主持：校长 唐书远\n参加：全体行政\n记录整理：沈知行',
    )
    expect(meeting).toMatchObject({ date: '2025-10-14', chair: '唐书远' })
    expect(attendance.map(({ role }) => role)).toContain('记录整理')
  })

  it('a table copied as text, its content in the cell beside the label', () => {
    const { minutes } = parseMinutesText(
      '区卫生健康局办公会议纪要\n会议时间\t2025年5月13日\n主持人\t局长 唐书远\n会议内容\t一、研究设备配置\n会议同意。\n二、研究护士节活动\n会议同意。',
    )
    expect(readOutline(minutes).topics.map(({ title }) => title)).toEqual(['研究设备配置', '研究护士节活动'])
  })

  it('a place before 组织召开', () => {
    expect(meetingOf('4月1日，县长林远舟在华星项目现场组织召开专题会议，研究用地。')).toMatchObject({
      place: '华星项目现场',
      chairName: '林远舟',
    })
  })
})
