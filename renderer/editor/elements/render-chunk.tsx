import { useEffect, useRef } from 'react'
import type { RenderChunkProps } from 'slate-react'
import { watchEdges } from './watch-edges.ts'

export function renderChunk(props: RenderChunkProps) {
  return <SheetChunk {...props} />
}

/**
 * Some blocks of the sheet: far from the view the lowest chunks are neither laid out nor painted. Where a paragraph goes on in the next
 * chunk, both give up their boxes near the view, so that it goes on in its line (sheet.css).
 */
function SheetChunk({ attributes, children, lowest }: RenderChunkProps) {
  const chunk = useRef<HTMLDivElement>(null)
  const edges = useRef<ReturnType<typeof watchEdges> | null>(null)
  useEffect(() => {
    if (!lowest || chunk.current === null) return
    edges.current ??= watchEdges(chunk.current)
    edges.current.follow()
  })
  useEffect(() => () => edges.current?.stop(), [])
  return (
    <div {...attributes} ref={chunk} className={lowest ? 'sheet-chunk' : undefined}>
      {children}
    </div>
  )
}
