import { describe, expect, it } from 'vitest'
import { readOutline } from '#shared/outline/outline.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'

const HEAD =
  '云溪市人民政府专题会议纪要\n第9号\n2025年6月12日上午，副市长唐书远主持召开专题会议，研究有关事项。\n'

function read(body: string) {
  return readOutline(parseMinutesText(HEAD + body).minutes)
}
const titlesOf = (body: string) => read(body).topics.map(({ title }) => title)
const openersOf = (body: string) =>
  read(body).topics.flatMap(({ statements }) => statements.map(({ opener }) => opener))

describe('topics that words number', () => {
  it.each([
    ['议题（一）：研究人事任免', '议题（二）：研究经费'],
    ['第一个议题，传达学习全会精神', '第二个议题，研究信访工作'],
    ['议题1：研究预算', '议题2：审议《办法》'],
  ])('%s', (first, second) => {
    const titles = titlesOf(`${first}\n会议同意。\n${second}\n会议要求，抓紧落实。`)
    expect(titles).toEqual([first, second].map((line) => line.replace(/^.*?[：，]/u, '')))
  })
})

describe('lines in 【】', () => {
  it('are topics over what was said of them', () => {
    const body =
      '【城东道路改造】\n会议听取了市交通局汇报。\n【供水保障】\n市水务局汇报了情况。会议要求，加快推进。'
    expect(titlesOf(body)).toEqual(['城东道路改造', '供水保障'])
  })

  it('are openers where they say what the meeting did', () => {
    const body = '【会议决定】\n1.同意财政局方案。\n2.由住建局牵头落实。\n【会议要求】各单位要抓紧推进。'
    expect(openersOf(body)).toEqual(['会议决定', '会议要求'])
    expect(read(body).topics[0]?.statements[0]?.items).toEqual(['同意财政局方案。', '由住建局牵头落实。'])
    expect(read(body).leftover).toEqual([])
  })

  it('are neither where they name facts or remarks', () => {
    const { topics } = read('【时间】2025年6月12日\n【此件公开】\n一、研究预算\n会议同意。')
    expect(topics.map(({ title }) => title)).toEqual(['研究预算'])
  })
})

describe('numbered sentences', () => {
  it('are points of the decision, also with who and when in brackets behind them', () => {
    const body =
      '会议议定如下事项：\n一、由市资规局牵头，5月底前完成收储。（责任单位：市资规局）\n二、由市住建局负责，加快审图。（责任单位：市住建局，完成时限：6月底）\n三、由属地做好群众工作。\n会议强调，要密切配合。'
    expect(titlesOf(body)).toEqual([null])
  })

  it('say what somebody thinks, and are no headings', () => {
    const body =
      '一、市水务局：原则同意选址方案，建议优化管线走向。\n二、市资规局：该地块符合规划。\n三、市生态环境局：请办理环评手续。'
    expect(titlesOf(body)).toEqual([null, null, null])
  })
})

describe('matters named before their text', () => {
  it.each(['1．', '1.', '1、'])('%s right below 如下： are topics', (mark) => {
    const [, sign = ''] = /^1(.)$/u.exec(mark) ?? []
    const body = `现将有关事项明确如下：\n1${sign}用地问题。项目用地126亩，由县资规局负责组卷报批。\n2${sign}用电问题：请供电公司架设专线，费用由企业承担。\n3${sign}关于环评。县生态环境分局要主动服务，指导企业。`
    expect(titlesOf(body).length).toBe(3)
  })

  it('a heading parted from what was decided by a colon', () => {
    const body =
      '一、关于预算调整：会议同意财政局意见，按程序报批。\n二、研究造林任务：会议明确由林业局分解。'
    expect(titlesOf(body)).toEqual(['关于预算调整', '研究造林任务'])
    expect(openersOf(body)).toEqual(['会议同意', '会议明确'])
  })

  it('sentences below 如下： are points', () => {
    const body =
      '会议议定如下事项：\n1.由县资规局负责，11月15日前完成组卷报批。\n2.请供电公司架设专线，费用由企业承担。'
    expect(read(body).topics).toHaveLength(1)
  })
})

it('an agenda above 会议内容： is no topic', () => {
  const body =
    '会议议程：\n一、审议《工作总结》\n二、审议有关人事事项\n会议内容：\n会议审议并通过了《工作总结》。会议认为，成效明显。\n会议审议通过了有关人事事项。'
  expect(openersOf(body)).toEqual(['会议审议并通过了', '会议认为', '会议审议通过了'])
  expect(read(body).topics).toHaveLength(2)
})

it('a list parted by ； is one matter, its short last sentence no heading', () => {
  const body =
    '会议确定的事项纪要如下：\n一、环卫处9月15日前完成检修；\n二、城投公司负责围挡升级；\n三、局环卫科每周通报一次进展。'
  expect(titlesOf(body)).toEqual([null])
})

describe('notes under the text', () => {
  it.each([
    '主题词：防汛　会议　纪要',
    '（此件公开发布）',
    '（附：会议签到表）',
    '参会人员签字：',
    '散会：20：40',
  ])('%s belongs to no topic', (note) => {
    const { topics, distribution } = read(
      `一、研究防汛\n会议要求，全力防汛。\n${note}\n抄送：市委办公室。\n云溪市人民政府办公室　2025年6月12日印发`,
    )
    expect(topics[0]?.statements.map(({ opener }) => opener)).toEqual(['会议要求'])
    expect(distribution).toEqual(['抄送：市委办公室。'])
  })

  it('a signature under points that no topic numbers', () => {
    const { header, topics } = read(
      '1．由县资规局负责报批。\n2．由县财政局负责经费。\n以上事项，请抓紧落实。\n云溪县人民政府办公室\n2025年6月23日',
    )
    expect(header).toMatchObject({ issuer: '云溪县人民政府办公室', issueDate: '2025-06-23' })
    expect(topics.at(-1)?.statements.at(-1)?.text).toBe('以上事项，请抓紧落实。')
  })

  it('stand under the signature', () => {
    const { header, topics } = read(
      '一、研究防汛\n会议要求，全力防汛。\n云溪市人民政府办公室\n2025年6月12日\n主题词：防汛　纪要',
    )
    expect(header).toMatchObject({ issuer: '云溪市人民政府办公室', issueDate: '2025-06-12' })
    expect(topics[0]?.statements).toHaveLength(1)
  })
})
