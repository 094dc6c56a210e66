import { type ReactNode, useContext, useMemo } from 'react'
import type { ComposedParagraph, ComposedRun } from '#shared/compose/composed.ts'
import { findLines, type LineMark } from '#shared/typeset/line-marks.ts'
import { markedText } from './marked-text.tsx'
import { SheetProfile } from './use-printed.ts'

/** A printed paragraph of a block that is only shown: its words, faces and indents are those of the page. */
export function PrintedLine({
  paragraph,
  children,
}: {
  readonly paragraph: ComposedParagraph
  /** What the screen adds after the words: where something is missing. */
  readonly children?: ReactNode
}) {
  const { role, runs, end, leftIndent, firstLineIndent, rightIndent } = paragraph
  const profile = useContext(SheetProfile)
  const marks = useMemo(
    () => (role === 'roll' ? findLines(paragraph, profile).marks : []),
    [role, paragraph, profile],
  )
  const indents = { '--left': leftIndent, '--first': firstLineIndent, '--right': rightIndent }
  return (
    <div className="printed-line" data-role={role} data-parted={end.length > 0 || undefined} style={indents}>
      {end.length === 0 ? (
        facedRuns(runs, marks)
      ) : (
        <>
          <span>{facedRuns(runs, marks)}</span>
          <span>{facedRuns(end, [])}</span>
        </>
      )}
      {children}
    </div>
  )
}

function facedRuns(runs: readonly ComposedRun[], marks: readonly LineMark[]): ReactNode {
  let passed = 0
  return runs.map((run, at) => {
    const from = passed
    passed += run.text.length
    return (
      // Runs of a computed line have no identity but their place.
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <span key={at} data-face={run.font}>
        {markedText(run.text, marks, from)}
      </span>
    )
  })
}
