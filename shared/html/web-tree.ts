import { fail, ok, type Result } from '../result.ts'

/** What a reader of web pages asks of a tree: names in lower case, attributes as written, children in their order. */
export interface WebElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly WebNode[]
}
/** An element, or words. */
export type WebNode = WebElement | string

/** Where a tree comes from: that of a parser in Node, or the document that a browser made. */
export interface TreeSource<Node> {
  childrenOf(node: Node): Iterable<Node>
  /** Words, an element's name and attributes, or null: neither (comments). */
  read(node: Node): string | { name: string; attributes: Iterable<readonly [string, string]> } | null
}

/** Pages nest some thirty deep; readers go down by themselves. */
export const DEEPEST = 400
/** A page of 20,000 lines has about as many. */
export const MOST_ELEMENTS = 300_000

/** The tree below a node. Error: deeper or larger than any page. O(n), in no recursion. */
export function growTree<Node>(root: Node, source: TreeSource<Node>): Result<WebElement, 'excessive'> {
  const top: WebNode[] = []
  const open: { readonly node: Node; readonly into: WebNode[]; readonly depth: number }[] = [
    { node: root, into: top, depth: 0 },
  ]
  let elements = 0
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (one.depth > DEEPEST) return fail('excessive')
    for (const node of source.childrenOf(one.node)) {
      const read = source.read(node)
      if (read === null || typeof read === 'string') {
        if (read !== null && read !== '') one.into.push(read)
        continue
      }
      elements += 1
      if (elements > MOST_ELEMENTS) return fail('excessive')
      const children: WebNode[] = []
      const attributes = new Map(read.attributes)
      one.into.push({ name: read.name, attributes: attributes.size === 0 ? NONE : attributes, children })
      open.push({ node, into: children, depth: one.depth + 1 })
    }
  }
  return ok({ name: '', attributes: NONE, children: top })
}

/** Most elements have no attributes: one map is theirs. */
const NONE: ReadonlyMap<string, string> = new Map()

export function attributeOf(element: WebElement, name: string): string {
  return element.attributes.get(name) ?? ''
}

export function elementsOf(element: WebElement): WebElement[] {
  return element.children.filter((node) => typeof node !== 'string')
}

/** All words below an element, as they stand in the source. */
export function wordsBelow(element: WebElement): string {
  return element.children.map((node) => (typeof node === 'string' ? node : wordsBelow(node))).join('')
}

/** The same as one line. */
export function lineBelow(element: WebElement): string {
  return wordsBelow(element).replace(/\s+/gu, ' ').trim()
}
