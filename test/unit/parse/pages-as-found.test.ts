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

describe('who was there, told in the opening', () => {
  const told = (sentence: string) =>
    people(`2025年3月3日上午，区规划委员会举行2025年第一次会议。${sentence}\n${BODY}`)

  it('the last of several names, behind 和', () => {
    expect(told('沈知行、高明川、陆怀安和孟书白参加会议。')).toEqual([
      ['参加会议', '沈知行', '高明川', '陆怀安', '孟书白'],
    ])
  })

  it('those who are named before kinds of people, in whatever words', () => {
    expect(
      told(
        '区领导沈知行、高明川，各委员单位负责人、各街道书记及古城集团、金水公司负责人参加会议。',
      )[0]?.slice(0, 3),
    ).toEqual(['参加会议', '沈知行', '高明川'])
  })

  it('等 behind one of them, before those it stands for', () => {
    expect(
      told('理事长沈知行、秘书长高明川等理事代表、监事长陆怀安等同志出席会议。')[0]?.slice(0, 3),
    ).toEqual(['出席', '沈知行', '高明川'])
  })

  it('behind the last of them the others who lead, courtesy behind a name', () => {
    expect(told('沈知行、高明川等校领导出席了会议，教务处负责人列席了会议。')[0]).toEqual([
      '出席',
      '沈知行',
      '高明川',
    ])
    expect(told('沈知行等领导出席会议。')).toEqual([['出席', '沈知行']])
    expect(told('县住建局等领导出席会议。')).toEqual([['出席', '*县住建局等领导']])
    expect(told('校长沈知行、德育处主任高明川、陆怀安老师、家委会成员参加会议。')).toEqual([
      ['参加会议', '沈知行', '德育处/高明川', '德育处/陆怀安', '*家委会成员'],
    ])
  })

  it('heads of several bodies, units without posts before the names, units among kinds of people', () => {
    expect(told('区人大主任沈知行、区政协主席高明川等区四套班子领导，各乡镇主要负责同志参加。')[0]).toEqual([
      '参加会议',
      '区人大/沈知行',
      '区政协/高明川',
      '*各乡镇主要负责同志',
    ])
    expect(told('业委会沈知行、高明川、陆怀安和物业公司孟书白、顾长宁参加会议。')).toEqual([
      ['参加会议', '业委会/沈知行', '业委会/高明川', '业委会/陆怀安', '物业公司/孟书白', '物业公司/顾长宁'],
    ])
    expect(told('常务副县长沈知行，云水镇及住建、财政、教科等相关部门负责人参加。')[0]?.slice(0, 2)).toEqual([
      '参加会议',
      '沈知行',
    ])
    expect(told('常务副县长沈知行出席会议并指出，要做好举证工作。')).toEqual([['出席', '沈知行']])
  })

  it('at a congress', () => {
    expect(
      people(
        `2025年9月18日上午，围棋协会第二届第一次会员大会在三楼会议厅召开。\n市体育局调研员沈知行，市体育总会秘书长高明川出席大会。\n${BODY}`,
      ),
    ).toEqual([['出席', '市体育局/沈知行', '市体育总会/高明川']])
  })

  it('a chair between the post in the body and his own', () => {
    expect(
      read(`2025年3月12日，委员会召开会议。会议由主任委员林远舟副校长主持。\n${BODY}`).meeting.chair,
    ).toBe('林远舟')
  })

  it('the second counter is that of the meeting', () => {
    expect(
      read(`2025年3月30日，学校七届五次“两代会”主席团第二次会议在会议室召开。\n${BODY}`).meeting.ordinal,
    ).toBe('第二次')
  })

  it('a chair of a standing committee, and what he said in the third person', () => {
    const text = `2025年2月26日，常委会第二十次委员长会议举行。林远舟委员长主持会议。\n${BODY}委员长会议决定，提交审议。\n常委会副委员长沈知行、高明川出席会议。`
    expect(read(text).meeting.chair).toBe('林远舟')
    expect(people(text)).toEqual([['出席', '常委会/沈知行', '常委会/高明川']])
    expect(topics(text)[0]?.at(-2)).toBe('委员长会议决定')
    expect(
      topics('2025年2月26日，学院召开例会。\n会议由主席林远舟主持,她指出,本次会议的召开很有必要。').flat(),
    ).toEqual([])
  })

  it.each([
    '市长林远舟到古城实地察看项目建设情况，并召开现场办公会。',
    '市长林远舟赴古城调研，现场召开专题会议。',
  ])('who went there and called the meeting chaired it: %s', (sentence) => {
    expect(read(`2025年9月1日下午，${sentence}\n${BODY}`).meeting.chair).toBe('林远舟')
  })

  it.each([
    '云溪日报7月11日讯（通讯员 白露）7月10日，县委书记林远舟主持召开专题会议。',
    '本报7月11日电 7月10日下午，县委书记林远舟主持召开专题会议。',
  ])('the day of the meeting, not that of the news: %s', (opening) => {
    expect(read(`专题会议召开\n2025-07-11\n${opening}\n${BODY}`).meeting.date).toBe('2025-07-10')
  })

  it('the chair told in a sentence about this meeting, whatever it is called', () => {
    expect(
      read(
        `2025年11月19日下午，召开了市园林协会一届四次理事会议。\n应到理事39人，实到理事33人，符合规定。本次理事会议由林远舟秘书长主持。各项议程经过与会理事认真的审议，圆满完成。\n${BODY}`,
      ).meeting.chair,
    ).toBe('林远舟')
  })

  it('the day of the meeting, not that of its notice', () => {
    expect(
      read(
        `第三届董事会第十三次会议通知于2025年10月20日以书面方式发出，会议于2025年10月30日在公司召开，由董事长林远舟主持。\n${BODY}`,
      ).meeting.date,
    ).toBe('2025-10-30')
  })
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

describe('one line for opening and matters', () => {
  it('现纪要如下： ends the opening, whatever goes on behind it', () => {
    const text =
      '2025年9月1日下午，市长林远舟主持召开现场办公会。会议听取了汇报。现纪要如下： 会议指出，时间紧、任务重。 一、关于剧场建设。市文旅局要倒排工期。 二、关于道路建设。市交通局要抓紧施工。'
    expect(topics(text).slice(-2)).toEqual([
      ['关于剧场建设', null],
      ['关于道路建设', null],
    ])
    expect(
      read(text).topics.flatMap(({ statements }) => statements.map(({ opener }) => opener)),
    ).not.toContain('会议听取了')
  })
})

describe('what was dealt with, before what was asked for', () => {
  it.each([
    '会上，听取了关于报告起草情况的汇报和关于设立两个社区居民委员会的汇报。',
    '此次会议委员们审议了培养计划和评审结果，分别听取了申报工作和征地工作的进展情况。',
  ])('is the matter: %s', (line) => {
    const text = `2025年12月28日上午，区长林远舟主持召开区政府第45次常务会议。\n${line}\n会议要求，要按照程序做好工作。\n会议强调，要认真吸收意见。`
    expect(read(text)).toMatchObject({ topics: [{}], leftover: [] })
    expect(topics(text)[0]?.slice(-2)).toEqual(['会议要求', '会议强调'])
    expect(readAgain(text)).toEqual(read(text))
  })

  it('what went before the meeting is none', () => {
    const text =
      '2025年12月28日上午，区长林远舟主持召开现场办公会。\n会前，参会同志实地察看了剧场和道路建设情况，详细了解了项目进展和存在的困难。\n会议听取了区住建局的汇报。会议要求，抓好落实。'
    expect(topics(text)).toEqual([[null, '会议听取了', '会议要求']])
  })
})

describe('matters with numbers, as resolutions list them', () => {
  const OPENING = '2025年2月21日，协会召开了八届六次常务理事会，理事长林远舟主持会议。\n'

  it('what was passed, parted by semicolons', () => {
    const text = `${OPENING}最终会议形成以下决议：\n一、审议通过了关于会费收支情况的报告；\n二、审议通过了关于制修订《投资管理办法》等3项制度的议案；\n三、审议通过了拟增补副理事长单位的议案；`
    expect(topics(text).map(([title]) => title)).toEqual([
      '审议通过了关于会费收支情况的报告',
      '审议通过了关于制修订《投资管理办法》等3项制度的议案',
      '审议通过了拟增补副理事长单位的议案',
    ])
    expect(readAgain(text)).toEqual(read(text))
  })

  it('documents by their names', () => {
    const text = `${OPENING}会议审议通过了以下议案：\n一、《2025年中期报告全文及摘要》。\n二、《关于审议建国路厂房租赁项目的议案》。\n上述议案为关联交易，关联董事回避表决。\n三、《关于修订公司授权书的议案》。\n授权董事长办理有关事宜。`
    expect(topics(text)).toEqual([
      ['《2025年中期报告全文及摘要》'],
      ['《关于审议建国路厂房租赁项目的议案》', null],
      ['《关于修订公司授权书的议案》', null],
    ])
  })

  it('who reported what, before a colon', () => {
    const text = `${OPENING}一、县财政局汇报预算执行情况：上半年收入过半，支出有保障，重点项目资金到位。\n二、研究造林\n会议同意。`
    expect(topics(text).map(([title]) => title)).toEqual(['县财政局汇报预算执行情况', '研究造林'])
  })
})

describe('whose meeting speaks', () => {
  it.each([
    '局长办公会议同意',
    '县长办公会议议定',
    '主任办公会议决定',
    '党委会会议审议通过',
    '董事会审议通过了',
    '业主大会表决通过了',
    '调度会要求',
    '安委会会议要求',
    '与会委员一致同意',
    '会上，听取了',
    '作为第一议题，会议集体学习了',
    '会议接下来听取了',
    '首先，会议传达学习了',
    '最后，会议强调',
    '随后，会上表决通过了',
  ])('%s', (opener) => {
    const text = `2025年3月22日，主任林远舟主持召开会议。\n一、研究预算\n${opener}有关事项。`
    expect(topics(text)).toEqual([['研究预算', opener]])
  })

  it.each([
    '县政府会同有关部门研究方案。',
    '局长会同县财政局核定。',
    '市安委会要求各单位开展检查。',
    '会上各单位汇报了情况。',
  ])('not %s', (line) => {
    expect(topics(`2025年3月22日，主任林远舟主持召开会议。\n一、研究预算\n${line}`)).toEqual([
      ['研究预算', null],
    ])
  })
})

it('篇1 behind a title counts the texts of a collection', () => {
  expect(read(`市长办公会议纪要 篇1\n2025年3月22日，市政府召开协调会议。\n${BODY}`).header.kind).toBe(
    '市长办公会议纪要',
  )
})

it.each([
  ['云溪县人民政府关于城东片区改造的专题会议纪要', '云溪县人民政府', '专题会议纪要'],
  ['云溪县水务局关于研究防汛工作的局长办公会议纪要', '云溪县水务局', '会议纪要'],
])('who met, before 关于 in a title: %s', (title, organ, kind) => {
  const text = `${title}\n2025年3月5日，县长林远舟主持召开会议。\n${BODY}`
  expect(read(text).header).toMatchObject({ title, organ, kind: expect.stringContaining(kind) })
  expect(readAgain(text)).toEqual(read(text))
})

it('事关项目规划！ in a headline', () => {
  const headline = '事关项目规划！古城区2025年第一次规委会会议召开'
  expect(read(`${headline}\n2025年3月22日，区规委会召开会议。\n${BODY}`).header.title).toBe(headline)
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
  it('over lines that say what was dealt with and who came', () => {
    const text =
      '市委常委会召开扩大会议\n传达学习重要讲话精神 安排部署防汛工作\n林远舟主持并讲话 沈知行高明川出席\n发布日期：2025-01-27\n1月26日下午，市委常委会召开扩大会议，传达学习重要讲话精神。\n市委书记林远舟主持会议并讲话，市长沈知行出席会议。\n会议强调，抓好落实。'
    expect(read(text)).toMatchObject({
      header: { title: '市委常委会召开扩大会议' },
      meeting: { date: '2025-01-26', chair: '林远舟' },
    })
    expect(topics(text)).toEqual([[null, '会议强调']])
  })

  it('that reads like the opening below it', () => {
    const text =
      '2026年1月19日下午，区长林远舟主持召开区政府常务会议\n来源：区政府\n2026年1月19日下午，区长林远舟主持召开区政府常务会议。\n会议听取了汇报。会议指出，要优化环境。'
    const { minutes } = parseMinutesText(text)
    expect(minutes.children.find(({ type }) => type === 'opening')?.children).toEqual([
      { text: '2026年1月19日下午，区长林远舟主持召开区政府常务会议。' },
    ])
  })

  it.each([
    '县政府召开第七次常务会议',
    '第36次县长办公会议召开',
    '林远舟主持召开区政府第一百二十次常务会议',
    '区十四届人大常委会举行第四十九次会议',
    '研究生会2021-2022学年春季学期第一次例会顺利召开',
    '云溪县召开会议研究重点项目建设相关事宜',
  ])('%s', (headline) => {
    const text = `${headline}\n2025年6月20日，县政府召开第七次常务会议，县长林远舟主持会议。\n${BODY}`
    expect(read(text)).toMatchObject({ header: { title: headline, organ: null }, leftover: [] })
    expect(readAgain(text)).toEqual(read(text))
  })
})

describe('around the lists and 版记', () => {
  const HEAD = '云溪县人民政府会议纪要\n时间：2025年3月5日\n主持：县长林远舟\n'

  it('名单如下： on the line of the list', () => {
    expect(people(`${HEAD}参加人员名单如下：县财政局沈知行、县住建局高明川\n${BODY}`)).toEqual([
      ['参加人员', '县财政局/沈知行', '县住建局/高明川'],
    ])
  })

  it('a unit in brackets before its people', () => {
    const text = `${HEAD}列席人员：\n（县财政局）沈知行\n（县住建局）高明川、陆怀安\n${BODY}`
    expect(people(text)).toEqual([['列席人员', '县财政局/沈知行', '县住建局/高明川', '县住建局/陆怀安']])
    expect(readAgain(text)).toEqual(read(text))
  })

  it.each([
    '云溪县人民政府办公室　2025年3月6日印发\n附件下载\n附件：会议签到表.xls',
    '云溪县人民政府办公室　2025年3月6日印发\n（共印30份）\n1.签到表.docx',
    '云溪县人民政府办公室　2025年3月6日编印',
  ])('distribution and who printed it, whatever stands below: %s', (tail) => {
    const text = `云溪县人民政府常务会议纪要\n2025年3月5日，县长林远舟主持召开会议。\n${BODY}出席：林远舟\n主题词：会议　纪要\n抄送：县委办公室。\n${tail}`
    expect(read(text)).toMatchObject({
      header: { issuer: '云溪县人民政府办公室', issueDate: '2025-03-06' },
      distribution: ['抄送：县委办公室。'],
    })
    expect(read(text).leftover.join()).not.toMatch(/主题词|抄送|共印/u)
  })
})
