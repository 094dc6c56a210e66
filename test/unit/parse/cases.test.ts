import { describe, expect, it } from 'vitest'
import { minutesToPlainText } from '#shared/compose/plain-text.ts'
import { readOutline } from '#shared/outline/outline.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'

const read = (...lines: readonly string[]) => readOutline(parseMinutesText(lines.join('\n')).minutes)
const printed = (...lines: readonly string[]) =>
  minutesToPlainText(parseMinutesText(lines.join('\n')).minutes)
const OPENING = '2024年7月9日，县长江晚舟主持召开县政府第21次常务会议，现将会议议定事项纪要如下：'
const BODY = ['一、审议《清平县河道管护办法》', '会议原则同意该《办法》。']
const bodyOf = (...lines: readonly string[]) => read('清平县人民政府', '常务会议纪要', OPENING, ...lines)
const titlesOf = (...lines: readonly string[]) => bodyOf(...lines).topics.map(({ title }) => title)

describe('organ and kind', () => {
  it.each([
    ['云溪集团有限公司董事长办公会纪要', '云溪集团有限公司', '董事长办公会纪要'],
    ['云岭村“两委”班子会议纪要', '云岭村“两委”', '班子会议纪要'],
    ['清平县人民检察院检察委员会会议纪要', '清平县人民检察院', '检察委员会会议纪要'],
    ['清平县第一中学校务会议纪要', '清平县第一中学', '校务会议纪要'],
    ['清平县中医院党委会议纪要', '清平县中医院', '党委会议纪要'],
    ['中共清平县水利局党组会议纪要', '中共清平县水利局党组', '会议纪要'],
    ['云溪市第十七届人民政府第8次常务会议纪要', '云溪市第十七届人民政府', '常务会议纪要'],
    ['县政府2025年度第3次常务（扩大）会议纪要', '县政府', '常务（扩大）会议纪要'],
    ['云溪市防汛抗旱指挥部会商会议纪要', '云溪市防汛抗旱指挥部', '会商会议纪要'],
    ['专题会议纪要', null, '专题会议纪要'],
  ])('%s', (title, organ, kind) => {
    expect(read(title, OPENING, ...BODY).header).toMatchObject({ organ, kind })
  })

  it('on two lines', () => {
    expect(read('中共清平县委', '常委会会议纪要', OPENING, ...BODY).header).toMatchObject({
      organ: '中共清平县委',
      kind: '常委会会议纪要',
    })
    expect(read('清平县人民政府', '2025年第4次县长办公会议纪要', OPENING, ...BODY).header).toMatchObject({
      organ: '清平县人民政府',
      kind: '县长办公会议纪要',
    })
    const title = ['关于研究清平县农村供水保障工程建设和水源地保', '护有关问题的专题会议纪要']
    expect(read(...title, OPENING, ...BODY).header).toMatchObject({
      title: title.join(''),
      kind: '专题会议纪要',
    })
    expect(printed(...title, OPENING, ...BODY)).toMatch(new RegExp(`^${title.join('')}\n`, 'u'))
  })

  it('below what a web page says of it, which stays aside', () => {
    const aside = [
      '名称：清平县政府常务会议纪要',
      '索引号：QP2024',
      '浏览次数：31　来源：县府办　字体：大 中 小',
    ]
    const outline = read(...aside, '清平县政府第2次常务会议纪要', '〔2024〕第2期', OPENING, ...BODY)
    expect(outline.header).toMatchObject({
      organ: '清平县政府',
      kind: '常务会议纪要',
      number: '〔2024〕第2期',
    })
    expect(outline.leftover).toHaveLength(3)
  })
})

describe('number', () => {
  it.each([
    ['第6号', '第6号', null],
    ['第６期', '第6期', null],
    ['（第十一期）', '第十一期', null],
    ['〔2024〕12号', '〔2024〕12号', null],
    ['清政常纪〔2024〕12号', '〔2024〕12号', '清政常纪'],
    ['[2024]第3期', '[2024]第3期', null],
    ['（2024）7号', '（2024）7号', null],
    ['2024年第5期', '2024年第5期', null],
    ['第9期（总第120期）', '第9期（总第120期）', null],
    ['总第45期', '总第45期', null],
    ['编号：QP-2024-017', 'QP-2024-017', null],
    ['第3号　　　　签发人：江晚舟', '第3号', null],
    ['第21次', null, null],
    ['十七届县政府第21次', null, null],
  ])('%s', (line, number, numberPrefix) => {
    expect(read('清平县人民政府', '常务会议纪要', line, OPENING, ...BODY).header).toMatchObject({
      number,
      numberPrefix,
    })
  })
})

