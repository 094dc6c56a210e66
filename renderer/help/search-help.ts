import type { HelpPage } from './help-page.ts'

/** A paragraph of the help that has all words asked for. */
export interface HelpHit {
  readonly page: string
  readonly pageTitle: string
  /** The heading it stands under; null: before the first. */
  readonly section: string | null
  /** The paragraph without the signs of Markdown. */
  readonly text: string
}

const MOST_HITS = 60

/** Finds the paragraphs that hold every word of the query, those with a word in their heading first. Widths and case do not matter. */
export function searchHelp(pages: readonly HelpPage[], query: string): readonly HelpHit[] {
  const words = query.normalize('NFKC').split(/\s+/u).filter(Boolean).map(fold)
  if (words.length === 0) return []
  const rated = pages.flatMap((page) =>
    paragraphsOf(page).flatMap((hit) => {
      const heading = fold(`${hit.pageTitle} ${hit.section ?? ''}`)
      const text = fold(hit.text)
      if (!words.every((word) => text.includes(word) || heading.includes(word))) return []
      const inHeading = words.filter((word) => heading.includes(word)).length
      const inText = words.filter((word) => text.includes(word)).length
      return inText === 0 && hit.section === null ? [] : [{ hit, rate: inHeading * 2 + inText }]
    }),
  )
  return rated
    .sort((a, b) => b.rate - a.rate)
    .slice(0, MOST_HITS)
    .map(({ hit }) => hit)
}

function paragraphsOf({ id, title, text }: HelpPage): HelpHit[] {
  const hits: HelpHit[] = []
  let section: string | null = null
  for (const block of text.split(/\n\s*\n|\n(?=[-*|#] )|\n(?=\d+\. )/u)) {
    const heading = /^#{2,4} (.+)$/mu.exec(block)
    if (heading?.[1] !== undefined) section = heading[1].trim()
    const words = plainWords(block.replace(/^#{1,4} .*$/mu, ''))
    if (words !== '') hits.push({ page: id, pageTitle: title, section, text: words })
  }
  return hits
}

function plainWords(markdown: string): string {
  return markdown
    .replace(/!\[[^\][]*\]\([^()]*\)/gu, '')
    .replace(/\[([^\][]*)\]\([^()]*\)/gu, '$1')
    .replace(/^[ \t]*(?:[-*]|\d+\.)[ \t]+/gmu, '')
    .replace(/^[ \t:|-]+$/gmu, '')
    .replace(/\|/gu, ' ')
    .replace(/[*`]+/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** Blanks do not count: 4号 finds 4 号. */
function fold(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '').toLowerCase()
}
