import { listNumber } from '../../shared/text/list-number.ts'
import { attributeOf, elementsOf, type HtmlElement } from './html-tree.ts'

/** The number that a browser prints before an entry of a numbered list; '' for one with a dot. */
export function numberOfEntry(entry: HtmlElement): string {
  const list = entry.parentNode
  if (list === null || !('tagName' in list) || list.tagName !== 'ol') return ''
  const entries = elementsOf(list.childNodes).filter(({ tagName }) => tagName === 'li')
  const values = entries.slice(0, entries.indexOf(entry) + 1).map((one) => attributeOf(one, 'value'))
  const [start = '', type = '', style = ''] = ['start', 'type', 'style'].map((name) =>
    attributeOf(list, name),
  )
  return listNumber({ start, type, style }, values)
}
