import { Fragment } from 'react'
import { GAP } from '#shared/pattern/pattern.ts'
import { editorStrings as words } from '../../strings/editor.ts'

/** A line of a text that is computed; each □□ in it leads to the field it waits for. `from`: how many □□ stand in the lines before. */
export function ShownLine({ text, from }: { readonly text: string; readonly from: number }) {
  return (
    <p className="block-line">
      {text.split(GAP).map((part, at) => (
        // Pieces of one line have no identity but their place.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Fragment key={at}>
          {at === 0 ? null : (
            <span className="gap" data-gap={from + at - 1} title={words.gapHint}>
              {GAP}
            </span>
          )}
          {part}
        </Fragment>
      ))}
    </p>
  )
}
