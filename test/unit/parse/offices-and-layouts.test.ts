import { describe, expect, it } from 'vitest'
import { readOutline } from '#shared/outline/outline.ts'
import { parseMinutesLines, parseMinutesText } from '#shared/parse/parse-minutes.ts'

const read = (text: string) => readOutline(parseMinutesText(text).minutes)
const OPENING = '2025年3月5日，林远舟主持召开会议。'
const rolls = (text: string) =>
  read(`云溪区人民政府专题会议纪要\n${OPENING}\n会议要求，抓好落实。\n${text}`).attendance.map(
    ({ role, entries }) => [role, ...entries.map(({ unit, names }) => `${unit ?? ''}:${names.join('+')}`)],
  )

describe('who meets, in a title', () => {
  it.each([
    ['南湖街道党工委会议纪要', '南湖街道党工委', '会议纪要'],
    ['高新区管委会主任办公会议纪要', '高新区管委会', '主任办公会议纪要'],
    ['桃岭镇党委会议纪要', '桃岭镇党委', '会议纪要'],
    ['桃岭镇党政联席会议纪要', '桃岭镇', '党政联席会议纪要'],
    ['河东区政府区长办公会议纪要', '河东区政府', '区长办公会议纪要'],
    ['石桥村党支部会议纪要', '石桥村党支部', '会议纪要'],
    ['滨江广场项目工程例会会议纪要', '滨江广场项目', '工程例会会议纪要'],
    ['江源省生态环境厅厅务会议纪要', '江源省生态环境厅', '厅务会议纪要'],
    ['云溪一中行政办公会议纪要', '云溪一中', '行政办公会议纪要'],
    ['云溪小学2025年秋季学期第8周行政例会纪要', '云溪小学', '行政例会纪要'],
    ['滨河路改造现场协调会纪要', null, '滨河路改造现场协调会纪要'],
    ['白云区推进“厂网河湖”一体化工作专题会议纪要', null, '白云区推进“厂网河湖”一体化工作专题会议纪要'],
  ])('%s', (line, organ, kind) => {
    expect(read(`${line}\n${OPENING}\n一、研究防汛\n会议要求，抓好落实。`).header).toMatchObject({
      organ,
      kind,
    })
  })

  it('two that met, over a title of their own', () => {
    const { header, leftover } = read(
      `云溪区住房和城乡建设局\n云溪区城市管理局\n关于渣土运输管理的联席会议纪要\n${OPENING}\n会议要求，抓好落实。`,
    )
    expect(header).toMatchObject({
      organ: '云溪区住房和城乡建设局云溪区城市管理局',
      kind: '联席会议纪要',
    })
    expect(leftover).toEqual([])
  })

  it('a week counts a meeting and says the year', () => {
    const { meeting, leftover } = read(
      '重点项目周调度会议纪要\n（2025年第21周）\n召集人：副区长 林远舟\n时间：5月26日\n一、二号水厂\n会议明确，本周签约。',
    )
    expect(meeting).toEqual({ date: '2025-05-26', ordinal: '2025年第21周', chair: '林远舟' })
    expect(leftover).toEqual([])
  })
})

describe('what is a matter', () => {
  it('clauses parted by ； and numbered 一、 are points of one', () => {
    const { topics, leftover } = read(
      `${OPENING}现将议定事项纪要如下：\n一、由住建局负责缩减围挡；\n二、由城管局负责夜间监管。\n会议要求，国庆前完工。`,
    )
    expect(topics.map(({ statements }) => statements.map(({ opener }) => opener))).toEqual([
      [null, null, '会议要求'],
    ])
    expect(leftover).toEqual([])
  })

  it('a paragraph that tells several matters and leads to their list is none', () => {
    const { topics } = read(
      `${OPENING}\n会议传达学习了市委十届九次全会和经济工作会议精神，听取了各科室一季度工作情况汇报，研究了以下事项：\n一、关于河道管护办法\n会议原则同意。\n二、关于招聘\n会议同意。`,
    )
    expect(topics.map(({ title }) => title)).toEqual(['关于河道管护办法', '关于招聘'])
  })

  it('一、同意…。 二、同意…。 under …议定如下事项： are matters', () => {
    const { topics } = read(
      `${OPENING}\n会议学习了有关精神，听取了办理情况通报。会议议定如下事项：\n一、同意实施意见，由办公室印发。\n二、同意召开常委会会议，会期半天。`,
    )
    expect(topics.map(({ title }) => title)).toEqual([null, null])
  })

  it('who came for a matter is no heading', () => {
    const { topics, attendance } = read(
      '时间：2025年3月5日\n主持：林远舟\n列席：办公室主任  沈知行\n　　　（议题二）教务处处长  高明川\n　　　（议题三）科研处处长  陆怀安\n一、传达会议精神\n会议指出，要抓好落实。\n二、审议整改方案\n会议同意。',
    )
    expect(topics.map(({ title }) => title)).toEqual(['传达会议精神', '审议整改方案'])
    expect(attendance[0]?.entries.flatMap(({ names }) => names)).toEqual(['沈知行', '高明川', '陆怀安'])
  })

  it('（一） under 五、会议内容： of numbered facts, a remark with the next number below', () => {
    const { meeting, topics } = read(
      '业主委员会协调会议纪要\n一、时间：2025年5月18日19时30分\n二、地点：服务中心\n三、主持人：南山社区居委会主任 林远舟\n四、参加人员：沈知行、高明川\n五、会议内容：\n（一）关于电梯维修\n会议商定，6月完成。\n（二）关于停车收费\n会议决定暂缓。\n六、以上事项请遵照执行。',
    )
    expect(meeting.chair).toBe('林远舟')
    expect(topics.map(({ title }) => title)).toEqual(['关于电梯维修', '关于停车收费'])
  })

  it('facts that are numbered below what was said lose nothing', () => {
    const text =
      '业主委员会会议纪要\n一、会议时间：2025年4月27日\n二、会议地点：办公室\n（一）讨论公示\n会议通过了收支明细。\n三、列席人员：沈知行\n四、会议主持：林远舟'
    const { children } = parseMinutesText(text).minutes
    expect(JSON.stringify(children)).toContain('会议通过了收支明细。')
    expect(JSON.stringify(children)).toContain('沈知行')
  })

  it('会议意见： is what was decided, 会商认为 what was said, 各成员单位确定… neither', () => {
    const openers = (line: string) =>
      read(`${OPENING}\n一、研究防汛\n${line}`).topics.flatMap(({ statements }) =>
        statements.map(({ opener }) => opener),
      )
    expect(openers('会议意见：同意。')).toEqual(['会议意见'])
    expect(openers('会商认为，形势严峻。')).toEqual(['会商认为'])
    expect(openers('会议强调，要尽快。各成员单位确定一名联络员。')).toEqual(['会议强调'])
    expect(openers('会议强调，要尽快。各成员单位一致认为可行。')).toEqual(['会议强调', '各成员单位一致认为'])
  })
})

