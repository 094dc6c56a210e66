import { attributeOf, lineBelow, type WebElement, wordsBelow } from './web-tree.ts'

const NAVIGATION: ReadonlySet<string> = new Set(['nav', 'footer', 'aside'])
const ROLES = /^(?:navigation|search|contentinfo|menu|menubar)$/iu
/** Elements that sites make lists of links of; a paragraph with links in it is text. */
const LISTS: ReadonlySet<string> = new Set(['ul', 'ol', 'dl', 'div', 'section', 'table', 'td', 'header'])
const FEWEST_LINKS = 3
/** Share of the words that lead elsewhere. */
const MOSTLY = 0.7
/** A file to be had with the page belongs to it. */
const TO_FILE = /\.(?:docx?|wps|pdf|ofd|ceb|xlsx?|et|pptx?|txt|zip|rar)(?:$|[?#])/iu

/** 您现在的位置：首页 > 政务公开 > 会议纪要; not 现在的位置：距河道30米. */
const CRUMBS =
  /^[您你]们?(?:现在|当前|目前)?(?:所[在处])?的?位置|^(?:现在|当前|目前|本页|所在|所处)?的?位置\s*[：:]?\s*(?:$|.{0,12}(?:[首主]页|[>＞»›→]))|^[^，。：:；]{0,12}[首主]页\s*(?:[>＞»›→/]|-{1,2}>)/u
const CRUMBS_CLASS = /(?:^|[\s_-])(?:bread-?crumbs?|crumbs?|mbx|dqwz)(?:$|[\s_-])/iu
const CRUMB_ELEMENTS: ReadonlySet<string> = new Set([...LISTS, 'p', 'li', 'tr', 'form'])
const LONGEST_CRUMBS = 120

/** Whether an element leads to another page; @张三 in a chat is a person, wherever it leads. */
export function leadsElsewhere(element: WebElement): boolean {
  const target = element.name === 'a' ? attributeOf(element, 'href') : ''
  return target !== '' && !TO_FILE.test(target) && !/^\s*@/u.test(wordsBelow(element))
}

/** Columns, menus and lists of links around the text of a page, and the way to it: they lead elsewhere and say no sentence. */
export function isNavigation(element: WebElement): boolean {
  if (NAVIGATION.has(element.name) || ROLES.test(attributeOf(element, 'role'))) return true
  if (!CRUMB_ELEMENTS.has(element.name)) return false
  const { links, linked, words, hasSentence } = measure(element)
  if (hasSentence) return false
  if (words > 0 && words <= LONGEST_CRUMBS) {
    if (CRUMBS_CLASS.test(attributeOf(element, 'class')) || CRUMBS.test(lineBelow(element))) return true
  }
  return LISTS.has(element.name) && links >= FEWEST_LINKS && linked >= words * MOSTLY
}

interface Measure {
  links: number
  /** Characters that lead elsewhere, and all. */
  linked: number
  words: number
  hasSentence: boolean
}

const measured = new WeakMap<WebElement, Measure>()

function measure(element: WebElement): Measure {
  const known = measured.get(element)
  if (known !== undefined) return known
  const sum: Measure = { links: 0, linked: 0, words: 0, hasSentence: false }
  for (const node of element.children) {
    if (typeof node === 'string') {
      sum.words += node.replace(/\s/gu, '').length
      if (/[。；]/u.test(node)) sum.hasSentence = true
    } else {
      const part = measure(node)
      sum.links += part.links
      sum.linked += part.linked
      sum.words += part.words
      sum.hasSentence ||= part.hasSentence
    }
  }
  if (leadsElsewhere(element)) {
    sum.links = 1
    sum.linked = sum.words
  }
  measured.set(element, sum)
  return sum
}
