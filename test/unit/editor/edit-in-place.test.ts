import { expect, test } from 'vitest'
import { editInPlace } from '../../../renderer/editor/elements/edit-in-place.ts'
import { createRandom } from '../../support/random.ts'

/** A text of the page, as far as it is edited. */
function createText(data: string) {
  const edits: [start: number, count: number, text: string][] = []
  return {
    data,
    edits,
    replaceData(start: number, count: number, text: string) {
      edits.push([start, count, text])
      this.data = this.data.slice(0, start) + text + this.data.slice(start + count)
    },
  }
}

test.each([
  ['一个字', '会议强调', '会议要强调', [2, 0, '要']],
  ['同样的字旁边', '要要', '要要要', [2, 0, '要']],
  ['删去', '会议要强调', '会议强调', [2, 1, '']],
  ['换掉', '会议指出，', '会议强调，', [2, 2, '强调']],
  ['后面都去掉', '会议强调，抓紧', '会议强调', [4, 3, '']],
])('only what differs is changed: %s', (_, before, after, edit) => {
  const text = createText(before)
  editInPlace(text, after)
  expect(text.data).toBe(after)
  expect(text.edits).toEqual([edit])
})

test('a text that says it already is left alone', () => {
  const text = createText('会议强调')
  editInPlace(text, '会议强调')
  expect(text.edits).toEqual([])
})

test('whatever stood there, the new text stands there, with one edit', () => {
  const random = createRandom(11)
  const made = () => Array.from({ length: random.below(8) }, () => '要a，𠮷'[random.below(5)]).join('')
  for (let round = 0; round < 2000; round += 1) {
    const text = createText(made())
    const wanted = made()
    editInPlace(text, wanted)
    expect(text.data).toBe(wanted)
    expect(text.edits.length).toBeLessThanOrEqual(1)
  }
})
