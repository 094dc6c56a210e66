import type { SourceLine } from '../../shared/parse/lines/source-line.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { isBrokenPdf } from '../files/proven-pdf.ts'
import { hasDamagedObjects } from './damaged-objects.ts'
import { hasDamagedStreams } from './damaged-streams.ts'
import { hasDamagedTable } from './damaged-table.ts'
import { takeFurniture } from './page-furniture.ts'
import { paragraphsOfLines } from './paragraphs-of-lines.ts'
import { linesOfPage, type PlacedWords, type PrintedLine } from './pdf-words.ts'

export type PdfProblem =
  | 'damaged'
  | 'locked'
  /** Pages of pictures, or of type that does not tell its characters. */
  | 'pictures'
  /** More pages than minutes have. */
  | 'excessive'

export interface PdfText {
  readonly lines: readonly SourceLine[]
  /** Running heads, taken out of the text. */
  readonly running: readonly string[]
  /** The file has faults, so that words may be wrong or missing. */
  readonly isDoubtful: boolean
}

const MOST_PAGES = 500
/** Fewer characters than this on a page in the mean: the pages are pictures, with a stamp or a number put over them. */
const LEAST_CHARACTERS = 8

/**
 * Reads the text of a PDF, its lines joined to paragraphs, page numbers taken out. First strictly; a file with faults is read as far as it goes, and
 * said to be doubtful: what is read beside a fault is often signs of no script.
 */
export async function readPdf(bytes: Uint8Array): Promise<Result<PdfText, PdfProblem>> {
  const strictly = await readOnce(bytes, true)
  if (strictly.ok || strictly.error !== 'damaged') return strictly
  const leniently = await readOnce(bytes, false)
  return leniently.ok ? ok({ ...leniently.value, isDoubtful: true }) : leniently
}

async function readOnce(bytes: Uint8Array, stopAtErrors: boolean): Promise<Result<PdfText, PdfProblem>> {
  const { getDocumentProxy } = await import('unpdf')
  const how = { verbosity: 0, useSystemFonts: false, stopAtErrors }
  const opened = await getDocumentProxy(bytes.slice(), how).then(ok, fail)
  if (!opened.ok) return fail(isPasswordProblem(opened.error) ? 'locked' : 'damaged')
  const file = opened.value
  try {
    if (file.numPages > MOST_PAGES) return fail('excessive')
    const pages: PrintedLine[][] = []
    let width = 0
    for (let number = 1; number <= file.numPages; number += 1) {
      const page = await file.getPage(number)
      const { items } = await page.getTextContent()
      width = Math.max(width, page.getViewport({ scale: 1 }).width)
      pages.push(linesOfPage(items.flatMap(toWords), number))
      page.cleanup()
    }
    const { lines, running } = takeFurniture(pages)
    const text = pages
      .flat()
      .map((line) => line.text)
      .join('')
    if (text.length < LEAST_CHARACTERS * file.numPages || isUnreadable(text)) return fail('pictures')
    return ok({
      lines: paragraphsOfLines(lines, width),
      running,
      isDoubtful: hasStrangeSigns(text) || isDamaged(bytes),
    })
  } catch {
    return fail('damaged')
  } finally {
    await file.loadingTask.destroy()
  }
}

function isDamaged(bytes: Uint8Array): boolean {
  return isBrokenPdf(bytes) || hasDamagedStreams(bytes) || hasDamagedTable(bytes) || hasDamagedObjects(bytes)
}

function isPasswordProblem(error: unknown): boolean {
  return error instanceof Error && error.name === 'PasswordException'
}

function toWords(item: object): PlacedWords[] {
  if (!('str' in item) || !('transform' in item) || !Array.isArray(item.transform)) return []
  const [a, b, , , x, y] = item.transform.map(Number)
  const width = 'width' in item ? Number(item.width) : 0
  const size = Math.hypot(a ?? 0, b ?? 0)
  // Words that stand on their side are stamps and notes in the margin.
  if (Math.abs(b ?? 0) > Math.abs(a ?? 0)) return []
  return [{ text: String(item.str), x: x ?? 0, y: y ?? 0, width, size }]
}

/** Letters with accents and signs that no Chinese text has: what a damaged table of characters gives. Those of pinyin do not count. */
function hasStrangeSigns(text: string): boolean {
  const strange = text.match(STRANGE)?.length ?? 0
  return strange >= 3 && strange > text.length * 0.003
}

const STRANGE =
  /(?![āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹêÜ·°±²³¹×÷µ])[\u0080-\u02af\p{Co}\p{Cn}\ufffd]|(?![\t\r\n])\p{Cc}/gu

/** Type without a table of its characters comes out as signs of no script. */
function isUnreadable(text: string): boolean {
  const odd = text.match(/[\p{Co}\p{Cn}\ufffd]|(?![\t])\p{Cc}/gu)?.length ?? 0
  return odd > text.length * 0.2
}
