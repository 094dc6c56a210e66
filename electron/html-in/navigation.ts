import { attributeOf, type HtmlElement } from './html-tree.ts'

const NAVIGATION: ReadonlySet<string> = new Set(['nav', 'footer', 'aside'])
const ROLES = /^(?:navigation|search|contentinfo|menu|menubar)$/iu
/** Elements that sites make lists of links of; a paragraph with links in it is text. */
const LISTS: ReadonlySet<string> = new Set(['ul', 'ol', 'dl', 'div', 'section', 'table', 'td', 'header'])
const FEWEST_LINKS = 3
/** Share of the words that lead elsewhere. */
const MOSTLY = 0.7

/** Columns, menus and lists of links around the text of a page: they lead elsewhere and say no sentence. */
export function isNavigation(element: HtmlElement): boolean {
  if (NAVIGATION.has(element.tagName) || ROLES.test(attributeOf(element, 'role'))) return true
  if (!LISTS.has(element.tagName)) return false
  const { links, linked, words, hasSentence } = measure(element)
  return links >= FEWEST_LINKS && linked >= words * MOSTLY && !hasSentence
}

interface Measure {
  links: number
  /** Characters that lead elsewhere, and all. */
  linked: number
  words: number
  hasSentence: boolean
}

const measured = new WeakMap<HtmlElement, Measure>()

function measure(element: HtmlElement): Measure {
  const known = measured.get(element)
  if (known !== undefined) return known
  const sum: Measure = { links: 0, linked: 0, words: 0, hasSentence: false }
  for (const node of element.childNodes) {
    if ('value' in node) {
      sum.words += node.value.replace(/\s/gu, '').length
      if (/[。；]/u.test(node.value)) sum.hasSentence = true
    } else if ('tagName' in node) {
      const part = measure(node)
      sum.links += part.links
      sum.linked += part.linked
      sum.words += part.words
      sum.hasSentence ||= part.hasSentence
    }
  }
  if (element.tagName === 'a' && attributeOf(element, 'href') !== '') {
    sum.links = 1
    sum.linked = sum.words
  }
  measured.set(element, sum)
  return sum
}
