import { describe, expect, it } from 'vitest'
import { minutesToPlainText } from '#shared/compose/plain-text.ts'
import { readOutline } from '#shared/outline/outline.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'

const read = (text: string) => readOutline(parseMinutesText(text).minutes)
const OPENING = '2025年4月9日，总经理林远舟主持召开总经理办公会。会议纪要如下：\n'
const topics = (text: string) =>
  read(text).topics.map(({ title, statements }) => [title, ...statements.flatMap(({ items }) => items)])

describe('topics and the points below them numbered alike', () => {
  const HEADS = [
    ['城东水厂招标方案', '完善招标文件；', '五月底前完成挂网。'],
    ['抄表到户改造', '老旧小区优先；', '六月底前完成。', '费用从预算列支。'],
    ['员工体检'],
  ]
  const write = (mark: string) =>
    OPENING +
    HEADS.map(([head = '', ...points], at) =>
      [
        `${at + 1}${mark}关于${head}`,
        '会议同意。',
        ...points.map((point, place) => `${place + 1}${mark}${point}`),
      ].join('\n'),
    ).join('\n')
  const wanted = HEADS.map(([head = '', ...points]) => [`关于${head}`, ...points])

  it.each(['.', '、'])('%s', (mark) => {
    expect(topics(write(mark))).toEqual(wanted)
    // What is written out again is read the same.
    expect(topics(minutesToPlainText(parseMinutesText(write(mark)).minutes))).toEqual(wanted)
  })

  it('points right below their heading', () => {
    expect(
      topics(
        `${OPENING}1.招标方案\n1.完善文件；\n2.尽快挂网。\n2.抄表改造\n1.老旧小区优先；\n2.六月底完成。`,
      ),
    ).toEqual([
      ['招标方案', '完善文件；', '尽快挂网。'],
      ['抄表改造', '老旧小区优先；', '六月底完成。'],
    ])
  })

  it('a list of sentences alone has no topics', () => {
    expect(topics(`${OPENING}会议要求：\n1.完善文件；\n2.尽快挂网。`)).toHaveLength(1)
  })
})

describe('other ways to number', () => {
  it('第一、关于… are topics, 第一，加强领导 is a point', () => {
    expect(
      topics(`${OPENING}第一、关于购置设备\n会议同意。\n第二、关于绩效方案\n会议决定：试行三个月。`),
    ).toEqual([['关于购置设备'], ['关于绩效方案']])
    expect(
      topics(`${OPENING}一、防汛\n会议要求：\n第一、加强领导。\n第二、落实责任。\n二、防火\n会议同意。`),
    ).toEqual([['防汛', '加强领导。', '落实责任。'], ['防火']])
  })

  it.each(['1#楼封顶；', '3号楼封顶；', '2号线贯通。', '2025年底前完成。'])(
    'a point that begins with a figure is read again from what was printed: %s',
    (point) => {
      const text = `${OPENING}一、进度\n1、${point}\n2、清理现场。\n二、安全\n会议同意。`
      const { minutes } = parseMinutesText(text)
      expect(topics(text)).toEqual([['进度', point, '清理现场。'], ['安全']])
      expect(topics(minutesToPlainText(minutes))).toEqual(topics(text))
    },
  )

  it('what went before a decision in a word belongs to its opener', () => {
    const openers = (line: string) =>
      read(`${OPENING}一、道路\n${line}`).topics.flatMap(({ statements }) =>
        statements.map(({ opener }) => opener),
      )
    expect(openers('经讨论，会议决定采纳建议。')).toEqual(['经讨论，会议决定'])
    expect(openers('经研究,会议同意该方案。')).toEqual(['经研究,会议同意'])
    expect(openers('经举手表决，会议一致通过。')).toEqual(['经举手表决，会议一致通过'])
    expect(openers('经讨论，村民同意该方案。')).toEqual([null])
  })
})