describe('dates of issue, and who issues', () => {
  const issued = { issuer: '清平县人民政府办公室', issueDate: '2024-07-16' }
  it.each([
    '清平县人民政府办公室　　　2024年7月16日',
    '清平县人民政府办公室　　　２０２４年７月１６日',
    '清平县人民政府办公室　　　2024年07月16日',
    '清平县人民政府办公室　　　二〇二四年七月十六日',
    '清平县人民政府办公室　　　二O二四年七月十六日',
    '清平县人民政府办公室编印　2024年7月16日',
  ])('in the header: %s', (line) => {
    expect(read('清平县人民政府', '常务会议纪要', line, OPENING, ...BODY).header).toMatchObject(issued)
  })

  it.each([
    ['清平县人民政府办公室', '2024年7月16日'],
    ['清平县人民政府办公室', '二○二四年七月十六日'],
    ['清平县人民政府办公室 2024年7月16日'],
    ['抄送：县委办公室。', '清平县人民政府办公室　　2024年7月16日印发'],
  ])('at the end: %s', (...lines) => {
    const outline = bodyOf(...BODY, ...lines)
    expect(outline.header).toMatchObject(issued)
    expect(outline.topics[0]?.statements).toHaveLength(1)
  })

  it('not the day of the meeting under the title', () => {
    const outline = read(
      '清平县政府常务会议纪要',
      '（二〇二四年七月九日）',
      '7月9日，县长江晚舟主持召开会议。',
      ...BODY,
    )
    expect(outline.header.issueDate).toBeNull()
    expect(outline.meeting).toMatchObject({ date: '2024-07-09', chair: '江晚舟' })
  })
})

describe('the meeting', () => {
  it.each([
    '２０２４年７月９日，县长江晚舟主持召开县政府第２１次常务会议，纪要如下：',
    '二〇二四年七月九日,县长江晚舟主持召开县政府第21次常务会议,纪要如下:',
    '2024年7月9日下午，县政府第21次常务会议在县政府三楼会议室召开，会议由县长江晚舟主持。',
    '2024年7月9日上午9:30，在二号会议室，县长江晚舟主持召开县政府第21次常务会议。',
    '受县委委托，2024年7月9日，江晚舟县长在县政府一号会议室主持召开县政府第21次常务会议。',
  ])('%s', (opening) => {
    const { meeting } = read('常务会议纪要', opening, ...BODY)
    expect(meeting.date).toBe('2024-07-09')
    expect(meeting.ordinal?.normalize('NFKC')).toBe('第21次')
    expect(meeting.chair).toBe('江晚舟')
  })

  it.each([
    [['会议时间：2024/07/09 下午14:00', '会议主持：江晚舟']],
    [['时　间：2024.7.9', '地　点：县政府', '主持人：县长 江晚舟']],
    [['主持：江晚舟（县长）', '会议日期：2024-7-9']],
    [['会议时间', '2024年7月9日', '会议地点', '三楼会议室', '主持人', '江晚舟']],
    [['会议时间\t2024年7月9日\t主持人\t江晚舟']],
    [['时间：2024年7月9日  地点：三楼  主持：江晚舟']],
  ])('on lines of its own: %s', (lines) => {
    expect(read('清平县水务公司会议纪要', ...lines, ...BODY)).toMatchObject({
      header: { issueDate: null },
      meeting: { date: '2024-07-09', chair: '江晚舟' },
    })
  })

  it('a time alone is enough, a headline is no opening', () => {
    expect(read('清平县水务公司会议纪要', '会议时间：2024年7月9日', ...BODY).meeting.date).toBe('2024-07-09')
    const outline = read('县政府召开第21次常务会议 江晚舟主持', OPENING, ...BODY)
    expect(outline.meeting).toEqual({ date: '2024-07-09', ordinal: '第21次', chair: '江晚舟' })
  })

  it.each([
    ['县政府2024年度第9次常务会议', '2024年度第9次'],
    ['县人民政府2024年第2次常务会议', '2024年第2次'],
    ['清平县第18届人民政府第7次常务会议', '第7次'],
    ['第十二次局长办公会', '第十二次'],
  ])('the counter of %s', (name, ordinal) => {
    expect(
      read('会议纪要', `2024年7月9日，局长江晚舟主持召开${name}，纪要如下：`, ...BODY).meeting.ordinal,
    ).toBe(ordinal)
  })
})

