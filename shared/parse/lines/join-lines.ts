import { readRollLabel } from '../../people/roll-label.ts'
import { tidyBlanks } from '../../text/blanks.ts'
import { readLeadingNumber } from '../../text/leading-number.ts'
import { splitOpener } from '../../wording/opener.ts'
import { isAside } from './aside.ts'
import type { SourceLine } from './source-line.ts'
import { areLinesOfPage, cellWidth, findWrapWidth, INDENT, isIndented, SLACK } from './wrap-width.ts'

/** A line whose words are cleaned already. */
export interface WordLine extends SourceLine {
  readonly words: string
}

/**
 * Joins the hard-wrapped lines of PDF text into paragraphs; text whose lines are paragraphs already comes back as it is. Empty lines
 * end a paragraph and are dropped. A full line is continued by the next one unless that one clearly begins something new. A
 * paragraph keeps what is known of its first line. `findWidth`: the width of the page by its lines.
 */
export function joinWrappedLines<One extends WordLine>(
  given: readonly One[],
  findWidth: (lines: readonly string[]) => number | null = findWrapWidth,
): One[] {
  const source = asLinesOfPage(given)
  const shown = doBlanksMean(source) ? source : source.filter(({ words }) => words.trim() !== '')
  const lines = withoutCommonIndent(shown)
  const words = lines.map((line) => line.words)
  const width = findWidth(words)
  const isFullLine = (text: string, indent: number) =>
    width !== null && cellWidth(text) + indent >= width - SLACK
  const indentMeans = doesIndentMean(words, isFullLine)
  const paragraphs: { first: One; parts: string[] }[] = []
  /** The full line before, which this one may continue. */
  let open: string | null = null
  for (const [index, line] of lines.entries()) {
    const text = line.words.trim()
    const last = paragraphs.at(-1)
    if (text === '') {
      open = null
      continue
    }
    const continues: boolean =
      open !== null &&
      isPart(line) &&
      !(indentMeans && isIndented(line.words)) &&
      !isAside(text) &&
      !beginsAnew(open, text) &&
      !saysOfHeading(last?.parts ?? [], text)
    if (continues && last !== undefined) last.parts.push(gapBetween(open ?? '', text), text)
    else paragraphs.push({ first: line, parts: [line.words] })
    const indent: number = continues ? 0 : INDENT
    const isCut = isFullLine(text, indent) || isOpeningCut(text, lines[index + 1]?.words ?? '')
    // A title has no mark at its end.
    open = isCut && isPart(line) && !isAside(text) && !/纪要$/u.test(text) ? text : null
  }
  return paragraphs.map(({ first, parts }) => ({ ...first, words: parts.join('') }))
}

/** Where nearly every line is indented, the indent is the page's and says nothing of paragraphs. */
function withoutCommonIndent<One extends WordLine>(lines: readonly One[]): readonly One[] {
  const full = lines.filter(({ words }) => words.trim() !== '')
  const indented = full.filter(({ words }) => isIndented(words))
  if (full.length < 6 || indented.length < full.length * 0.95) return lines
  return lines.map((line) => ({ ...line, words: line.words.trimStart() }))
}

/** Paragraphs of Word that are the lines of a page may be joined like those of a text. */
function asLinesOfPage<One extends WordLine>(given: readonly One[]): readonly One[] {
  const own = given.filter(({ cells }) => cells === undefined)
  if (!own.some(({ whole }) => whole === true) || !areLinesOfPage(own.map(({ words }) => words))) return given
  return given.map((line) =>
    line.whole === true && line.cells === undefined ? { ...line, whole: false } : line,
  )
}

/** Whether a line may be a part of a paragraph: no paragraph for certain, no row of a table. */
function isPart({ whole, cells }: SourceLine): boolean {
  return whole !== true && cells === undefined
}

/** An empty line after every line is how some programs write every line end; then it parts nothing. */
function doBlanksMean(lines: readonly WordLine[]): boolean {
  let full = 0
  let followed = 0
  for (const [index, { words }] of lines.entries()) {
    if (words.trim() === '') continue
    full += 1
    if ((lines[index + 1]?.words ?? '').trim() === '') followed += 1
  }
  return followed < full * 0.95 || full < 6
}

/** A blank where the line break stood between Latin words (numbers are cut anywhere), or in a table whose names are parted by blanks. */
function gapBetween(before: string, line: string): '' | ' ' {
  if (/[A-Za-z,.;:)]$/u.test(before) && /^[A-Za-z(]/u.test(line)) return ' '
  return /\p{Script=Han}\s+\p{Script=Han}/u.test(before) ? ' ' : ''
}

/** Indents show paragraphs when of the lines that follow a full one some have them and others have not. */
function doesIndentMean(
  lines: readonly string[],
  isFull: (text: string, indent: number) => boolean,
): boolean {
  const after = lines.filter((line, index) => {
    const before = lines[index - 1]?.trim() ?? ''
    return line.trim() !== '' && before !== '' && isFull(before, 0)
  })
  const indented = after.filter(isIndented).length
  return indented > 0 && indented < after.length
}

/** The beginning of an opening paragraph that stops in the middle of a sentence: …主持召开2025年第12次总 / 经理办公会，… */
function isOpeningCut(written: string, next: string): boolean {
  const text = tidyBlanks(written)
  if (text.length < 18 || text.length > 60 || !/主持|召开/u.test(text + next.trim().slice(0, 30)))
    return false
  return /\d[日号]/u.test(text) && /[，,]/u.test(text) && !/[。：；！？:;”）]$/u.test(text)
}

/** 云溪县人民政府办公室　2023年7月14日印发: the last line of 版记 is a line of its own. */
const PRINTING = /^[^，。；：]{2,40}\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*印发?$/u

/** What a web page prints below a document: 打印本页, 上一篇：…. */
const BELOW_PAGE =
  /^\s*[【[]?(?:打印|关闭(?:窗口|本页|页面)|扫一扫|分享到|上一篇|下一篇|返回(?:顶部|列表|首页)|版权所有|主办单?位?[：:]|承办单?位?[：:].{0,30}技术支持)/u

function beginsAnew(before: string, line: string): boolean {
  if (PRINTING.test(line) || BELOW_PAGE.test(line)) return true
  if (!/[。！？：；”』」）]$/u.test(before))
    return readRollLabel(line) !== null || beginsTopicAfterTitle(before, line)
  const text = tidyBlanks(line)
  return splitOpener(text).opener !== null || readLeadingNumber(text) !== null || readRollLabel(line) !== null
}

/** 会议要求，… below a numbered heading that filled its line. */
function saysOfHeading(heading: readonly string[], line: string): boolean {
  if (heading.length > 7 || splitOpener(tidyBlanks(line)).opener === null) return false
  const words = tidyBlanks(heading.join(''))
  return readLeadingNumber(words) !== null && !/[。；]/u.test(words)
}

/** 二、… right after a heading that filled its line: headings have no end mark. */
function beginsTopicAfterTitle(before: string, line: string): boolean {
  const number = readLeadingNumber(tidyBlanks(line))
  if (number === null || number.style === 'bare' || number.style === 'dot') return false
  return readLeadingNumber(tidyBlanks(before)) !== null || /^\s*(?:会议|本次会议)/u.test(number.rest)
}
