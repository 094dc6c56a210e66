import { describe, expect, it } from 'vitest'
import { minutesToPlainText } from '#shared/compose/plain-text.ts'
import { readOutline } from '#shared/outline/outline.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'

const read = (text: string) => readOutline(parseMinutesText(text).minutes)
const factsOf = (text: string) => {
  const { header, meeting } = read(text)
  return { ...header, ...meeting }
}
const BODY = '一、研究预算\n会议同意。\n二、研究造林\n会议同意。\n'

describe('minutes of many kinds of offices', () => {
  it.each([
    [
      '云溪县人大常委会主任会议纪要\n第34次\n2025年5月23日，主任林远舟主持召开主任会议。\n',
      { organ: '云溪县人大常委会', kind: '主任会议纪要', ordinal: '第34次' },
    ],
    [
      '青禾小学2024—2025学年度第二学期第3次行政会议记录\n时间：2025年3月11日　　地点：会议室\n主持：林远舟　　　记录：沈知行\n',
      { organ: '青禾小学', kind: '行政会议记录', ordinal: '第3次', chair: '林远舟' },
    ],
    ['青禾中学第8周行政例会纪要\n时间：2025年3月11日\n主持：林远舟\n', { organ: '青禾中学' }],
    [
      '云溪市城乡建设联席会议纪要（2025年第2次）\n2025年3月28日，副市长林远舟主持召开联席会议。\n',
      { kind: '云溪市城乡建设联席会议纪要', ordinal: '2025年第2次' },
    ],
    [
      '国防动员委员会联席会议纪要\n2025年3月28日，市长林远舟与军分区司令员、市国动委副主任沈知行共同主持召开会议。\n',
      { chair: '林远舟' },
    ],
    [
      '现场办公会会议纪要\n2025年3月28日，县长林远舟率县发改局、县财政局主要负责人，深入东部园区现场办公。\n',
      { chair: '林远舟' },
    ],
  ])('%s', (head, facts) => {
    expect(factsOf(head + BODY)).toMatchObject(facts)
  })

  it('a company writes labels without colons, and people with names of several words', () => {
    const source =
      '云溪科技公司总经理办公会纪要\n会议时间 2025年8月12日 14:00-16:30\n会议地点 A座9层会议室\n主持人 林远舟（总经理）\n出席人 林远舟、沈知行、Kevin Lee\n议题1：审议XR-200项目\n决议：同意立项。\n议题2：审议报告\n决议：暂缓。'
    const { minutes } = parseMinutesText(source)
    expect(readOutline(minutes)).toMatchObject({
      meeting: { date: '2025-08-12', chair: '林远舟' },
      attendance: [{ role: '出席人', entries: [{ unit: null, names: ['林远舟', '沈知行', 'Kevin Lee'] }] }],
    })
    const again = parseMinutesText(minutesToPlainText(minutes)).minutes
    expect(readOutline(again)).toEqual(readOutline(minutes))
  })

  it('matters under 内容： that begin with 关于, and units parted from their people by a dash', () => {
    const { topics, attendance } = read(
      '协调会会议纪要\n时间：2025年3月20日\n主持：林远舟\n参加：云溪城投—沈知行、高明川；云溪监理—陆怀安；居民代表 4 人\n内容：\n1．关于外墙渗漏：由施工单位于1月15日前整改到位。\n2．关于电梯验收：由建设单位协调完成。',
    )
    expect(topics.map(({ title }) => title)).toEqual(['关于外墙渗漏', '关于电梯验收'])
    expect(attendance[0]?.entries).toEqual([
      { unit: '云溪城投', names: ['沈知行', '高明川'], unnamed: [] },
      { unit: '云溪监理', names: ['陆怀安'], unnamed: [] },
      { unit: null, names: [], unnamed: ['居民代表4人'] },
    ])
  })

  it('what was learned together, told in two paragraphs', () => {
    const { header, attendance } = read(
      '市政府党组理论学习中心组2025年第3次集体学习会议纪要\n2025年4月18日，市长林远舟主持召开市政府党组理论学习中心组集体学习会议。\n沈知行、高明川参加学习并作研讨发言。\n会议指出，要学用结合。',
    )
    expect(header.organ).toBe('市政府党组')
    expect(attendance).toEqual([
      { role: '参加学习', entries: [{ unit: null, names: ['沈知行', '高明川'], unnamed: [] }] },
    ])
  })

  it('nothing but a blank parts 议题一 from its heading, and heads stand over people', () => {
    const { topics, attendance } = read(
      '规委会会议纪要\n时间：2025年3月20日\n主持：林远舟\n参加：县规委会副主任：沈知行、高明川\n　　　县规委会委员：\n　　　县发改局　陆怀安　　县住建局　温如玉\n议题一 草场流转\n经研究，同意流转。\n议题二 饮水井维修\n由嘎查负责。',
    )
    expect(topics.map(({ title }) => title)).toEqual(['草场流转', '饮水井维修'])
    expect(attendance.flatMap(({ entries }) => entries)).toEqual([
      { unit: '县规委会', names: ['沈知行', '高明川'], unnamed: [] },
      { unit: '县发改局', names: ['陆怀安'], unnamed: [] },
      { unit: '县住建局', names: ['温如玉'], unnamed: [] },
    ])
  })

  it('a company numbers the facts of its meeting', () => {
    expect(
      factsOf(
        '云溪股份有限公司临时股东大会会议纪要\n一、会议召开情况\n1、召开时间：2025年9月15日14:30\n2、召开地点：公司会议室\n3、会议召集人：公司董事会\n4、会议主持人：董事长 林远舟\n二、议案审议情况\n会议审议通过了预算。',
      ),
    ).toMatchObject({ date: '2025-09-15', chair: '林远舟' })
  })

  it('the chair may be called by surname and post', () => {
    const { topics } = read(
      `校务会议纪要\n时间：2025年3月11日\n主持：林远舟\n一、校长总结\n林校长强调：安全无小事。\n二、研究预算\n沈校长强调：预算要细。`,
    )
    expect(topics.map(({ statements }) => statements.map(({ opener }) => opener))).toEqual([
      ['林校长强调'],
      [null],
    ])
  })

  it('who does a matter by when stands behind its heading', () => {
    const { topics } = read(
      '会议纪要\n2025年3月28日，市长林远舟主持召开会议。\n一、民兵整组。（责任单位：县人武部　完成时限：12月15日）\n各乡镇要落实。\n二、潜力调查。（责任单位：县统计局）\n县统计局要核查数据。',
    )
    expect(topics.map(({ title }) => title)).toEqual(['民兵整组', '潜力调查'])
  })

  it('the signs of a web page in a frame are no matter', () => {
    const { topics, attendance, meeting } = read(
      '【字体：大 中 小】\n市政府召开第56次常务会议\n5月13日，市长林远舟主持召开市政府第56次常务会议。\n会议学习了新修订的条例。\n会议审议了办法。会议强调，要抓好落实。\n市领导沈知行、高明川参加会议。\n扫一扫在手机打开当前页\n上一篇：无',
    )
    expect(topics.map(({ title }) => title)).toEqual([null, null])
    expect(meeting.chair).toBe('林远舟')
    expect(attendance.flatMap(({ entries }) => entries.flatMap(({ names }) => names))).toEqual([
      '沈知行',
      '高明川',
    ])
  })

  it('the chair who stands first in a list has not the unit of the next one', () => {
    const { attendance } = read(
      `会议纪要\n2025年3月28日，副县长林远舟主持召开会议。\n${BODY}参会：林远舟、沈知行（县政府办）、高明川（县财政局）`,
    )
    expect(attendance[0]?.entries.map(({ unit, names }) => [unit, ...names])).toEqual([
      [null, '林远舟'],
      ['县政府办', '沈知行'],
      ['县财政局', '高明川'],
    ])
  })

  it('the number of copies stands behind the recipients', () => {
    const { distribution } = read(
      `会议纪要\n2025年3月28日，副县长林远舟主持召开会议。\n${BODY}抄送：县委办公室，县人大办公室。（共印60份）`,
    )
    expect(distribution).toEqual(['抄送：县委办公室，县人大办公室。'])
  })

  it('a table of people under the heads of its columns is a roll', () => {
    const { attendance } = read(
      `会议纪要\n时间：2025年3月28日\n主 持 人：\t林远舟\t记录人：\t沈知行\n参加单位\t参加人员\n云溪市政公司（业主）\t林远舟、高明川\n诚信监理\t陆怀安\n${BODY}`,
    )
    expect(
      attendance.map(({ role, entries }) => [
        role,
        ...entries.flatMap(({ unit, names }) => [unit, ...names]),
      ]),
    ).toEqual([
      ['记录人', null, '沈知行'],
      ['参加单位参加人员', '云溪市政公司（业主）', '林远舟', '高明川', '诚信监理', '陆怀安'],
    ])
  })

  it('rows of a text parted by tabs are a table, also when written out', () => {
    const { minutes } = parseMinutesText(
      `会议纪要\n2025年3月28日，副县长林远舟主持召开会议，分工如下：\n序号\t议定事项\t责任单位\t完成时限\n1\t完成招标\t县住建局\t6月30日\n2\t完成征收\t县征收办\t5月31日\n会议强调，要按期完成。`,
    )
    expect(minutes.children.map(({ type }) => type)).toContain('table')
    const again = parseMinutesText(minutesToPlainText(minutes)).minutes
    expect(again.children.map(({ type }) => type)).toContain('table')
    expect(readOutline(again)).toEqual(readOutline(minutes))
  })
})
