import { cloneElement, isValidElement, type ReactNode } from 'react'
import type { DecoratedRange } from 'slate'
import type { TextBlock } from '#shared/minutes/blocks.ts'
import type { LineMark } from '#shared/typeset/line-marks.ts'

/** What slate-react draws a text with; what is in `decorations` becomes pieces that renderLeaf draws in their own way. */
interface TextProps {
  readonly decorations: readonly DecoratedRange[]
}

/**
 * The texts of a block, its line marks given to each as slate-react gives its own decorations: a property that is compared, so that only a text
 * whose marks have changed is drawn anew. The editor's `decorate` would ask every text of the sheet again whenever one line moved.
 */
export function withLineMarks(children: unknown, block: TextBlock, marks: readonly LineMark[]): ReactNode {
  const texts = children as readonly ReactNode[]
  if (marks.length === 0) return texts
  let before = 0
  return texts.map((text, at) => {
    const start = before
    const length = block.children[at]?.text.length ?? 0
    before += length
    const decorations = marks.flatMap((mark) => rangesIn(mark, start, length))
    return isValidElement<TextProps>(text) ? cloneElement(text, { decorations }) : text
  })
}

/** The part of a mark that is in a text; slate-react asks for nothing but offsets. */
function rangesIn({ kind, start, end }: LineMark, before: number, length: number): DecoratedRange[] {
  const from = Math.max(start - before, 0)
  const to = Math.min(end - before, length)
  if (from >= to) return []
  const range = { anchor: { path: [], offset: from }, focus: { path: [], offset: to }, lineMark: kind }
  return [range]
}
