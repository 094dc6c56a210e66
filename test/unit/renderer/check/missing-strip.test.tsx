import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { missingFacts } from '#shared/check/document/missing-facts.ts'
import { runRule } from '#shared/check/rule.ts'
import { createStatement, createTopic } from '#shared/minutes/factories.ts'
import { numberBlocks } from '#shared/minutes/numbering.ts'
import { MissingStrip } from '../../../../renderer/check/missing-strip.tsx'
import { contextOf } from '../../../support/set-lines.ts'

it('the same field missing in two topics is told with the number of each', () => {
  const report = createStatement('', { derived: { from: 'report' } })
  const context = contextOf(createTopic('审议《防汛预案》'), report, createTopic('审议《绿道办法》'), report)
  const numbers = numberBlocks(context.children)
  const missing = runRule(missingFacts, context, context.children).filter(
    ({ field }) => field === 'topic.reporter',
  )
  const shown = renderToStaticMarkup(
    <MissingStrip missing={missing} numberOf={(index) => numbers[index] ?? ''} onGo={() => undefined} />,
  )
  expect(shown).toContain('一、汇报单位')
  expect(shown).toContain('二、汇报单位')
})
