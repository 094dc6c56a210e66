import { findPageFooter } from '../parse/body/page-footer.ts'
import { type SourceLine, wordsOf } from '../parse/lines/source-line.ts'
import { isTitleFact, type PageFact, readPageFact } from './page-facts.ts'
import type { LineOrigins } from './page-lines.ts'

interface PageLine {
  readonly line: SourceLine
  readonly words: string
  readonly isSentence: boolean
}

interface FactLine {
  readonly at: number
  readonly fact: PageFact
}

/** Sentences that sites print below their pages. */
const OF_SITE = /版权所有|转载|分辨率|浏览器|ICP备|公网安备/u
/** What of a document may stand above the element that a site keeps its text in. */
const HEADING = /纪要|[〔［[【(（]\s*\d{4}\s*[〕］\]】)）]|第[\d一二三四五六七八九十百零〇]{1,6}[号期次]/u
/** And below it. */
const TAIL =
  /^(?:附件|附：|抄[送报]|主送|分送|[^：:\s]{0,8}(?:出席|列席|参加|参会|请假|缺席|主持|记录)[^：:]{0,6}[：:])|印发[。\s]*$|\.(?:docx?|wps|pdf|ofd|xlsx?)$/iu
/** What no document says at its end; 技术支持 or 二维码 alone may be its own. */
const SURE_FOOT =
  /版权所有|网站地图|ICP备|公网安备|网站标识码|打印(?:本页|页面)|关闭(?:窗口|本页)|返回(?:顶部|列表)|[上下前后]一[篇条][：:]|手机打开|分享到|相关(?:链接|文章|阅读)|责任编辑|Copyright|^阅读[：:\s]*\d/iu
/** What sites print above a document. In lines. */
const LONGEST_HEAD = 200
/** Foots of sites with their lists of links. In lines. */
const LONGEST_FOOT = 80

/**
 * Parts the document of a page from what the site prints above and below it (索引号, 字体：大 中 小, 相关链接, 版权所有). `around`: what is left out, a piece
 * each. Sentences always stay.
 */
export function partAround(
  lines: readonly SourceLine[],
  origins: LineOrigins,
): { readonly lines: readonly SourceLine[]; readonly around: readonly string[] } {
  const page = lines.map((line): PageLine => {
    const words = wordsOf(line).trim()
    return { line, words, isSentence: /[。；]/u.test(words) && !OF_SITE.test(words) }
  })
  const kept = findDocument(page, origins)
  const facts = findFacts(page, kept?.start ?? page.findIndex(({ isSentence }) => isSentence))
  const titles = new Map(facts.filter((one) => isNeeded(page, one)).map(({ at, fact }) => [at, fact.value]))
  const gone = new Set([
    ...facts.flatMap(({ at }) => (titles.has(at) ? [] : [at])),
    ...(kept === null ? [] : findOutside(page, kept)),
    ...findFoot(page, origins),
  ])
  const own = lines.flatMap((line, at): SourceLine[] => {
    const title = titles.get(at)
    const isAlone = title !== undefined && !/[\t：:]/u.test(title)
    return gone.has(at) ? [] : [isAlone ? { text: title, whole: true } : line]
  })
  return { lines: own, around: piecesOf(page, gone) }
}

/** The lines of the element that holds the document, where it holds most of the page's sentences. */
function findDocument(
  page: readonly PageLine[],
  { document }: LineOrigins,
): { readonly start: number; readonly end: number } | null {
  let inside = 0
  for (const { line, words, isSentence } of page)
    if (isSentence) inside += document.has(line) ? words.length : -words.length
  const isOf = ({ line }: PageLine) => document.has(line)
  return inside <= 0 ? null : { start: page.findIndex(isOf), end: page.findLastIndex(isOf) + 1 }
}

/** The lines before `end` that say what only sites say, with those of their lists beside them. */
function findFacts(page: readonly PageLine[], end: number): FactLine[] {
  const facts: FactLine[] = []
  let run: FactLine[] = []
  const close = () => {
    if (run.some(({ fact }) => fact.kind === 'site')) facts.push(...run)
    run = []
  }
  const until = Math.min(end < 0 ? page.length : end, LONGEST_HEAD)
  for (let at = 0; at < until; at += 1) {
    const one = page[at]
    if (one === undefined || one.words === '') continue
    const fact = readPageFact(one.line) ?? readValue(one, run.at(-1)?.fact)
    if (fact === null) close()
    else run.push({ at, fact })
  }
  close()
  return facts
}

/** dt, dd: a label on its line, its value on the next. */
function readValue({ line, words }: PageLine, label: PageFact | undefined): PageFact | null {
  if (label === undefined || label.label === '' || label.value !== '') return null
  const isHeading = line.level !== undefined || words.length > LONGEST_VALUE
  if (isHeading || (HEADING.test(words) && !isTitleFact({ ...label, value: words }))) return null
  return { kind: 'shared', label: label.label, value: words }
}

const LONGEST_VALUE = 40

/** A title or number that stands nowhere else in the page stays, without its label. */
function isNeeded(page: readonly PageLine[], { at, fact }: FactLine): boolean {
  if (!isTitleFact(fact)) return false
  return !page.some(({ words }, other) => other !== at && words.includes(fact.value))
}

/** The lines outside the document that are none of its title or tail. */
function findOutside(
  page: readonly PageLine[],
  { start, end }: { readonly start: number; readonly end: number },
): number[] {
  return page.flatMap(({ line, words, isSentence }, at) => {
    const isInside = at >= start && at < end
    if (isInside || isSentence || line.table !== undefined || words === '') return []
    const isOwn = at < start ? line.level !== undefined || HEADING.test(words) : TAIL.test(words)
    return isOwn ? [] : [at]
  })
}

/** The words that a site prints below every page, where they are no element of their own. */
function findFoot(page: readonly PageLine[], { links }: LineOrigins): number[] {
  const isBeside = ({ line, words }: PageLine) => words === '' || links.has(line) || OF_SITE.test(words)
  const start = findPageFooter(
    page.map(({ words }) => words),
    { most: LONGEST_FOOT, isBeside: (at) => isBeside(page[at] ?? NOTHING) },
  )
  const from = Math.max(start, page.findLastIndex(({ isSentence }) => isSentence) + 1)
  const foot = Array.from({ length: page.length - from }, (_, at) => from + at)
  return foot.some((at) => SURE_FOOT.test(page[at]?.words ?? '')) ? foot : []
}

const NOTHING: PageLine = { line: { text: '' }, words: '', isSentence: false }

function piecesOf(page: readonly PageLine[], gone: ReadonlySet<number>): string[] {
  const pieces: string[][] = []
  page.forEach(({ words }, at) => {
    if (!gone.has(at)) return
    if (at === 0 || !gone.has(at - 1)) pieces.push([])
    pieces.at(-1)?.push(words)
  })
  return pieces.map((words) => words.filter(Boolean).join(' '))
}
