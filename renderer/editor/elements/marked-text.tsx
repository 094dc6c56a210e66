import type { ReactNode } from 'react'
import type { LineMark } from '#shared/typeset/line-marks.ts'
import { lineMarkClass } from './line-mark-class.ts'

/** Words that are only shown, their lines ending where those of the page do. `from`: how many code units stand before them where `marks` count. */
export function markedText(text: string, marks: readonly LineMark[], from: number): ReactNode {
  const pieces: ReactNode[] = []
  let reached = 0
  for (const { kind, start, end } of marks) {
    const first = Math.max(start - from, reached)
    const last = Math.min(end - from, text.length)
    if (first >= last) continue
    const words = text.slice(first, last)
    pieces.push(
      text.slice(reached, first),
      <span key={first} className={lineMarkClass(kind, words)}>
        {words}
      </span>,
    )
    reached = last
  }
  return pieces.length === 0 ? text : [...pieces, text.slice(reached)]
}
