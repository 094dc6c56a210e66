import { growTree, type TreeSource, type WebElement } from '#shared/html/web-tree.ts'

/** The part of the Trusted Types API that is used here; not in TypeScript's DOM library. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createHTML: (html: string) => string },
  ): {
    createHTML(html: string): string
  }
}

/**
 * Under Trusted Types a DOMParser takes only HTML that a policy lets through. This one lets clipboard HTML into a parser and nowhere
 * else: the document it makes runs no script, loads nothing and is only read.
 */
const policy = findTrustedTypes()?.createPolicy('jiyao-clipboard', {
  createHTML: withoutStyles,
})

/** Another name for `style` while the page is parsed. */
const STYLE = 'data-style'

/** The page of a clipboard; null: deeper or larger than any. */
export function parseHtml(html: string): WebElement | null {
  const trusted = policy ? policy.createHTML(html) : withoutStyles(html)
  const tree = growTree<Node>(new DOMParser().parseFromString(trusted, 'text/html').body, OF_BROWSER)
  return tree.ok ? tree.value : null
}

const OF_BROWSER: TreeSource<Node> = {
  childrenOf: (node) => node.childNodes,
  read(node) {
    if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? ''
    if (!(node instanceof Element)) return null
    const attributes = Array.from(
      node.attributes,
      ({ name, value }) => [name === STYLE ? 'style' : name, value] as const,
    )
    return { name: node.localName, attributes }
  },
}

/** The page's CSP would report every style of it: styles of elements are only read, and sheets (as `noframes`, which is parsed alike) not even that. */
export function withoutStyles(html: string): string {
  return html
    .replace(/<(\/?)style(?=[\s/>])/giu, '<$1noframes')
    .replace(/<[a-z][^<>]*>/giu, (tag) => tag.replace(/([\s"'/])style(?=\s*=)/giu, `$1${STYLE}`))
}

function findTrustedTypes(): TrustedTypes | undefined {
  return Reflect.get(globalThis, 'trustedTypes')
}
