import { describe, expect, it } from 'vitest'
import { findNearPhrase } from '#shared/check/words/set-phrases.ts'
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

describe('findNearPhrase', () => {
  it.each([
    ['汇议认为', 0],
    ['会义认为', 1],
    ['会议任为', 2],
    ['会议认维', 3],
  ])('%s: one character is another', (text, hole) => {
    expect(findNearPhrase(text, 0)).toMatchObject({ kind: 'other', hole })
  })

  it('says every character that phrases have there, each once', () => {
    const found = findNearPhrase('会议X究', 0)
    expect(found).toEqual({ kind: 'other', hole: 2, meant: '研' })
    const many = findNearPhrase('会议要X', 0)
    expect(many?.kind === 'other' && new Set(many.meant).size === many.meant.length).toBe(true)
  })

  it('two neighbours have changed places', () => {
    expect(findNearPhrase('质量展发', 0)).toEqual({ kind: 'turned', wanted: '质量发展' })
  })

  it.each(['会议认为', '质量发展', '今天下雨', '会议'])('nothing at %s', (text) => {
    expect(findNearPhrase(text, 0)).toBeNull()
  })
})
