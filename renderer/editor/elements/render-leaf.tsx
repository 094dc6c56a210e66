import type { RenderLeafProps } from 'slate-react'
import type { LineMark } from '#shared/typeset/line-marks.ts'
import { classNames } from '../../ui/class-names.ts'
import { lineMarkClass } from './line-mark-class.ts'

/** A run of characters; bold lead-in words are set in 黑体-weight of the body face. */
export function renderLeaf({ attributes, children, leaf }: RenderLeafProps) {
  const { text, bold, lineMark }: MarkedLeaf = leaf
  const lineClass = lineMark === undefined ? '' : lineMarkClass(lineMark, text)
  return (
    <span {...attributes} className={classNames(bold === true && 'leaf-bold', lineClass) || undefined}>
      {children}
    </span>
  )
}

/** A piece of a text with what withLineMarks adds to it; nothing of that is in the document. */
interface MarkedLeaf {
  readonly text: string
  readonly bold?: boolean | undefined
  readonly lineMark?: LineMark['kind']
}
