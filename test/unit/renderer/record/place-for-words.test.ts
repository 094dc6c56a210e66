import { expect, test } from 'vitest'
import { blocksOf } from '../../../../renderer/editor/queries/blocks.ts'
import { placeForWords } from '../../../../renderer/record/place-for-words.ts'
import type { MinutesBlock } from '../../../../shared/minutes/blocks.ts'
import { ownText } from '../../../../shared/minutes/factories.ts'
import { item, openEditor, paragraph, statement, topic } from '../../../support/editor.ts'

/** All blocks after the head with 〈记〉 where the words go. */
function put(...blocks: readonly MinutesBlock[]): string[] {
  const editor = openEditor(blocks)
  placeForWords(editor)
  editor.insertText('〈记〉')
  return blocksOf(editor).slice(2).map(ownText)
}

test('words go under a heading, never into it', () => {
  expect(put(topic('|审议《办法》'), statement('会议认为，好。'))).toEqual([
    '审议《办法》',
    '〈记〉',
    '会议认为，好。',
  ])
  expect(put(topic('审议|《办法》'))).toEqual(['审议《办法》', '〈记〉'])
  expect(put(topic('|'))).toEqual(['', '〈记〉'])
})

test('words go behind an opener, and to the caret everywhere else', () => {
  expect(put(statement('|会议认为，好。'))).toEqual(['会议认为，好。〈记〉'])
  expect(put(statement('会议|认为，好。'))).toEqual(['会议认为，好。〈记〉'])
  expect(put(statement('会议认为，|好。'))).toEqual(['会议认为，〈记〉好。'])
  expect(put(statement('会议强调，|'))).toEqual(['会议强调，〈记〉'])
  expect(put(statement('|'))).toEqual(['〈记〉'])
  expect(put(statement('甲|乙'))).toEqual(['甲〈记〉乙'])
  expect(put(statement('会议强调，'), item('|甲'))).toEqual(['会议强调，', '〈记〉甲'])
  expect(put(paragraph('|甲'))).toEqual(['〈记〉甲'])
  expect(put(statement('⟦会议认为，⟧好。'))).toEqual(['〈记〉好。'])
})