describe('the counter before the organ', () => {
  it.each([
    ['第12次市政府常务会议纪要', '市政府', '常务会议纪要', '第12次'],
    ['第三十一次区委财经委员会会议纪要', '区委财经委员会', '会议纪要', '第三十一次'],
    ['2025年第5次云岭县林业局局务会议纪要', '云岭县林业局', '局务会议纪要', '2025年第5次'],
    ['第12次常务会议纪要', null, '常务会议纪要', '第12次'],
  ])('%s', (line, organ, kind, ordinal) => {
    const text = `${line}\n2025年9月6日，林远舟主持召开会议。\n一、预算\n会议同意。`
    expect(read(text)).toMatchObject({ header: { organ, kind }, meeting: { ordinal } })
    expect(minutesToPlainText(parseMinutesText(text).minutes).split('\n')[0]).toBe(line)
  })
})

describe('labels of facts spread over their cell, a blank instead of a colon', () => {
  it('are read again from what was printed', () => {
    const text = `监理例会纪要\n时  间    2025年4月17日\n地  点    项目部会议室\n主持人    林远舟\n一、进度\n会议同意。`
    const again = minutesToPlainText(parseMinutesText(text).minutes)
    expect(read(again)).toEqual(read(text))
    expect(read(text).meeting).toMatchObject({ date: '2025-04-17', chair: '林远舟' })
  })
})

describe('facts of the meeting numbered like its matters', () => {
  const people = (text: string) =>
    read(text).attendance.map(({ role, entries }) => [role, ...entries.flatMap(({ names }) => names)])
  const NUMBERS = ['一、,二、,三、,四、,五、,六、', '1、,2、,3、,4、,5、,6、', '1.,2.,3.,4.,5.,6.']

  it.each(NUMBERS)('%s: the matters count on', (numbers) => {
    const [one, two, three, four, five, six] = numbers.split(',')
    const text = `关于市场改造的会议纪要\n${one}时间:2025年7月11日下午3时\n${two}地点：三楼会议室\n${three}参加人员：\n市商投公司　林远舟\n招标代理公司　沈知行\n${four}主持人：林远舟\n${five}答疑内容\n会议同意延长工期。\n${six}其他事项\n会议决定另行公告。`
    const { minutes } = parseMinutesText(text)
    expect(read(text).meeting).toMatchObject({ date: '2025-07-11', chair: '林远舟' })
    expect(topics(text)).toEqual([['答疑内容'], ['其他事项']])
    expect(people(text)).toEqual([['参加人员', '林远舟', '沈知行']])
    expect(read(text).leftover).toEqual([])
    const again = minutesToPlainText(minutes)
    expect(again).toMatch(/^(?:五、|5\.)答疑内容$/mu)
    expect(read(again)).toEqual(read(text))
  })

  it.each(NUMBERS)('%s: matters that begin anew under the last of the facts', (numbers) => {
    const [one, two, three] = numbers.split(',')
    const text = `村委会会议记录\n${one}时间：2025年7月11日\n${two}主持人：林远舟\n${three}会议内容：\n（一）研究道路硬化\n会议同意。\n（二）研究路灯安装\n会议同意。`
    expect(read(text).meeting).toMatchObject({ date: '2025-07-11', chair: '林远舟' })
    expect(read(text).topics.map(({ title }) => title)).not.toContain('时间：2025年7月11日')
  })

  it('a matter that is called after time or place is none of them', () => {
    expect(
      topics(`${OPENING}一、会议时间调整\n会议同意。\n二、地点选择\n会议同意。`).map(([title]) => title),
    ).toEqual(['会议时间调整', '地点选择'])
  })
})

describe('matters told off with 一是关于…', () => {
  it('right below the opening they are topics', () => {
    expect(
      topics(
        `${OPENING}一是关于征地补偿。会议明确，按公布的标准执行。\n二是关于杆线迁移。由供电公司负责。\n会议强调，要密切配合。`,
      ),
    ).toEqual([['关于征地补偿'], ['关于杆线迁移']])
  })

  it('under a statement they are its points', () => {
    expect(topics(`${OPENING}会议要求：\n一是关于质量。要严格把关。\n二是关于安全。要落实责任。`)).toEqual([
      [null, '关于质量。要严格把关。', '关于安全。要落实责任。'],
    ])
  })
})

it('marks among the first characters of a line of facts break nothing', () => {
  const text = '会议纪要\n议 ( 题：预算\n时　间　2025年4月17日\n主持[ 人　林远舟\n一、预算\n会议同意。'
  expect(read(text).topics.map(({ title }) => title)).toEqual(['预算'])
})
