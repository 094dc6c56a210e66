import type { PrintedLine } from './pdf-words.ts'

/** The heads and feet of pages taken off the lines. `running`: words that stand on most pages at the same height. */
export function takeFurniture(pages: readonly (readonly PrintedLine[])[]): {
  readonly lines: readonly PrintedLine[]
  readonly running: readonly string[]
} {
  const counts = new Map<string, number>()
  for (const page of pages) for (const line of edgesOf(page)) count(counts, keyOf(line))
  const isRunning = (line: PrintedLine) =>
    pages.length > 2 && (counts.get(keyOf(line)) ?? 0) > pages.length / 2
  const running = new Set<string>()
  const lines = pages.flatMap((page) => {
    const edges = new Set(edgesOf(page))
    return page.filter((line) => {
      if (!edges.has(line)) return true
      if (isPageNumber(line.text)) return false
      if (!isRunning(line)) return true
      running.add(line.text)
      return false
    })
  })
  return { lines, running: [...running] }
}

/** Only the outermost two lines above and below can be head or foot. */
function edgesOf(page: readonly PrintedLine[]): PrintedLine[] {
  return [...page.slice(0, 2), ...page.slice(Math.max(2, page.length - 2))]
}

function keyOf({ text, y }: PrintedLine): string {
  return `${Math.round(y / 4)} ${text.replace(/\d+/gu, '#')}`
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function isPageNumber(text: string): boolean {
  const bare = text.replace(/\s/gu, '')
  return /^[-—–－·•]{0,2}\d{1,4}[-—–－·•]{0,2}$|^第\d{1,4}页(?:[,，/]?共\d{1,4}页)?$|^\d{1,4}\/\d{1,4}$/u.test(
    bare,
  )
}
