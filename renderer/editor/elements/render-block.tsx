import type { RenderElementProps } from 'slate-react'

/** One block of the document on the sheet. */
export function renderBlock({ attributes, children, element }: RenderElementProps) {
  return (
    <div {...attributes} className={`block block-${element.type}`}>
      {children}
    </div>
  )
}
