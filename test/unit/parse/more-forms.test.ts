import { describe, expect, it, test } from 'vitest'
import { readOutline } from '#shared/outline/outline.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'

const read = (text: string) => readOutline(parseMinutesText(text).minutes)
const itemsOf = (text: string) =>
  read(text).topics.flatMap(({ statements }) => statements.flatMap(({ items }) => items))
const HEAD = '云溪市水务局\n局长办公会议纪要\n第3期\n'
const OPENING = '2025年4月1日，局长林远舟主持召开局长办公会议，纪要如下：\n'

describe('标志', () => {
  test.each([
    ['市人民检察院检察长办公会议纪要', '市人民检察院', '检察长办公会议纪要'],
    ['云溪监狱监狱长办公会议纪要', '云溪监狱', '监狱长办公会议纪要'],
    ['市科协主席办公会议纪要（7）', '市科协', '主席办公会议纪要'],
    ['市残联理事长办公会议纪要', '市残联', '理事长办公会议纪要'],
    ['市国资委党委2025年第18次会议纪要', '市国资委党委', '会议纪要'],
    ['市水务局党组第6次会议纪要', '市水务局党组', '会议纪要'],
    ['云溪市人民政府第十二届第31次常务会议纪要', '云溪市人民政府', '常务会议纪要'],
    ['云溪县人民政府第二十一次常务会议\n纪 要', '云溪县人民政府', '常务会议纪要'],
  ])('%s', (line, organ, kind) => {
    expect(read(`${line}\n${OPENING}一、研究预算\n会议同意。`).header).toMatchObject({ organ, kind })
  })
})

test.each([
  ['云溪大学党委办公室、校长办公室编　　2025年5月20日', '云溪大学党委办公室、校长办公室'],
  ['云溪县人民政府办公室编　　2025年5月20日', '云溪县人民政府办公室'],
])('who issues: %s', (line, issuer) => {
  const { header } = read(`${HEAD}${line}\n${OPENING}一、研究预算\n会议同意。`)
  expect(header).toMatchObject({ issuer, issueDate: '2025-05-20' })
})

test.each(['2025.3.12  星期三 9:30', '2025年3月12日（周三）上午9:30', '2025-03-12 9时30分至11时'])(
  'a time without its label above those that have one: %s',
  (time) => {
    const { meeting } = read(
      `市科协主席办公会议纪要\n${time}\n市科协二楼小会议室\n主持人:林远舟\n参加人:沈知行 高明川\n1、关于换届。同意。`,
    )
    expect(meeting).toMatchObject({ date: '2025-03-12', chair: '林远舟' })
  },
)

describe('items in one paragraph', () => {
  it.each([
    ['会议强调：1.严格审批制度；2.严禁公车私用；3.定期公示。', 3],
    ['会议强调，1.3月底前完成；2.2025年全面推开。', 2],
    ['一是各县要完成兑付。二是市财政局要监督检查。三是适时开展审计。', 3],
    ['（一）市级承担四成；（二）县级承担六成。', 2],
  ])('%s', (text, count) => {
    expect(itemsOf(`${HEAD}${OPENING}一、研究预算\n${text}`)).toHaveLength(count)
  })
  it.each(['会议指出，增长1.2个百分点，其中工业2.3个百分点。', '会议强调，预算控制在1.5亿元以内。'])(
    'none in %s',
    (text) => {
      expect(itemsOf(`${HEAD}${OPENING}一、研究预算\n${text}`)).toEqual([])
    },
  )
})

test('a point that begins with a month is one of the list', () => {
  const text = '会议决定：\n1.由市委办公室牵头；\n2.3月上旬召开全会；\n3.12月底前总结。'
  expect(itemsOf(`${HEAD}${OPENING}一、研究预算\n${text}`)).toEqual([
    '由市委办公室牵头；',
    '3月上旬召开全会；',
    '12月底前总结。',
  ])
})

test('sentences that give somebody a task are no headings, however short', () => {
  const { topics } = read(
    `${HEAD}${OPENING}一、项目用地由城北区负责征收，6月底前交地。\n二、施工期间交通组织由市公安局负责。\n三、费用由市水务集团承担。`,
  )
  expect(topics.map(({ title }) => title)).toEqual([null, null, null])
})

test('an agenda without numbers further down: the subjects are the topics', () => {
  const { topics } = read(
    `${HEAD}时间：2025年4月8日\n主持人：林远舟\n议题：一、研究县道改造\n二、研究造林\n会议决定：\n关于县道改造。原则同意改造方案。\n关于造林。同意造林计划。`,
  )
  expect(topics.flatMap(({ title }) => title ?? [])).toEqual(['关于县道改造', '关于造林'])
})

test('recipients go on below in groups of their own', () => {
  const { distribution } = read(
    `${HEAD}${OPENING}一、研究预算\n会议同意。\n分送：县委书记、副书记，县长、副县长。\n县委办公室、县人大办公室。\n各乡镇人民政府，县直各有关单位。\n云溪县人民政府办公室 2025年12月1日印发\n（共印60份）`,
  )
  expect(distribution.join('')).toContain('各乡镇人民政府，县直各有关单位。')
})

describe('who was there, told in the opening', () => {
  const attendance = (sentence: string) =>
    read(
      `${HEAD}2025年4月1日，局长林远舟主持召开局长办公会议。${sentence}纪要如下：\n一、研究预算\n会议同意。`,
    ).attendance
  it('a name may end in 之; the last one may have 等 behind it', () => {
    const [roll] = attendance('市自然资源局沈墨之、市城管局高明川、市水务集团陆海宁等参加了会议。')
    expect(roll?.entries.flatMap(({ names }) => names)).toEqual(['沈墨之', '高明川', '陆海宁'])
  })
  it('units and those who come for all of them', () => {
    const rolls = attendance('局领导沈知行、高明川参加会议，各科室、社区负责人列席会议。')
    expect(rolls.map(({ role }) => role)).toEqual(['参加会议', '列席'])
    expect(rolls[1]?.entries.flatMap(({ unnamed }) => unnamed)).toEqual(['社区负责人'])
  })
  it('clauses that name nobody stand between; those who come for one matter', () => {
    const rolls = attendance('党委委员沈知行、高明川参加会议，陆海宁因公请假。人事科负责人列席相关议题。')
    expect(rolls.map(({ role }) => role)).toEqual(['参加会议', '请假', '列席'])
  })
})

test('a roll whose line was broken between a unit and its first name', () => {
  const { attendance } = read(
    `${HEAD}${OPENING}一、研究预算\n会议同意。\n参加：市发改委沈知行、市住建局方继东、\n    市人社局钱立冬、国网云山供电公司\n    高明川，云山开发区管委会陆海宁。`,
  )
  expect(attendance[0]?.entries.map(({ unit, names }) => `${unit} ${names.join()}`)).toContain(
    '国网云山供电公司 高明川',
  )
})

test('a number with the total beside it', () => {
  const { header } = read(`云山医院党委会议纪要\n（第15期 总第286期）\n${OPENING}一、研究预算\n会议同意。`)
  expect(header.number).toBe('第15期总第286期')
})
