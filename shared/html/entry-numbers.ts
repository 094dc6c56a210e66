import { listNumbers } from '../text/list-number.ts'
import type { ItemMark } from '../text/marks.ts'
import { attributeOf, elementsOf, type WebElement } from './web-tree.ts'

/** A list that is open: the number of each of its entries, and the marks of it and the lists around it. */
export interface OpenList {
  readonly numbers: ReadonlyMap<WebElement, string>
  readonly marks: readonly ItemMark[]
}

export const NO_LIST: OpenList = { numbers: new Map(), marks: [] }

/** Opens a list (ol), counted once for all its entries. */
export function openList(list: WebElement, around: OpenList): OpenList {
  const entries = elementsOf(list).filter(({ name }) => name === 'li')
  const read = listNumbers(
    { start: attributeOf(list, 'start'), type: attributeOf(list, 'type'), style: attributeOf(list, 'style') },
    entries.map((entry) => attributeOf(entry, 'value')),
    around.marks,
  )
  if (read === null) return { ...around, numbers: new Map() }
  return {
    numbers: new Map(entries.map((entry, at) => [entry, read.numbers[at] ?? ''])),
    marks: [...around.marks, read.mark],
  }
}
