import { Fragment } from 'react'
import { GAP } from '#shared/pattern/pattern.ts'
import type { LineMark } from '#shared/typeset/line-marks.ts'
import { editorStrings as words } from '../../strings/editor.ts'
import { markedText } from './marked-text.tsx'

/** A line of a text that is computed; each □□ in it leads to the field it waits for. */
export function ShownLine({
  text,
  gaps,
  marks,
  from,
}: {
  readonly text: string
  /** How many □□ stand in the lines before. */
  readonly gaps: number
  readonly marks: readonly LineMark[]
  /** How many code units stand in the lines before, line ends counted. */
  readonly from: number
}) {
  const parts = text.split(GAP)
  return (
    <p className="block-line">
      {parts.map((part, at) => (
        // Pieces of one line have no identity but their place.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Fragment key={at}>
          {at === 0 ? null : (
            <span className="gap" data-gap={gaps + at - 1} title={words.gapHint}>
              {GAP}
            </span>
          )}
          {markedText(part, marks, from + parts.slice(0, at).join(GAP).length + (at === 0 ? 0 : GAP.length))}
        </Fragment>
      ))}
    </p>
  )
}
