import { listNumbers } from '../../shared/text/list-number.ts'
import { attributeOf, elementsOf, type HtmlElement } from './html-tree.ts'

/** The numbers of the lists that were asked for, by their entries: a long list is counted once. */
const numbered = new WeakMap<HtmlElement, ReadonlyMap<HtmlElement, string>>()

/** The number that a browser prints before an entry of a numbered list; '' for one with a dot. */
export function numberOfEntry(entry: HtmlElement): string {
  const list = entry.parentNode
  if (list === null || !('tagName' in list) || list.tagName !== 'ol') return ''
  const known = numbered.get(list) ?? countEntries(list)
  numbered.set(list, known)
  return known.get(entry) ?? ''
}

function countEntries(list: HtmlElement): ReadonlyMap<HtmlElement, string> {
  const entries = elementsOf(list.childNodes).filter(({ tagName }) => tagName === 'li')
  const [start = '', type = '', style = ''] = ['start', 'type', 'style'].map((name) =>
    attributeOf(list, name),
  )
  const numbers = listNumbers(
    { start, type, style },
    entries.map((one) => attributeOf(one, 'value')),
  )
  return new Map(entries.map((entry, at) => [entry, numbers[at] ?? '']))
}
