import { expect, it } from 'vitest'
import { ownText } from '#shared/minutes/factories.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'
import sample from '#templates/sample.json' with { type: 'json' }
import { findWords } from '../../../../renderer/find/find-words.ts'

it('a hit in the library leads to its words, also where they stand more than once', () => {
  const { minutes } = parseMinutesText(sample.text)
  const place = findWords(minutes, {
    before: '…压减一般性支出，加快',
    match: '专项债券',
    after: '项目建设进度。',
    isInRecord: false,
  })
  const block = minutes.children[place?.index ?? 0]
  expect(ownText(block!).slice(place?.offset)).toMatch(/^专项债券/u)
  const repeated = findWords(minutes, {
    before: '加快',
    match: '会议',
    after: '没有这样的话',
    isInRecord: false,
  })
  expect(repeated).not.toBeNull()
  expect(findWords(minutes, { before: '', match: '没有这样的话', after: '', isInRecord: false })).toBeNull()
})
