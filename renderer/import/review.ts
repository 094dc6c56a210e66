import type { FileNote, Imported } from '#shared/ipc/files.ts'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import { type DoubtReason, findDoubts } from '#shared/review/find-doubts.ts'
import { traceLines } from '#shared/review/trace-lines.ts'

/** One line of the file and what became of it. */
export interface ReviewRow {
  /** Place among the lines of the file. */
  readonly line: number
  readonly words: string
  /** The blocks that print the line; those that another line has shown already are left out. */
  readonly blocks: readonly MinutesBlock[]
  readonly doubt: { readonly reason: DoubtReason; readonly about: string } | null
}

/** An import that can be looked through beside its source. */
export interface Review {
  readonly fileName: string
  readonly doubtful: readonly ReviewRow[]
  readonly others: readonly ReviewRow[]
  readonly notes: readonly FileNote[]
}

/** null: nothing was read line by line (a document of this program). */
export function createReview({ fileName, source, minutes, notes }: Imported): Review | null {
  if (source.length === 0) return null
  const traced = traceLines(source, minutes)
  const doubtOf = new Map(findDoubts(source, traced, minutes).map((doubt) => [doubt.line, doubt]))
  const shown = new Set<number>()
  const rows = source.flatMap((words, line): ReviewRow[] => {
    if (words.trim() === '') return []
    const doubt = doubtOf.get(line) ?? null
    const blocks = (traced[line] ?? []).flatMap((index) => {
      const block = minutes.children[index]
      if (block === undefined || shown.has(index)) return []
      shown.add(index)
      return [block]
    })
    return [{ line, words, blocks, doubt }]
  })
  return {
    fileName,
    doubtful: rows.filter(({ doubt }) => doubt !== null),
    others: rows.filter(({ doubt }) => doubt === null),
    notes,
  }
}
