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
const BODY = '一、研究预算\n会议同意。\n二、研究造林\n会议同意。\n'

describe('people as news and records name them', () => {
  it('posts for a field, which begin like names', () => {
    const roll =
      '组织委员 沈知行　宣传委员 高明川　纪检委员 陆怀安　后勤主任 孟书白　安全主任 顾长宁　保健医 白露'
    const text = `时间：2025年3月5日\n主持：支部书记林远舟\n出席：${roll}\n列席：宣传委员 丁一舟、纪检委员 康宁、文书 贺章\n${BODY}`
    const wanted = [
      ['出席', '沈知行', '高明川', '陆怀安', '孟书白', '顾长宁', '白露'],
      ['列席', '丁一舟', '康宁', '贺章'],
    ]
    expect(people(text)).toEqual(wanted)
    expect(people(minutesToPlainText(parseMinutesText(text).minutes))).toEqual(wanted)
  })

  const told = (sentence: string) => people(`2025年5月10日，主任林远舟主持召开工作会议。${sentence}\n${BODY}`)

  it('somebody and people of a kind, 一行, unnamed posts of a site', () => {
    expect(told('校长沈知行、副校长高明川和校级家委会成员出席了会议。')).toEqual([
      ['出席', '沈知行', '高明川', '*校级家委会成员'],
    ])
    expect(told('督导组副组长沈知行一行出席会议。')).toEqual([['出席', '督导组/沈知行']])
    expect(
      people(
        `时间：2025年5月8日\n主持：项目经理林远舟\n记录：资料员 沈知行\n出席对象：高明川、陆怀安\n${BODY}`,
      ),
    ).toEqual([
      ['记录', '沈知行'],
      ['出席对象', '高明川', '陆怀安'],
    ])
  })

  it('invited or taken along; a reason of leave is no unit', () => {
    expect(told('县公安局等成员单位联络员参加会议，会议邀请县纪委副书记沈知行列席。')).toEqual([
      ['参加会议', '*县公安局等成员单位联络员'],
      ['列席', '县纪委/沈知行'],
    ])
    expect(
      people(
        `2025年9月5日上午，副区长林远舟带领区教育局局长沈知行、区城管局副局长高明川，到小学实地查看，并召开现场办公会。\n${BODY}`,
      ),
    ).toEqual([['参会', '区教育局/沈知行', '区城管局/高明川']])
    expect(people(`时间：2025年5月6日\n主持：林远舟\n请假：副镇长 沈知行（下乡）\n${BODY}`)).toEqual([
      ['请假', '沈知行'],
    ])
  })

  it('（全程列席） before a unit says for how long', () => {
    expect(
      people(
        `时间：2025年6月16日\n主持：林远舟\n列席人员：（全程列席）党政办 沈知行，纪检组 高明川\n（列席第一、二项议题）经发局 陆怀安，财政局 孟书白\n${BODY}`,
      ),
    ).toEqual([['列席人员', '党政办/沈知行', '纪检组/高明川', '经发局/陆怀安', '财政局/孟书白']])
  })

  it('a rare surname behind a post keeps its first character', () => {
    expect(told('县人大副主任海金武，县政协副主席沈知行及县直相关部门负责人列席会议。')).toEqual([
      ['列席', '县人大/海金武', '县政协/沈知行', '*县直相关部门负责人'],
    ])
  })

  it('及 between two names, 等委员 behind the last, 全程', () => {
    expect(told('副主任沈知行、高明川及陆怀安、孟书白等委员参加会议。副主席顾长宁全程参加会议。')).toEqual([
      ['参加会议', '沈知行', '高明川', '陆怀安', '孟书白', '顾长宁'],
    ])
  })

  it('县直有关部门 is no 关部门', () => {
    expect(told('县政协相关领导、县直有关部门、各镇负责人列席会议。')).toEqual([
      ['列席', '*县政协相关领导', '县直有关部门/', '*各镇负责人'],
    ])
  })

  it('the chair with a title behind the name, or in charge of something', () => {
    const chair = (who: string) =>
      read(`2025年5月10日，学院召开总结大会。\n此次会议由${who}主持。\n会议同意。`).meeting.chair
    expect(chair('教研室负责人林远舟老师')).toBe('林远舟')
    expect(chair('教研室主任林远舟')).toBe('林远舟')
    expect(chair('镇党委林远舟')).toBe('林远舟')
    expect(chair('县政府办公室')).toBeNull()
  })
})

