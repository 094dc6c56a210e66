import { expect, it } from 'vitest'
import type { DraftSummary, ListedDraft } from '#shared/ipc/drafts.ts'
import { ownText } from '#shared/minutes/factories.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'
import sample from '#templates/sample.json' with { type: 'json' }
import { FIRST_ORDER, sortDrafts } from '../../../../renderer/drafts/sort-drafts.ts'
import { findWords } from '../../../../renderer/find/find-words.ts'

const draft = (fields: Partial<DraftSummary>): ListedDraft => ({
  hit: null,
  state: 'whole',
  summary: {
    id: 'a',
    title: '',
    ownTitle: null,
    meetingName: null,
    number: null,
    meetingDate: null,
    status: '起草',
    topics: 0,
    characters: 0,
    pages: null,
    createdAtMs: 0,
    updatedAtMs: 0,
    deletedAtMs: null,
    archivedAtMs: null,
    revision: 1,
    ...fields,
  },
})
const numbers = (drafts: readonly ListedDraft[]) => drafts.map(({ summary }) => summary.number)

it('a heading of the list sorts: numbers as numbers, what is missing last either way', () => {
  const drafts = [draft({ number: '第12号' }), draft({ number: null }), draft({ number: '第9号' })]
  expect(numbers(sortDrafts(drafts, { column: 'number', direction: 'ascending' }))).toEqual([
    '第9号',
    '第12号',
    null,
  ])
  expect(numbers(sortDrafts(drafts, { column: 'number', direction: 'descending' }))).toEqual([
    '第12号',
    '第9号',
    null,
  ])
})

it('the list begins with what was changed last, and 状态 goes as a document does', () => {
  const drafts = [draft({ updatedAtMs: 1, status: '印发' }), draft({ updatedAtMs: 2, status: '征求意见' })]
  expect(sortDrafts(drafts, FIRST_ORDER)[0]?.summary.updatedAtMs).toBe(2)
  const byStatus = sortDrafts(drafts, { column: 'status', direction: 'ascending' })
  expect(byStatus.map(({ summary }) => summary.status)).toEqual(['征求意见', '印发'])
})

it('a hit in the library leads to its words, also where they stand more than once', () => {
  const { minutes } = parseMinutesText(sample.text)
  const place = findWords(minutes, {
    before: '…压减一般性支出，加快',
    match: '专项债券',
    after: '项目建设进度。',
  })
  const block = minutes.children[place?.index ?? 0]
  expect(ownText(block!).slice(place?.offset)).toMatch(/^专项债券/u)
  const repeated = findWords(minutes, { before: '加快', match: '会议', after: '没有这样的话' })
  expect(repeated).not.toBeNull()
  expect(findWords(minutes, { before: '', match: '没有这样的话', after: '' })).toBeNull()
})
