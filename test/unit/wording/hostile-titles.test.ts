import { expect, it } from 'vitest'
import { createMasthead, createMeeting, createOpening, createTopic } from '#shared/minutes/factories.ts'
import { builtInTemplates } from '#shared/templates/built-in.ts'
import { createDecision, writeDecision } from '#shared/wording/decision.ts'
import { composeTopicList } from '#shared/wording/opening.ts'
import { readDecision } from '#shared/wording/read-decision.ts'
import { composeReport } from '#shared/wording/report.ts'

const { wording } = builtInTemplates[0]!
const under = (title: string, reporter: string | null = '市水务局') => createTopic(title, { reporter })
const decide = (title: string) => writeDecision(createDecision('同意'), null, under(title), wording)

it.each([
  ['审议《甲办法》《乙方案》', '同意《甲办法》《乙方案》。'],
  ['审议《甲办法（试行）》和《乙方案》（送审稿）', '同意《甲办法（试行）》《乙方案》。'],
  ['审议《甲办法》及相关事项', '同意该《办法》。'],
  ['审议《甲办法》（送审稿）', '同意该《办法》。'],
  ['审议《甲办法》修订草案', '同意该《办法》。'],
  ['审议《〈云州市条例〉实施细则》', '同意该《实施细则》。'],
  ['审议《关于修改〈停车办法〉的决定》', '同意该《决定》。'],
  ['审议《关于审定〈甲考核办法〉的请示》', '同意该《考核办法》。'],
  ['审议关于印发《甲方案》的请示', '同意该《方案》。'],
  ['审议关于编制规划的请示', '同意该事项。'],
  ['审议《清河县志》', '同意《清河县志》。'],
  ['审议《清河县志》《乙方案》', '同意《清河县志》《乙方案》。'],
  ['审议《》', '同意《□□》。'],
  ['审议《没有写完', '同意该事项。'],
  ['听取《甲规划》编制情况的汇报', '同意该汇报。'],
  ['听取关于制订《行动方案》相关情况的汇报', '同意该汇报。'],
  ['听取《甲规划》的汇报', '同意该《规划》。'],
  ['研究《甲合同》签订事宜', '同意该事项。'],
  ['传达学习《监督条例》', '同意该事项。'],
  ['通报《督查报告》', '同意该事项。'],
  ['专题学习《法典》，研究环保工作', '同意该事项。'],
])('decides on what a topic is about: %s', (title, sentence) => {
  expect(decide(title)).toBe(sentence)
  expect(readDecision(sentence, under(title), wording)?.decision.object).toBeNull()
})

it.each([
  ['审议市水务局、市财政局关于《甲办法》的请示', '会议听取并审议了市水务局、市财政局关于《甲办法》的汇报。'],
  ['审议关于印发《甲方案》的请示', '会议听取并审议了市水务局关于印发《甲方案》的汇报。'],
  ['审议《关于印发甲方案的请示》', '会议听取并审议了市水务局关于《关于印发甲方案的请示》的汇报。'],
  ['研究关于成立专班的请示', '会议研究了市水务局提交的关于成立专班的请示。'],
  ['研究审议《甲办法》', '会议听取并审议了市水务局关于《甲办法》的汇报。'],
  ['听取并审议《甲办法》', '会议听取并审议了市水务局关于《甲办法》的汇报。'],
  ['专题研究防汛工作', '会议研究了市水务局提交的防汛工作。'],
  ['传达学习贯彻全会精神', null],
])('reports %s as %s', (title, sentence) => {
  expect(composeReport(under(title), wording)).toBe(sentence)
})

it('gives a heading without a verb one in the opening list', () => {
  const children = [createMasthead(), createOpening(createMeeting(), null)]
  const list = (...titles: string[]) =>
    composeTopicList(
      { wording, children: [...children, ...titles.map((title) => createTopic(title))] },
      'listed',
    )
  expect(list('《甲办法》', '甲地块出让问题')).toBe('审议了《甲办法》，研究了甲地块出让问题')
  expect(list('审议《甲办法》', '《乙办法》')).toBe('审议了《甲办法》《乙办法》')
})
