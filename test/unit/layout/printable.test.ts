import { describe, expect, it } from 'vitest'
import { composeMinutes } from '#shared/compose/compose.ts'
import { paragraphText } from '#shared/compose/composed.ts'
import { createMasthead, createParagraph, createTopic } from '#shared/minutes/factories.ts'
import { contextOf, setLines } from '../../support/set-lines.ts'

const printed = (text: string) => paragraphText(composeMinutes(contextOf(createParagraph(text)))[0]!)

describe('printed text', () => {
  it.each([
    ['a tab or a line end as a blank', '一\t二\n三\u2028四', '一 二 三 四'],
    ['nothing for control characters', '会\u0000议\u0008纪\u009f要', '会议纪要'],
    ['nothing for zero-width blanks and soft hyphens', '\ufeff会\u200b议\u2060纪\u00ad要', '会议纪要'],
    ['no turned line', '会\u202e议\u2066纪\u200f要', '会议纪要'],
    ['a mark for half a character', '会\ud86d议', '会\ufffd议'],
    [
      'whole characters beyond the BMP, variation selectors, joined emoji',
      '𬶋葛\u{e0100}👨‍👩‍👧',
      '𬶋葛\u{e0100}👨‍👩‍👧',
    ],
  ])('has %s', (_, typed, wanted) => {
    expect(printed(typed)).toBe(wanted)
  })

  it('has them neither in 标志 nor in a heading', () => {
    const blocks = [createMasthead({ organ: '云州\u202e市', number: '第\t1号' }), createTopic('审\u200b议')]
    const texts = composeMinutes(contextOf(...blocks)).map((paragraph) => paragraphText(paragraph))
    expect(texts).toEqual(['云州市', '第 1号', '一、审议'])
  })

  it('knows where its characters were typed', () => {
    const [paragraph] = composeMinutes(contextOf(createParagraph('会\u200b\u200b议𬶋\u0000要')))
    expect(paragraph?.runs.map(({ text, source }) => [text, source.offset])).toEqual([
      ['会', 0],
      ['议𬶋', 3],
      ['要', 7],
    ])
  })

  it('takes no room on the line', () => {
    expect(setLines('会\u200b'.repeat(40))[0]).toBe('会'.repeat(26))
  })
})
