import { describe, expect, test } from 'vitest'
import { piecesOfLines } from '../../../renderer/editor/clipboard/clipboard-page.ts'
import { withoutStyles } from '../../../renderer/editor/clipboard/parse-html.ts'
import { givenTexts } from '../../../shared/parse/tables/pieces-of-text.ts'

describe('lines of a pasted page', () => {
  test('are words with their numbers, cells apart by tabs, tables whole; blank ones are none', () => {
    const table = givenTexts([
      ['事项', '单位'],
      ['招标', '市住建局'],
    ])
    expect(
      piecesOfLines([
        { text: '', whole: true },
        { text: '压实责任', number: '（1）' },
        { text: '', cells: ['市水务局', '王一平\n李文', ''] },
        { text: '', table },
      ]),
    ).toEqual(['（1）压实责任', '市水务局\t王一平\t李文', table])
  })
})

describe('styles of a pasted page', () => {
  test.each([
    ['<p style="color:red">甲</p>', '<p data-style="color:red">甲</p>'],
    ["<P class='a'STYLE = 'x'/style=y>", "<P class='a'data-style = 'x'/data-style=y>"],
    ['<style type="a">p{}</style>甲', '<noframes type="a">p{}</noframes>甲'],
    ['会议<3，style=好', '会议<3，style=好'],
    ['<styles><ol type=a>', '<styles><ol type=a>'],
  ])('are only read: %s', (html, read) => {
    expect(withoutStyles(html)).toBe(read)
  })

  test.each([['<style>'], ['<a '], ['<a style'], ['<p style=x ']])('endless %s: read', (piece) => {
    expect(withoutStyles(piece.repeat(100_000)).length).toBeGreaterThan(200_000)
  })
})
