import { expect, test } from 'vitest'
import { checkDocument } from '#shared/check/check-document.ts'
import { describeFinding } from '#shared/check/describe-finding.ts'
import { createMasthead, createMeeting, createOpening, createStatement } from '#shared/minutes/factories.ts'
import { checkOptionsOf } from '../../../renderer/check/check-options.ts'
import { contextOf } from '../../support/set-lines.ts'

const unit = {
  id: '7d0b1b3e-9a3b-4a57-8f4e-3f3a2c1d5e6f',
  name: '市应急管理局',
  fullName: '云州市应急管理局',
  aliases: ['市应急办', '安办'],
  formerNames: [],
  group: '',
  place: 0,
  validFrom: null,
  validTo: null,
}

test('a document is checked against the roster: names that are no longer used, and one character off', () => {
  const options = checkOptionsOf({ units: [unit], people: [], series: [] }, { words: [] }, new Map())
  const opening = createOpening(createMeeting(), null, '会议召开。')
  const text = '会议强调，由市应急办牵头，市应急管里局配合，安办要抓好落实。'
  const found = checkDocument(contextOf(createMasthead(), opening, createStatement(text)), options)
  const sentences = found.map(describeFinding)
  expect(sentences).toContain('按名册，“市应急办”应写作“市应急管理局”。')
  expect(sentences).toContain('单位名称“市应急管里局”疑为“市应急管理局”。')
  expect(sentences.filter((sentence) => sentence.includes('安办'))).toEqual([])
})
