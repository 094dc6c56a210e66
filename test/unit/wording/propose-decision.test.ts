import { expect, it } from 'vitest'
import {
  createMasthead,
  createMeeting,
  createOpening,
  createStatement,
  createTopic,
} from '#shared/minutes/factories.ts'
import { builtInTemplates } from '#shared/templates/built-in.ts'
import { createDecision } from '#shared/wording/decision.ts'
import { listUsedWords, proposeDecision } from '#shared/wording/propose-decision.ts'

const { wording } = builtInTemplates[0]!
const decided = (action: string | null, destination: string | null) =>
  createStatement('', {
    derived: {
      from: 'decision',
      opener: '会议明确',
      decision: createDecision('同意', { action, destination }),
    },
  })
const context = (...blocks: ReturnType<typeof decided>[]) => ({
  wording,
  children: [
    createMasthead(),
    createOpening(createMeeting(), null),
    createTopic('审议《甲办法》'),
    ...blocks,
  ],
})
const document = createTopic('审议《乙办法》')

it('begins with the house’s first words', () => {
  expect(proposeDecision(context(), document)).toEqual(
    createDecision('原则同意', { action: wording.decision.actions[0]! }),
  )
})

it('words the action as the last decision did, and never proposes where the matter goes', () => {
  const used = context(
    decided('按甲办', '按程序报批'),
    decided('按乙办', null),
    decided(null, '以市政府名义印发'),
  )
  expect(proposeDecision(used, document)).toEqual(createDecision('原则同意', { action: '按乙办' }))
  expect(listUsedWords(used, 'action')).toEqual(['按乙办', '按甲办'])
  expect(listUsedWords(used, 'destination')).toEqual(['以市政府名义印发', '按程序报批'])
})

it('proposes no revision where there is no document', () => {
  expect(proposeDecision(context(), createTopic('听取防汛工作汇报'))).toEqual(createDecision('原则同意'))
  expect(proposeDecision(context(), null)).toEqual(createDecision('原则同意'))
})
