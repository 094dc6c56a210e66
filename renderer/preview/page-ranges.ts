import type { PageRange } from '#shared/ipc/print.ts'

/**
 * Reads 1-3,5 as people type it, full-width digits and marks, 、 and — included. `count`: how many pages there are. null: a page that is
 * not there, a range turned round, or anything else than numbers.
 */
export function readPageRanges(text: string, count: number): PageRange[] | null {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[、，;；\s]+/gu, ',')
    .replaceAll(/[—–~～至到]+/gu, '-')
  const ranges: PageRange[] = []
  for (const part of plain.split(',').filter((one) => one !== '')) {
    const found = /^(\d{1,4})(?:-(\d{1,4}))?$/u.exec(part)
    if (found === null) return null
    const from = Number(found[1])
    const to = Number(found[2] ?? found[1])
    if (from < 1 || to > count || from > to) return null
    ranges.push({ from, to })
  }
  return ranges.length === 0 ? null : ranges
}

/** How many sheets of paper a print takes. */
export function countSheets(ranges: readonly PageRange[], count: number, twoSided: boolean): number {
  const pages =
    ranges.length === 0 ? count : ranges.reduce((sum, range) => sum + range.to - range.from + 1, 0)
  return twoSided ? Math.ceil(pages / 2) : pages
}
