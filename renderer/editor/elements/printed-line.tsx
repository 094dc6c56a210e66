import type { ReactNode } from 'react'
import type { ComposedParagraph, ComposedRun } from '#shared/compose/composed.ts'

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
  const indents = { '--left': leftIndent, '--first': firstLineIndent, '--right': rightIndent }
  return (
    <div className="printed-line" data-role={role} data-parted={end.length > 0 || undefined} style={indents}>
      {end.length === 0 ? (
        facedRuns(runs)
      ) : (
        <>
          <span>{facedRuns(runs)}</span>
          <span>{facedRuns(end)}</span>
        </>
      )}
      {children}
    </div>
  )
}

function facedRuns(runs: readonly ComposedRun[]): ReactNode {
  return runs.map((run, at) => (
    // Runs of a computed line have no identity but their place.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <span key={at} data-face={run.font}>
      {run.text}
    </span>
  ))
}
