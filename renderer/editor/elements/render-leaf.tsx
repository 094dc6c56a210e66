import { useInsertionEffect, useRef } from 'react'
import type { RenderLeafProps } from 'slate-react'
import type { LineMark } from '#shared/typeset/line-marks.ts'
import { classNames } from '../../ui/class-names.ts'
import { editInPlace } from './edit-in-place.ts'
import { lineMarkClass } from './line-mark-class.ts'

export function renderLeaf(props: RenderLeafProps) {
  return <SheetLeaf {...props} />
}

/** A run of characters; bold lead-in words are set in 黑体-weight of the body face. */
function SheetLeaf({ attributes, children, leaf }: RenderLeafProps) {
  const { text, bold, lineMark }: MarkedLeaf = leaf
  const lineClass = lineMark === undefined ? '' : lineMarkClass(lineMark, text)
  const frame = useRef<HTMLSpanElement>(null)
  // Before slate-react looks whether the page says the text: it would put another node in its place, and then the caret back into that.
  useInsertionEffect(() => {
    const shown = frame.current && shownText(frame.current)
    // Behind a line end at the end slate-react shows another one.
    if (shown && text !== '' && !text.endsWith('\n')) editInPlace(shown, text)
  }, [text])
  return (
    <span
      {...attributes}
      ref={frame}
      className={classNames(bold === true && 'leaf-bold', lineClass) || undefined}
    >
      {children}
    </span>
  )
}

/** The only text of a run; null while the run has none or the browser has put something else into it. */
function shownText({ firstElementChild }: HTMLElement): Text | null {
  if (firstElementChild?.hasAttribute('data-slate-string') !== true) return null
  const { firstChild, childNodes } = firstElementChild
  return childNodes.length === 1 && firstChild instanceof Text ? firstChild : null
}

/** A piece of a text with what withLineMarks adds to it; nothing of that is in the document. */
interface MarkedLeaf {
  readonly text: string
  readonly bold?: boolean | undefined
  readonly lineMark?: LineMark['kind']
}