describe('topics', () => {
  it.each([
    [['一、审议甲办法', '二、听取乙汇报']],
    [['1、审议甲办法', '2、听取乙汇报']],
    [['1.审议甲办法', '2.听取乙汇报']],
    [['１．审议甲办法', '２．听取乙汇报']],
    [['（一）审议甲办法', '（二）听取乙汇报']],
    [['(一)审议甲办法', '(二)听取乙汇报']],
    [['①审议甲办法', '②听取乙汇报']],
    [['第一项 审议甲办法', '第二项 听取乙汇报']],
    [['议题一：审议甲办法', '议题二：听取乙汇报']],
    [['## 一、审议甲办法', '## 二、听取乙汇报']],
    [['**审议甲办法**', '**听取乙汇报**']],
    [['●审议甲办法', '●听取乙汇报']],
    [['审议甲办法', '听取乙汇报']],
    [['一、', '二、'].flatMap((number, at) => [`${number}\n${['审议甲办法', '听取乙汇报'][at]}`])],
  ])('%s', ([first = '', second = '']) => {
    expect(titlesOf(first, '会议原则同意该办法。', second, '会议强调，要压实责任。')).toEqual([
      '审议甲办法',
      '听取乙汇报',
    ])
  })

  it('inside a paragraph, with a long sentence for a heading, or one that begins with 会议', () => {
    expect(titlesOf(...BODY.slice(0, 1), '会议原则同意该办法。 二、研究公园夜间开放', '会议同意。')).toEqual([
      '审议《清平县河道管护办法》',
      '研究公园夜间开放',
    ])
    const long = '听取关于全县农村供水保障工程和水源地保护资金安排使用以及下一步工作打算有关情况汇报'
    expect(titlesOf(`一、${long}。会议原则同意该安排。`, '二、会议讨论与决策', '会议同意。')).toEqual([
      long,
      '会议讨论与决策',
    ])
  })

  it('without a number: each matter that the meeting took up', () => {
    const { topics } = bodyOf(
      '本次会议集中学习了《信访工作条例》。',
      '会议研究了职称评审事项。会议决定，推荐3名同志。',
    )
    expect(topics.map(({ statements }) => statements.map(({ opener }) => opener))).toEqual([
      ['会议集中学习了'],
      ['会议研究了', '会议决定'],
    ])
  })

  it('points under a statement are none', () => {
    const points = ['一、由县水利局牵头，抓紧整改。', '二、由县财政局保障，及时拨付。']
    const { topics } = bodyOf('会议认为，时间紧迫。', '会议要求：', ...points)
    expect(topics).toHaveLength(1)
  })

  it('another meeting in the same file keeps its place', () => {
    const text = printed(
      '2024年9月4日会议纪要',
      '江晚舟讲解方案。',
      '2024年10月8日会议纪要',
      '1、搬运设备。',
      '2、写完文档。',
    )
    expect(text.indexOf('讲解方案')).toBeLessThan(text.indexOf('2024年10月8日会议纪要'))
    expect(text.indexOf('2024年10月8日会议纪要')).toBeLessThan(text.indexOf('搬运设备'))
  })
})

describe('openers', () => {
  it.each([
    ['会议强调,要压实责任。', '会议强调'],
    ['会议要求:抓紧整改。', '会议要求'],
    ['与会人员一致认为，方案可行。', '与会人员一致认为'],
    ['大家一致同意，先行试点。', '大家一致同意'],
    ['党组会议决定，通过方案。', '党组会议决定'],
    ['县政府常务会议同意，安排专项资金。', '县政府常务会议同意'],
    ['此次会议听取了工作汇报。', '会议听取了'],
    ['江晚舟县长强调，要压实责任。', '江晚舟县长强调'],
    ['县长江晚舟指出：要抓早抓小。', '县长江晚舟指出'],
    ['原则同意该方案。', '原则同意'],
    ['中央经济工作会议强调，要稳中求进。', null],
    ['省长陈明强调，要稳中求进。', null],
    ['会议确定事项由县府办督办。', null],
  ])('%s', (text, opener) => {
    expect(bodyOf('一、审议甲办法', text).topics[0]?.statements[0]?.opener).toBe(opener)
  })
})
