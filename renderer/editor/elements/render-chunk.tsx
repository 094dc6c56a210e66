import type { RenderChunkProps } from 'slate-react'

/** A run of blocks: off the screen the lowest ones are neither laid out nor painted. */
export function renderChunk({ attributes, children, lowest }: RenderChunkProps) {
  return (
    <div {...attributes} className={lowest ? 'sheet-chunk' : undefined}>
      {children}
    </div>
  )
}
