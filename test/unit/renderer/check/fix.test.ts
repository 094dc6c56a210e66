import { expect, test } from 'vitest'
import { checkDocument } from '#shared/check/check-document.ts'
import { minutesToPlainText } from '#shared/compose/plain-text.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'
import { applyFix } from '../../../../renderer/check/apply-fix.ts'
import { planFix } from '../../../../renderer/check/plan-fix.ts'
import { createMinutesEditor } from '../../../../renderer/editor/create-minutes-editor.ts'
import { blocksOf } from '../../../../renderer/editor/queries/blocks.ts'

function mend(text: string, rule: string) {
  const { minutes } = parseMinutesText(text)
  const editor = createMinutesEditor(minutes)
  const now = () => ({ ...minutes, children: [...blocksOf(editor)] })
  const words = () => minutesToPlainText(now())
  const before = words()
  const finding = checkDocument(minutes).find((one) => one.rule === rule)
  if (finding === undefined) throw new Error(`${rule} is not found`)
  const plan = planFix(minutes, finding)
  const isDone = plan !== null && applyFix(editor, plan)
  const after = words()
  editor.undo()
  expect(words()).toBe(before)
  return isDone ? after : null
}

const meeting = (heading: string, report: string, rest = '') =>
  `云州市人民政府\n常务会议纪要\n第6号\n2025年6月12日上午，林知远市长主持召开市政府第38次常务会议，纪要如下：\n一、${heading}\n会议听取并审议了市住建局关于${report}的汇报。\n${rest}`

test('typed words are mended in place', () => {
  const mended = mend(
    meeting('审议《城市绿道办法》', '《城市绿道办法》', '会议强调，要认真布署。'),
    'confusable',
  )
  expect(mended).toContain('要认真部署。')
})

test('a slip in a title is mended where the title is written, and every place it stands in follows', () => {
  const title = '《关于认真布署汛期工作的方案》'
  const mended = mend(meeting(`审议${title}`, title), 'confusable')
  expect(mended).toContain('一、审议《关于认真部署汛期工作的方案》')
  expect(mended).toContain('关于《关于认真部署汛期工作的方案》的汇报')
})

test('a slip in a fact of a decision is mended in the decision', () => {
  const title = '《城市绿道办法》'
  const mended = mend(
    meeting(
      `审议${title}`,
      title,
      `会议决定，原则同意${title}，由市住建局认真布署实施，以市政府办公室名义印发。`,
    ),
    'confusable',
  )
  expect(mended).toContain('认真部署')
})
