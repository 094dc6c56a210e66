import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5'
import { fail, ok, type Result } from '../../shared/result.ts'

export type HtmlElement = DefaultTreeAdapterTypes.Element
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode

/** Pages nest some thirty deep; the parser looks through all open elements for each new one. */
const DEEPEST = 400
/** A page of 20,000 lines has about as many. */
const MOST_ELEMENTS = 300_000

class TooMuch extends Error {}

/** A page as browsers build it, whatever is missing or crossed in the source. Error: deeper or larger than any page. */
export function parseHtml(source: string): Result<readonly HtmlNode[], 'excessive'> {
  let depth = 0
  let elements = 0
  const treeAdapter = {
    ...defaultTreeAdapter,
    onItemPush() {
      depth += 1
      elements += 1
      if (depth > DEEPEST || elements > MOST_ELEMENTS) throw new TooMuch()
    },
    onItemPop() {
      depth -= 1
    },
  }
  try {
    return ok(parse(source, { treeAdapter }).childNodes)
  } catch (error) {
    if (error instanceof TooMuch) return fail('excessive')
    throw error
  }
}

export function elementsOf(nodes: readonly HtmlNode[]): HtmlElement[] {
  return nodes.filter((node) => 'tagName' in node)
}

export function attributeOf(element: HtmlElement, name: string): string {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? ''
}

/** All words below an element, as they stand in the source. */
export function wordsBelow(element: HtmlElement): string {
  return element.childNodes
    .map((node) => ('value' in node ? node.value : 'tagName' in node ? wordsBelow(node) : ''))
    .join('')
}
