import { expect, test } from 'vitest'
import { minutesToPlainText } from '#shared/compose/plain-text.ts'
import type { Decision } from '#shared/minutes/decision.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'

const HEAD =
  '云溪市人民政府常务会议纪要\n第9号\n2026年3月18日上午，林致远市长主持召开市政府第15次常务会议，纪要如下：\n一、研究《云溪市规划建议》\n'

function decisionIn(sentence: string): Decision | null {
  const { minutes } = parseMinutesText(HEAD + sentence)
  expect(minutesToPlainText(minutes)).toContain(sentence)
  for (const block of minutes.children)
    if (block.type === 'statement' && block.derived?.from === 'decision') return block.derived.decision
  return null
}

test.each([
  ['由市委办公室牵头修改完善后按程序报批', '市委办公室'],
  ['由市财政局负责修改后按程序报批', '市财政局'],
  ['由市司法局抓紧完善后按程序报批', '市司法局'],
  ['由牵头单位修改完善后，以市政府名义印发', '牵头单位'],
  ['由市司法局根据会议讨论意见修改完善后，以市政府名义印发', '市司法局'],
])('what a unit is to do is no part of its name: %s', (deed, unit) => {
  const decision = decisionIn(`会议明确，原则同意该《建议》，${deed}。`)
  expect(decision).toMatchObject({ unit })
})
