import { describe, expect, it } from 'vitest'
import { ownText } from '#shared/minutes/factories.ts'
import { readMinutes } from '#shared/minutes/minutes.ts'
import { builtInTemplates, findBuiltInTemplate } from '#shared/templates/built-in.ts'
import { createMinutesFromTemplate } from '#shared/templates/create-minutes.ts'
import { readTemplate } from '#shared/templates/template.ts'
import { effectiveTexts } from '#shared/wording/effective-text.ts'

it('offers the seven kinds of meetings', () => {
  expect(builtInTemplates.map((template) => template.name)).toEqual([
    '政府常务会议纪要',
    '政府专题会议纪要',
    '市长（局长）办公会议纪要',
    '党委常委会会议纪要',
    '党组会议纪要',
    '联席会议纪要',
    '现场办公会议纪要',
  ])
  expect(new Set(builtInTemplates.map((template) => template.id)).size).toBe(builtInTemplates.length)
})

describe.each(builtInTemplates.map((template) => [template.name, template] as const))('%s', (_, template) => {
  const { wording } = template

  it('is whole and of today’s format as it lies in the program', () => {
    const read = readTemplate(template)
    expect(read).toEqual({ ok: true, value: template })
    // In the order of the schema too: a document that was just made and the same one read again are one text.
    expect(JSON.stringify(read.ok && read.value)).toBe(JSON.stringify(template))
  })

  it('makes a document that can be stored and read', () => {
    const minutes = createMinutesFromTemplate(template)
    expect(readMinutes(JSON.parse(JSON.stringify(minutes)))).toEqual({ ok: true, value: minutes })
    expect(minutes).toMatchObject({ templateId: template.id, profileId: template.suggestedProfileId })
  })

  it('dates the meeting when asked and leaves the template as it was', () => {
    const before = JSON.stringify(template)
    expect(createMinutesFromTemplate(template, '2025-01-09').children[1]).toMatchObject({
      meeting: { date: '2025-01-09' },
    })
    expect(JSON.stringify(template)).toBe(before)
  })

  it('opens in a form of its own wording and derives every text', () => {
    const minutes = createMinutesFromTemplate(template, '2025-01-09')
    const opening = minutes.children.find((block) => block.type === 'opening')
    expect(wording.openingForms.map((form) => form.id)).toContain(opening?.form)
    expect(effectiveTexts(minutes)[1]).toContain('2025年1月9日')
  })

  it('offers each choice once and introduces decisions with one of its openers', () => {
    const lists = [
      wording.openers.map((opener) => opener.phrase),
      wording.openingForms.map((form) => form.id),
      wording.topicKinds.map((kind) => kind.kind),
      wording.rolls.map((roll) => roll.role),
      wording.decision.conclusions,
      wording.decision.actions,
      wording.decision.destinations,
    ]
    for (const list of lists) expect(new Set(list).size).toBe(list.length)
    expect(lists[0]).toContain(wording.decision.opener)
  })

  it('holds no fact: no number, date or name', () => {
    const masthead = template.skeleton[0]
    expect(masthead).toMatchObject({ organ: null, number: null, issuer: null, issueDate: null })
    expect(template.skeleton[1]).toMatchObject({
      meeting: { ordinal: null, date: null, place: null, chairName: null, chairPost: null },
    })
    for (const block of template.skeleton) if (block.type === 'roll') expect(block.entries).toEqual([])
  })
})

it('keeps the customs of each meeting', () => {
  const wordingOf = (id: string) => findBuiltInTemplate(id)!.wording
  for (const form of wordingOf('party-standing').openingForms) {
    expect(form.pattern).toContain('{chairName}同志')
    expect(form.pattern).not.toContain('chairPost')
  }
  expect(wordingOf('joint-meeting').decision.opener).toBe('会议商定')
  expect(wordingOf('party-group').rolls.map((roll) => roll.role)).toContain('缺席')
  expect(wordingOf('on-site').openers[0]?.phrase).toBe('与会人员现场察看了')
  expect(findBuiltInTemplate('gov-special')!.skeleton[0]).toMatchObject({ title: '关于□□的会议纪要' })
  expect(findBuiltInTemplate('joint-meeting')!.skeleton.map(ownText)).toContain('会议要求，各成员单位要')
})