describe('where the opening ends', () => {
  it('the place of a meeting that is 举行', () => {
    const { minutes } = parseMinutesText(
      `2025年10月31日下午，党委中心组在六楼会议室举行集体学习会议，书记林远舟主持会议。\n${BODY}`,
    )
    expect(minutes.children.find(({ type }) => type === 'opening')).toMatchObject({
      meeting: { place: '六楼会议室' },
    })
  })

  it('时间 alone over its value is no date of issue', () => {
    const { header, meeting } = read(
      `活动会议纪要\n时间\n2025年2月27日\n出席对象\n林远舟、沈知行\n一、研究预算\n会议同意。`,
    )
    expect([header.issueDate, meeting.date]).toEqual([null, '2025-02-27'])
  })

  it('a paragraph that names who was there and goes on with the matters is body', () => {
    const text =
      '2025年2月18日，县人民政府第80次常务会议召开。\n县长林远舟主持会议，在家的县政府领导班子成员出席会议，县政协有关领导列席会议。会议听取并审议了《云岭县规划（送审稿）》。会议强调，要修改完善。'
    const outline = read(text)
    expect(outline.meeting).toMatchObject({ date: '2025-02-18', ordinal: '第80次', chair: '林远舟' })
    expect(
      outline.topics.flatMap(({ statements }) => statements.flatMap(({ opener }) => opener ?? [])),
    ).toEqual(['会议听取并审议了', '会议强调'])
    expect(people(text)).toEqual([
      ['出席', '*在家的县政府领导班子成员'],
      ['列席', '*县政协有关领导'],
    ])
    expect(readAgain(text)).toEqual(outline)
  })

  it('a matter between 机关日期行 and opening is the title', () => {
    const text = `清河区人民政府会议纪要\n〔2025〕第31期\n清河区人民政府办公室　2025年7月20日\n研究城中村改造有关问题\n7月18日，副区长林远舟主持召开专题会议，研究城中村改造有关问题。\n会议认为，要提高认识。`
    expect(read(text)).toMatchObject({
      header: { title: '研究城中村改造有关问题', issueDate: '2025-07-20' },
      meeting: { date: '2025-07-18', chair: '林远舟' },
    })
    expect(readAgain(text)).toEqual(read(text))
  })

  it.each([
    ['听取2024年度预算执行情况汇报', null],
    ['研究2024年工作总结', null],
  ])('a year of something else is not that of the meeting: %s', (what, date) => {
    expect(read(`8月14日，主任林远舟主持召开主任会议，${what}。\n${BODY}`).meeting.date).toBe(date)
  })

  it.each([
    '8月14日，主任林远舟主持召开2025年第3次主任会议。',
    '8月14日，学校召开2025年秋季学期学位评定委员会会议，主席林远舟主持会议。',
    '8月14日，学院党政联席会召开了2025年第5次会议。',
  ])('the year in the name of the meeting is: %s', (opening) => {
    expect(read(`${opening}\n${BODY}`).meeting.date).toBe('2025-08-14')
  })
})

describe('in heads', () => {
  it('time and place on one line without labels', () => {
    const text = `星辰公司生产调度会纪要\n2025年1月15日 8:00　公司调度室\n主持人：生产副总经理 林远舟\n${BODY}`
    const { minutes } = parseMinutesText(text)
    expect(minutes.children.find(({ type }) => type === 'opening')).toMatchObject({
      meeting: { date: '2025-01-15', place: '公司调度室', chairName: '林远舟' },
    })
    expect(readAgain(text)).toEqual(read(text))
  })

  it('two labels beside each other stay apart', () => {
    const text = `股东会会议纪要\n时间：2025年1月15日　地点：会议室\n召集人：董事会　　主持人：董事长 林远舟\n${BODY}`
    expect(minutesToPlainText(parseMinutesText(text).minutes)).toMatch(/召集人：董事会\s主持人：/u)
  })

  it.each([
    ['云岭县林长制办公室第二次联络员会议纪要', '云岭县林长制办公室', '联络员会议纪要'],
    ['桃源村村民小组长会议纪要', '桃源村', '村民小组长会议纪要'],
    ['人民医院第八周院周会纪要', '人民医院', '第八周院周会纪要'],
    ['高新区成员单位联席会议纪要', '高新区', '成员单位联席会议纪要'],
  ])('%s', (line, organ, kind) => {
    expect(read(`${line}\n2025年1月15日，林远舟主持召开会议。\n${BODY}`).header).toMatchObject({
      organ,
      kind,
    })
  })

  it('sentences without a set phrase below 时间：… are its one matter', () => {
    const text =
      '股东会会议纪要\n时间：2025年11月30日\n地点：会议室\n主持人：董事长林远舟\n同意公司注册资本由五千万元增加至八千万元，新增部分由原股东按持股比例认缴，六月底前缴足，并相应修改公司章程第三章、第五章的有关条款，报登记机关备案。\n授权董事会办理登记手续。'
    expect(read(text)).toMatchObject({ topics: [{ title: null }], leftover: [] })
  })
})

describe('what announces the matters and what numbers them', () => {
  const OPENING = '2025年3月12日，公司党委书记林远舟主持召开党委会。\n'
  const topics = (text: string) =>
    read(text).topics.map(({ title, statements }) => [title, ...statements.map(({ opener }) => opener)])

  it('an agenda below the opening is none of the matters', () => {
    const text = `${OPENING}出席会议：林远舟、沈知行\n会议议题：\n1.传达学习会议精神；\n2.研究干部任免事项。\n会议议定：\n1.会议传达学习了会议精神。会议要求，抓好落实。\n2.会议同意：沈知行任部长。`
    expect(topics(text)).toEqual([
      [null, '会议传达学习了', '会议要求'],
      [null, '会议同意'],
    ])
    expect(people(text)).toEqual([['出席会议', '林远舟', '沈知行']])
    expect(readAgain(text)).toEqual(read(text))
  })

  it('议题一：… stand above whatever is numbered below them', () => {
    expect(
      topics(
        `${OPENING}议题一：检查情况通报\n各班已完成。\n议题二：三月工作安排\n1.3月5日学雷锋（负责人：沈知行）\n2.3月12日植树（负责人：高明川）\n议题三：玩具维修\n会议同意。`,
      ).map(([title]) => title),
    ).toEqual(['检查情况通报', '三月工作安排', '玩具维修'])
  })

  it('1 关于…, with a blank for a mark', () => {
    expect(
      topics(
        `${OPENING}1 关于问题整改\n1.1 六月底前销号。\n1.2 每月报送进度。\n2 关于河道采砂\n2.1 严格许可。\n3 关于水质\n会议要求加密监测。`,
      ).map(([title]) => title),
    ).toEqual(['关于问题整改', '关于河道采砂', '关于水质'])
  })

  it('（会议编号：…） is the number', () => {
    expect(
      read(`监理例会会议纪要\n（会议编号：JL-003）\n时间：2025年5月26日\n地点：会议室\n${BODY}`).header
        .number,
    ).toBe('JL-003')
  })
})
