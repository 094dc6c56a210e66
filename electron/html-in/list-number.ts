import { chineseNumeral } from '../../shared/text/numerals.ts'
import { attributeOf, elementsOf, type HtmlElement } from './html-tree.ts'

/** The number that a browser prints before an entry of a numbered list; '' for one with a dot. */
export function listNumber(entry: HtmlElement): string {
  const list = entry.parentNode
  if (list === null || !('tagName' in list) || list.tagName !== 'ol') return ''
  const start = Number.parseInt(attributeOf(list, 'start'), 10)
  let count = Number.isNaN(start) ? 0 : start - 1
  for (const one of elementsOf(list.childNodes)) {
    if (one.tagName !== 'li') continue
    const own = Number.parseInt(attributeOf(one, 'value'), 10)
    count = Number.isNaN(own) ? count + 1 : own
    if (one === entry) break
  }
  return write(count, `${attributeOf(list, 'style')} ${attributeOf(list, 'type')}`)
}

function write(count: number, style: string): string {
  if (/list-style(?:-type)?\s*:[^;]*\bnone/u.test(style)) return ''
  if (/cjk|chinese|japanese-informal/u.test(style) && count > 0) return `${chineseNumeral(count)}、`
  if (/\b(?:lower-alpha|lower-latin|a)\s*(?:$|;)/u.test(style) && count > 0 && count <= 26)
    return `${String.fromCharCode(96 + count)}.`
  return `${count}.`
}
