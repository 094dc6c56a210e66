import { describe, expect, it } from 'vitest'
import { findNearPhrases, findTurnedPhrase } from '#shared/check/words/set-phrases.ts'
import { areConfused, isWord, wordsMeantBy } from '#shared/check/words/vocabulary.ts'

describe('isWord', () => {
  it.each(['落实', '会议', '一一'])('%s is one', (word) => {
    expect(isWord(word)).toBe(true)
  })

  it.each(['', '落', '络实', '落实了', '实落实', 'ab'])('%o is none', (word) => {
    expect(isWord(word)).toBe(false)
  })
})

describe('areConfused', () => {
  it.each(['义议', '议义', '分份', '己已', '城程'])('%s: one for the other', ([one = '', other = '']) => {
    expect(areConfused(one, other)).toBe(true)
  })

  it.each([
    ['义', '义'],
    ['义', '国'],
    ['义', ''],
    ['义', '议意'],
  ])('%s and %o are not', (one, other) => {
    expect(areConfused(one, other)).toBe(false)
  })
})

it('a pair that is no word means the common words that sound or look like it, itself never', () => {
  expect(wordsMeantBy('络实')).toContain('落实')
  expect(wordsMeantBy('落实')).toEqual([])
  expect(wordsMeantBy('惯切')).not.toContain('惯切')
})

/** The places of one character where a phrase as long as the text has another, with what it has. */
const holesAt = (text: string) =>
  findNearPhrases(text, 0)
    .filter(({ part, meant }) => part.length === text.length && meant !== '')
    .map(({ hole, meant }): [number, string] => [hole, meant])

describe('findNearPhrases', () => {
  it.each([
    ['汇议认为', 0, '会'],
    ['会义认为', 1, '议'],
    ['会议任为', 2, '认'],
    ['会议认维', 3, '为'],
    ['冲峰舟', 1, '锋'],
  ])('%s: one character is another', (text, hole, meant) => {
    expect(holesAt(text)).toContainEqual([hole, expect.stringContaining(meant)])
  })

  it('says every character that phrases have there, each once', () => {
    expect(holesAt('会议X究')).toEqual([[2, '研']])
    const [, meant = ''] = holesAt('会议要X')[0] ?? []
    expect(new Set(meant).size).toBe(meant.length)
  })

  it.each(['会议认为', '质量发展', '今天下雨', '会议', '冲锋舟'])('nothing at %s', (text) => {
    expect(holesAt(text)).toEqual([])
  })
})

describe('findTurnedPhrase', () => {
  it('two neighbours have changed places', () => {
    expect(findTurnedPhrase('质量展发', 0)).toBe('质量发展')
  })

  it.each(['质量发展', '今天下雨', '会议'])('nothing at %s', (text) => {
    expect(findTurnedPhrase(text, 0)).toBeNull()
  })
})
