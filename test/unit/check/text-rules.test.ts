import { describe, expect, it } from 'vitest'
import { makePiece, type Piece } from '#shared/check/reading/piece.ts'
import { chooseRules } from '#shared/check/text/choose-rules.ts'
import { TEXT_RULES } from '#shared/check/text/text-rules.ts'

const piece = (text: string): Piece => makePiece('statement', 'text', text, true)

it('finds no blanks between the cells of a table, and those inside one', () => {
  const rule = TEXT_RULES.find(({ id }) => id === 'stray-blank')
  const find = (text: string) => rule?.find(text, { ...piece(text), block: 'table' })
  expect(find('序号\t任务\t责任单位')).toEqual([])
  expect(find('任务\t抓好 落实')).toHaveLength(1)
})

describe.each(TEXT_RULES.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  it.each(rule.fires)('is found in %s', (text) => {
    expect(rule.find(text, piece(text))).not.toEqual([])
    expect(chooseRules([rule])(text)).toEqual([rule])
  })

  it.each(rule.passes)('is not found in %s', (text) => {
    expect(rule.find(text, piece(text))).toEqual([])
  })

  it('marks characters of the text, and mends what it can so that nothing is left to find', () => {
    for (const text of rule.fires) {
      const found = rule.find(text, piece(text))
      for (const { start, end } of found)
        expect([start >= 0, start < end, end <= text.length]).toEqual([true, true, true])
      if (found.some(({ fix }) => fix === undefined)) continue
      const mended = found
        .toReversed()
        .reduce((words, { start, end, fix }) => words.slice(0, start) + fix + words.slice(end), text)
      expect([text, rule.find(mended, piece(mended))]).toEqual([text, []])
    }
  })
})
