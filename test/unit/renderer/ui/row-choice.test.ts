import { expect, it } from 'vitest'
import { chooseRow, NO_CHOICE, rowAfterKey } from '../../../../renderer/ui/row-choice.ts'

const IDS = ['甲', '乙', '丙', '丁', '戊']
const chosen = (choice: { readonly chosen: ReadonlySet<string> }) => [...choice.chosen].join('')

it('a click chooses one, Ctrl adds and takes away, Shift chooses from the last click to here', () => {
  const one = chooseRow(NO_CHOICE, IDS, '乙', 'plain')
  expect(chosen(one)).toBe('乙')
  const two = chooseRow(one, IDS, '丁', 'toggle')
  expect(chosen(two)).toBe('乙丁')
  expect(chosen(chooseRow(two, IDS, '乙', 'toggle'))).toBe('丁')
  const range = chooseRow(chooseRow(NO_CHOICE, IDS, '丁', 'plain'), IDS, '乙', 'range')
  expect(chosen(range)).toBe('乙丙丁')
  expect(chosen(chooseRow(range, IDS, '戊', 'range'))).toBe('丁戊')
})

it('keys stay within the list', () => {
  expect(rowAfterKey('ArrowUp', 0, 5, 3)).toBe(0)
  expect(rowAfterKey('ArrowDown', 4, 5, 3)).toBe(4)
  expect(rowAfterKey('PageDown', 1, 5, 3)).toBe(4)
  expect(rowAfterKey('End', 1, 5, 3)).toBe(4)
  expect(rowAfterKey('Home', 3, 5, 3)).toBe(0)
  expect(rowAfterKey('x', 3, 5, 3)).toBeNull()
  expect(rowAfterKey('End', 0, 0, 3)).toBeNull()
})
