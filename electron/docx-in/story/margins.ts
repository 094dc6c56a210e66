import type { FileNote } from '../../../shared/ipc/files.ts'
import { type SourceLine, wordsOf } from '../../../shared/parse/lines/source-line.ts'
import { childrenOf, type XmlElement } from '../package/xml-element.ts'
import type { WordDocument } from '../word-document.ts'
import type { LookedLine } from './lines-of-pieces.ts'
import { linesOf, type StoryContext } from './read-story.ts'

/** Text of 版记 or 标志 that stands in a footer or header belongs to the document; anything else there repeats on each page. */
const COLOPHON = /^(?:抄送|分送|主送|报送|发送|抄报|主题词)|印\s*发$/u
/** 标志: a line of its own, no sentence that speaks of 纪要. */
const TITLE = /^[^。，；：]{0,60}(?:纪\s*要|会议记录)[^。，；：]{0,20}$/u
const NUMBER = /^.{0,30}〔\d{4}〕\d+号|^第.{1,8}[期号]$/u

/**
 * Headers and footers: 标志 set in a header comes before the text, 版记 in a footer after it, unless the text has them too. Running
 * heads and foots are kept as notes; page numbers are nothing.
 */
export function placeMargins(
  sections: readonly XmlElement[],
  file: WordDocument,
  context: () => StoryContext,
  body: readonly LookedLine[],
): { readonly lines: readonly LookedLine[]; readonly notes: readonly FileNote[] } {
  const head: LookedLine[] = []
  const foot: LookedLine[] = []
  const notes: FileNote[] = []
  const known = new Set(body.slice(0, 30).concat(body.slice(-30)).map(bareWords))
  const first = body.slice(0, 12).map((line) => wordsOf(line).trim())
  /** A head with the title is one where the text has none; one with the number alone, where the text has no number. */
  const isHead = (words: readonly string[]) => {
    const mark = [TITLE, NUMBER].find((each) => words.some((text) => each.test(text)))
    return mark !== undefined && !first.some((text) => mark.test(text))
  }
  const hasFoot = body.slice(-8).some((line) => COLOPHON.test(wordsOf(line).trim()))
  for (const { kind, part } of partsOf(sections, file)) {
    const tree = file.readTree(part)
    if (tree === undefined) continue
    const lines = linesOf(tree, context()).filter((line) => !isPageNumber(wordsOf(line)))
    const fresh = lines.filter((line) => !known.has(bareWords(line)))
    for (const line of fresh) known.add(bareWords(line))
    if (fresh.length === 0) continue
    const words = fresh.map((line) => wordsOf(line).trim())
    if (kind === 'header' && isHead(words)) head.push(...fresh)
    else if (kind === 'footer' && !hasFoot && words.some((text) => COLOPHON.test(text))) foot.push(...fresh)
    else notes.push({ kind, text: words.join('\n'), by: null, about: null })
  }
  return { lines: [...head, ...body, ...foot], notes }
}

/** The parts that sections name, each once: of the first page first. */
function partsOf(
  sections: readonly XmlElement[],
  file: WordDocument,
): { kind: 'header' | 'footer'; part: string }[] {
  const ranks = ['first', 'default', 'even']
  const found = sections.flatMap((section) =>
    childrenOf(section).flatMap(({ name, attributes }) => {
      const kind = name === 'w:headerReference' ? 'header' : name === 'w:footerReference' ? 'footer' : null
      const part = file.relationships.find(({ id }) => id === attributes['r:id'])?.target
      if (kind === null || part === undefined) return []
      return [{ kind, part, rank: ranks.indexOf(attributes['w:type'] ?? 'default') } as const]
    }),
  )
  const seen = new Set<string>()
  return [...found]
    .sort((one, other) => one.rank - other.rank)
    .filter(({ part }) => !seen.has(part) && seen.add(part))
}

function bareWords(line: SourceLine): string {
  return wordsOf(line).replace(/\s/gu, '')
}

/** — 3 —, 第3页 共5页, - - (the field's result is left out), nothing. */
function isPageNumber(words: string): boolean {
  return /^[\d—–\-－_·.]*$|^第?\d{0,6}页?[,，/／]?共?\d{0,6}页?$/u.test(words.replace(/\s/gu, ''))
}
