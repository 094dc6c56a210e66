import { expect, it } from 'vitest'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import {
  createColophon,
  createItem,
  createMasthead,
  createMeeting,
  createOpening,
  createParagraph,
  createRoll,
  createStatement,
  createTopic,
} from '#shared/minutes/factories.ts'
import { builtInTemplates } from '#shared/templates/built-in.ts'
import { adoptDerivations } from '#shared/wording/adopt-derivations.ts'
import { createDecision } from '#shared/wording/decision.ts'
import { effectiveText, effectiveTexts } from '#shared/wording/effective-text.ts'
import { createRandom } from '../../support/random.ts'

const wording = builtInTemplates[0]!.wording
const head = [createMasthead(), createOpening(createMeeting(), null, '今天开会。')]
const report = { from: 'report' } as const

it('gives the text of each block as printed, nothing for blocks that show properties', () => {
  const children = [
    ...head,
    createStatement('', { derived: report }),
    createTopic('听取防汛汇报', { reporter: '市水务局' }),
    createStatement('', { derived: report }),
    createItem('', { derived: { from: 'decision', opener: null, decision: createDecision('同意') } }),
    createParagraph('附记'),
    createRoll('出席', []),
    createColophon(),
  ]
  expect(effectiveTexts({ wording, children })).toEqual([
    '',
    '今天开会。',
    '会议听取了关于□□的汇报。',
    '听取防汛汇报',
    '会议听取了市水务局关于防汛的汇报。',
    '同意该汇报。',
    '附记',
    '',
    '',
  ])
})

it('has no text outside the document', () => {
  expect(effectiveText({ wording, children: head }, 99)).toBe('')
})

it('keeps bold words, other wordings and what is derived already as they are', () => {
  const topic = createTopic('审议《甲办法》', { reporter: '市司法局' })
  const bold = {
    ...createStatement(''),
    children: [{ text: '会议听取并审议了', bold: true as const }, { text: '市司法局关于《甲办法》的汇报。' }],
  }
  const other = createStatement('会议明确，同意。')
  const derived = createStatement('', { derived: report })
  expect(adoptDerivations({ wording, children: [...head, topic, bold, other, derived] })).toEqual([
    ...head,
    topic,
    bold,
    other,
    derived,
  ])
})

it('does not give a reporter to a topic whose sentences already follow its facts', () => {
  const children = [
    ...head,
    createTopic('审议《甲办法》'),
    createStatement('', { derived: report }),
    createStatement('会议听取并审议了市司法局关于《甲办法》的汇报。'),
  ]
  const adopted = adoptDerivations({ wording, children })
  expect(effectiveTexts({ wording, children: adopted })).toEqual(effectiveTexts({ wording, children }))
})

it('never throws and never changes a printed character, whatever is missing', () => {
  const random = createRandom(9704)
  const words = [
    '',
    '审议《甲办法》',
    '审议《》',
    '听取',
    '会议明确，原则同意该《办法》。',
    '会议听取了关于防汛的汇报。',
    '《',
    '{topics}[',
    '□□',
  ]
  const text = () => random.pick(words)
  const fact = () => (random.chance(0.4) ? null : text())
  const derived = () => {
    if (random.chance(0.4)) return null
    if (random.chance(0.5)) return report
    const fields = {
      object: fact(),
      unit: fact(),
      action: fact(),
      destination: fact(),
      deadline: fact(),
      lead: fact(),
      support: fact(),
    }
    return {
      from: 'decision' as const,
      opener: fact(),
      decision: createDecision(random.pick(wording.decision.conclusions), fields),
    }
  }
  for (let round = 0; round < 300; round += 1) {
    const house = random.pick(builtInTemplates).wording
    const meeting = createMeeting({
      body: fact(),
      ordinal: fact(),
      name: fact(),
      date: random.chance(0.5) ? '2025-12-01' : null,
      period: fact(),
      place: fact(),
      chairName: fact(),
      chairPost: fact(),
    })
    const children: MinutesBlock[] = [
      createMasthead(),
      createOpening(meeting, random.chance(0.5) ? random.pick(house.openingForms).id : null, text()),
    ]
    for (let count = random.below(12); count > 0; count -= 1) {
      if (random.chance(0.3)) children.push(createTopic(text(), { reporter: fact(), documentKind: fact() }))
      else
        children.push(
          createStatement(text(), { derived: derived() }),
          createItem(text(), { derived: derived() }),
        )
    }
    const before = effectiveTexts({ wording: house, children })
    const adopted = adoptDerivations({ wording: house, children })
    expect(effectiveTexts({ wording: house, children: adopted })).toEqual(before)
  }
})
