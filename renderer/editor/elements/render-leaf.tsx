import type { RenderLeafProps } from 'slate-react'

/** A run of characters; bold lead-in words are set in 黑体-weight of the body face. */
export function renderLeaf({ attributes, children, leaf }: RenderLeafProps) {
  return (
    <span {...attributes} className={'bold' in leaf && leaf.bold ? 'leaf-bold' : undefined}>
      {children}
    </span>
  )
}
