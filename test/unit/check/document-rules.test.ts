import { describe, expect, it } from 'vitest'
import { DOCUMENT_RULES } from '#shared/check/document/document-rules.ts'
import { NO_OPTIONS, readDocument } from '#shared/check/reading/document-reading.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'

const HEAD = '云州市人民政府\n常务会议纪要\n第6号\n云州市人民政府办公室    2025年6月18日\n'
const OPENING = '2025年6月12日上午，林知远市长主持召开市政府第38次常务会议，纪要如下：\n'
const options = {
  ...NO_OPTIONS,
  units: ['市应急管理局'],
  people: ['周明远'],
  words: [{ wrong: '清河新城', right: '清河新区' }],
}

/** An example as a document: what is not said stands as in any minutes. `@`: a document of its own, with its heading. */
function read(example: string) {
  const isWhole = example.startsWith('@')
  const body = isWhole ? example.slice(1) : HEAD + (example.includes('纪要如下') ? '' : OPENING) + example
  return readDocument(parseMinutesText(body).minutes, options)
}

describe.each(DOCUMENT_RULES.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  it.each(rule.fires)('is found in %s', (text) => {
    expect(rule.find(read(text))).not.toEqual([])
  })

  it.each(rule.passes)('is not found in %s', (text) => {
    expect(rule.find(read(text))).toEqual([])
  })

  it('names a block and characters of its text', () => {
    for (const text of rule.fires) {
      const { context, pieces } = read(text)
      for (const { index, field, range } of rule.find(read(text))) {
        expect(index).toBeLessThan(context.children.length)
        const piece = pieces.find((one) => one.index === index && one.piece.field === field)?.piece
        if (range) expect(range.start < range.end && range.end <= (piece?.text.length ?? 0)).toBe(true)
      }
    }
  })
})
