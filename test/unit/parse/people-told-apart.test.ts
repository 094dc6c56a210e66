import { describe, expect, it } from 'vitest'
import { readOutline } from '#shared/outline/outline.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'

const read = (text: string) => readOutline(parseMinutesText(text).minutes)
const HEAD = '2025年9月13日上午，县长林远舟在县政府三楼会议室主持召开专题会议。\n'
const BODY = '会议要求，抓紧落实。\n'
const rollsOf = (text: string) =>
  read(text).attendance.map(({ role, entries }) => [
    role,
    ...entries.map(({ unit, names }) => [unit, ...names].join(' ')),
  ])

describe('people of a meeting', () => {
  it.each(['计财科', '人事科', '信息科', '骨科'])('of a section of the office in brackets: %s', (unit) => {
    expect(rollsOf(`${HEAD}${BODY}列席：林远舟（办公室）、沈知行（${unit}）`)).toEqual([
      ['列席', '办公室 林远舟', `${unit} 沈知行`],
    ])
  })

  it.each(['参会人员名单', '出席人员名单', '列席单位名单'])('under a heading without a colon: %s', (role) => {
    expect(rollsOf(`${HEAD}${BODY}${role}\n县水利局：林远舟、沈知行\n东山镇：高明川`)).toEqual([
      [role, '县水利局 林远舟 沈知行', '东山镇 高明川'],
    ])
  })

  it.each(['缺席', '请假'])('away, in brackets among those who were there: %s', (role) => {
    expect(rollsOf(`${HEAD}${BODY}参加：林远舟 沈知行（${role}：高明川） 陆怀安`)).toEqual([
      ['参加', ' 林远舟 沈知行', ' 陆怀安'],
      [role, ' 高明川'],
    ])
  })

  it.each(['（本报记者 陆怀安）', '（记者陆怀安）', '（供稿：县政府办）'])(
    'in the last sentence above the writer of the news: %s',
    (byline) => {
      expect(
        rollsOf(`${HEAD}${BODY}县领导林远舟、沈知行出席会议，县政协副主席高明川列席会议。\n${byline}`),
      ).toEqual([
        ['出席', ' 林远舟 沈知行'],
        ['列席', '县政协 高明川'],
      ])
    },
  )

  it.each(['一标段', '土建二标段', '监理单位', '设计单位'])('of a part of the works: %s', (unit) => {
    expect(rollsOf(`${HEAD}${BODY}参会：${unit}沈知行、县水利局高明川`)).toEqual([
      ['参会', `${unit} 沈知行`, '县水利局 高明川'],
    ])
  })

  it('with rare surnames, behind their unit in lines above the topics', () => {
    expect(
      rollsOf(
        `关于排水问题的会议纪要\n时间：2025年6月12日\n参会人员：\n区水务局　霜小满\n区住建局　沈知行\n会议内容：\n${BODY}`,
      ),
    ).toEqual([['参会人员', '区水务局 霜小满', '区住建局 沈知行']])
  })

  it('who was called together is not who came to it', () => {
    expect(
      rollsOf(
        `2025年7月2日，副县长高明川在县应急中心召集县水利局、气象局等单位进行会商，县委书记林远舟出席会议并讲话。\n${BODY}`,
      ),
    ).toEqual([['出席', '县委 林远舟']])
  })

  it('who put the record in writing, in brackets below the people, is none of them', () => {
    expect(
      rollsOf(`${HEAD}${BODY}参加人员：\n林远舟　县长\n沈知行　县水利局局长\n（记录整理：县政府办综合科）`),
    ).toEqual([['参加人员', ' 林远舟', '县水利局 沈知行']])
  })
})

describe('where a meeting was held', () => {
  it.each([
    ['在公司1201会议室以现场结合视频方式召开', '公司1201会议室'],
    ['在县政府三楼会议室采取视频形式召开', '县政府三楼会议室'],
    ['在县应急中心召集县水利局、气象局进行会商', '县应急中心'],
    ['在三楼会议室主持召开', '三楼会议室'],
  ])('%s', (words, place) => {
    const { minutes } = parseMinutesText(`2025年7月2日，会议${words}，由林远舟主持召开会议。\n${BODY}`)
    const opening = minutes.children.find(({ type }) => type === 'opening')
    expect(opening).toMatchObject({ meeting: { place } })
  })
})

describe('headings of topics', () => {
  it.each([
    ['第一条　', '第二条　'],
    ['项目一：', '项目二：'],
    ['议案一：', '议案二：'],
  ])('numbered %s', (one, two) => {
    const text = `${HEAD}${one}研究春节慰问事宜\n会议决定，慰问困难群众。\n${two}研究公路养护事宜\n会议同意纳入计划。`
    expect(read(text).topics.map(({ title }) => title)).toEqual(
      one.startsWith('第')
        ? ['研究春节慰问事宜', '研究公路养护事宜']
        : [expect.stringContaining('研究春节慰问事宜'), expect.stringContaining('研究公路养护事宜')],
    )
  })

  it('a short sentence with a document heads what was said of it', () => {
    const { topics } = read(
      `${HEAD}一、会议审议了《防汛预案》。\n会议原则同意该预案。\n二、会议听取了造林工作情况汇报。\n会议强调，抓紧补植。\n`,
    )
    expect(topics.map(({ title }) => title)).toEqual(['会议审议了《防汛预案》', '会议听取了造林工作情况汇报'])
  })

  it('that say what the meeting did in turn; a sentence with its full stop is what it said', () => {
    const { topics } = read(
      `${HEAD}一、会议听取了防汛情况汇报，审议了《防汛预案》\n会议强调，要落实责任。\n二、会议听取了造林情况汇报，同意其方案。\n`,
    )
    expect(topics.map(({ title, statements }) => [title, ...statements.map(({ opener }) => opener)])).toEqual(
      [
        ['会议听取了防汛情况汇报，审议了《防汛预案》', '会议强调'],
        [null, '会议听取了'],
      ],
    )
  })
})
