import type { SetPage } from '#shared/typeset/typeset-document.ts'
import type { PdfPage } from '../pdf-lines.ts'
import { withoutBlanks } from './compare-lines.ts'

/** How the pages of a witness differ from ours. */
export interface PageComparison {
  readonly pages: readonly [own: number, theirs: number]
  /** Pages with the same characters; what follows counts lines of those alone. */
  readonly samePages: number
  readonly lines: number
  readonly sameLines: number
  /** One line a fault: page, what we have, what they have. */
  readonly faults: readonly string[]
}

/** Rows whose middles are nearer are one line: cells of a row stand side by side. */
const SAME_ROW_MM = 2.5

/**
 * Compares pages by their characters, then line by line as they are read across the page: lines of cells that stand side by side are one.
 * Of turned pages the characters are compared: on an upright sheet their lines cannot be read across, and the page number stands beside them.
 */
export function comparePages(own: readonly SetPage[], theirs: readonly PdfPage[]): PageComparison {
  const faults: string[] = []
  let samePages = 0
  let lines = 0
  let sameLines = 0
  for (let at = 0; at < Math.max(own.length, theirs.length); at += 1) {
    const page = own[at]
    const ours = page === undefined ? [] : linesAcross(page)
    const others = (theirs[at]?.lines ?? [])
      .map(({ text }) => withoutBlanks(text))
      .filter((text) => text !== '')
    const [here, there] = [sorted(ours), sorted(others)]
    if (here !== there) {
      faults.push(`${at + 1}: ${firstDifference(ours, others)}`)
      continue
    }
    samePages += 1
    if (page?.isLandscape === true) continue
    lines += ours.length
    const same = ours.filter((text, place) => text === others[place]).length
    sameLines += same
    if (same < ours.length) faults.push(`${at + 1} lines: ${firstDifference(ours, others)}`)
  }
  return { pages: [own.length, theirs.length], samePages, lines, sameLines, faults }
}

/** The page's texts from top to bottom, the page number last, as a reader of a PDF gathers them. */
function linesAcross({ lines, pageNumber }: SetPage): string[] {
  const placed = lines
    .map(({ line, topMm, heightMm }) => ({ text: line.text, x: line.xMm, middle: topMm + heightMm / 2 }))
    .filter(({ text }) => withoutBlanks(text) !== '')
    .toSorted((one, other) => one.middle - other.middle)
  const rows: (typeof placed)[] = []
  for (const one of placed) {
    const row = rows.at(-1)
    if (row?.[0] && one.middle - row[0].middle < SAME_ROW_MM) row.push(one)
    else rows.push([one])
  }
  const texts = rows.map((row) =>
    withoutBlanks(
      row
        .toSorted((one, other) => one.x - other.x)
        .map(({ text }) => text)
        .join(''),
    ),
  )
  return pageNumber === null ? texts : [...texts, withoutBlanks(pageNumber.text)]
}

function sorted(texts: readonly string[]): string {
  return [...texts.join('')].toSorted().join('')
}

function firstDifference(own: readonly string[], theirs: readonly string[]): string {
  const at = own.findIndex((text, place) => text !== theirs[place])
  const place = at < 0 ? own.length : at
  return `${own[place] ?? ''} | ${theirs[place] ?? ''}`
}
