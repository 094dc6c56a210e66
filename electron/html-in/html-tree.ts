import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5'
import {
  DEEPEST,
  growTree,
  MOST_ELEMENTS,
  type TreeSource,
  type WebElement,
} from '../../shared/html/web-tree.ts'
import { fail, type Result } from '../../shared/result.ts'

class TooMuch extends Error {}

/** A page as browsers build it, whatever is missing or crossed in the source. Error: deeper or larger than any page. */
export function parseHtml(source: string): Result<WebElement, 'excessive'> {
  let depth = 0
  let elements = 0
  // The parser looks through all open elements for each new one: it is stopped, not only what it made refused.
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
    return growTree(parse(source, { treeAdapter }), PARSED)
  } catch (error) {
    if (error instanceof TooMuch) return fail('excessive')
    throw error
  }
}

const PARSED: TreeSource<DefaultTreeAdapterTypes.Node> = {
  childrenOf: (node) => ('childNodes' in node ? node.childNodes : []),
  read(node) {
    if ('value' in node) return node.value
    if (!('tagName' in node)) return null
    return { name: node.tagName, attributes: node.attrs.map(({ name, value }) => [name, value] as const) }
  },
}
