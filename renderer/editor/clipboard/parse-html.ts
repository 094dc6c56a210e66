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

export function parseHtml(html: string): Element {
  const trusted = policy ? policy.createHTML(html) : withoutStyles(html)
  return new DOMParser().parseFromString(trusted, 'text/html').body
}

/** Formatting is never read, and the page's CSP would report every style attribute of it. */
function withoutStyles(html: string): string {
  return html
    .replace(/<style\b[^>]*>[\s\S]*?<\/style>/giu, '')
    .replace(/<[a-z][^<>]*>/giu, (tag) => tag.replace(/\sstyle\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+)/giu, ' '))
}

function findTrustedTypes(): TrustedTypes | undefined {
  return Reflect.get(globalThis, 'trustedTypes')
}