describe('people', () => {
  it('kinds of sections that begin like names', () => {
    expect(rolls('列席：质安站 沈知行、房管科 高明川')).toEqual([['列席', '质安站:沈知行', '房管科:高明川']])
  })

  it('a unit, a name and a post behind it, several in a row', () => {
    expect(rolls('列席：财务科沈知行科长、实践教学科高明川副科长')).toEqual([
      ['列席', '财务科:沈知行', '实践教学科:高明川'],
    ])
  })

  it('posts for a field and of a body set up for a matter are no units', () => {
    expect(rolls('出席：研发副总裁 沈知行、供应链总监 高明川')).toEqual([['出席', ':沈知行', ':高明川']])
    expect(rolls('参加人员：\n沈知行  副市长、领导小组组长\n高明川  市数据局局长')).toEqual([
      ['参加人员', ':沈知行', '市数据局:高明川'],
    ])
  })

  it('a unit in brackets is the chair’s too where the post says so', () => {
    const { attendance } = read(
      '2025年1月8日，市水利局副局长林远舟主持召开协调会。\n（一）关于道路接入。由区政府牵头。\n（二）关于电力迁改。由供电公司实施。\n参加人员：林远舟、沈知行（市水利局），高明川（区政府）',
    )
    expect(attendance[0]?.entries[0]).toEqual({ unit: '市水利局', names: ['林远舟', '沈知行'], unnamed: [] })
  })

  it('a name that ends as units do, behind a post', () => {
    expect(read('2025年1月8日，县委书记张红旗主持召开会议。\n会议要求，抓好落实。').meeting.chair).toBe(
      '张红旗',
    )
  })

  it('a date behind 印发： beside who handled the paper', () => {
    const { header } = read(
      `${OPENING}\n会议要求，抓好落实。\n签发：沈知行　核稿：高明川　印发：2025年7月7日`,
    )
    expect(header.issueDate).toBe('2025-07-07')
  })
})

describe('people in tables', () => {
  const given = (rows: readonly (readonly string[])[], title = '') =>
    readOutline(
      parseMinutesLines([
        { text: '云溪区人民政府专题会议纪要' },
        { text: OPENING },
        { text: '会议要求，抓好落实。' },
        ...(title === '' ? [] : [{ text: title }]),
        {
          text: '',
          table: { rows: rows.map((row) => row.map((text) => ({ text, columns: 1, rows: 1 }))) },
        },
      ]).minutes,
    ).attendance.map(({ role, entries }) => [
      role,
      ...entries.map(({ unit, names }) => `${unit ?? ''}:${names.join('+')}`),
    ])

  it('a column says how they were there', () => {
    const rows = [
      ['类别', '姓名', '单位及职务'],
      ['出席', '沈知行', '管委会副主任'],
      ['列席', '高明川', '财政局副局长'],
    ]
    expect(given(rows)).toEqual([
      ['出席', '管委会:沈知行'],
      ['列席', '财政局:高明川'],
    ])
  })

  it('the line above says it', () => {
    const rows = [
      ['序号', '姓名', '单位', '职务'],
      ['1', '沈知行', '区住建局', '局长'],
      ['2', '高明川', '区财政局', '副局长'],
    ]
    expect(given(rows, '参会人员名单')).toEqual([['参会人员', '区住建局:沈知行', '区财政局:高明川']])
  })

  it('the heading over the names says it; a table of other things says nothing', () => {
    expect(
      given([
        ['单位', '参会人员'],
        ['区住建局', '沈知行'],
        ['区财政局', '高明川'],
      ]),
    ).toEqual([['参会人员', '区住建局:沈知行', '区财政局:高明川']])
    expect(
      given([
        ['姓名', '单位', '奖项'],
        ['沈知行', '区住建局', '一等'],
        ['高明川', '区财政局', '二等'],
      ]),
    ).toEqual([])
  })
})
