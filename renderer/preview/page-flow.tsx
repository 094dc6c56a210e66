import type { RefObject } from 'react'
import type { FormatProfile } from '#shared/profile/profile.ts'
import type { LinePlace } from '#shared/typeset/locate.ts'
import type { SetPage } from '#shared/typeset/typeset-document.ts'
import { classNames } from '../ui/class-names.ts'
import { ScrollRegion } from '../ui/scroll-region.tsx'
import { PAGE_GAP_PX } from '../zoom/view-mode.ts'
import { PageSlot } from './page-slot.tsx'

export interface PageFlowProps {
  readonly pages: readonly SetPage[]
  readonly profile: FormatProfile
  /** What it is called for those who do not see it. */
  readonly label: string
  readonly zoom: number
  /** How many pages may stand side by side; one where none is given. */
  readonly columns?: number
  /** The line of the editor's caret, where it is shown. */
  readonly caret?: LinePlace | null
  /** A click on a page, in millimetres from its top left corner. */
  readonly onPoint?: (page: number, xMm: number, yMm: number) => void
  /** The part that scrolls. */
  readonly scroll: RefObject<HTMLElement | null>
  readonly className?: string
}

/** The pages of a document one after another on the desk, scrolled. */
export function PageFlow(props: PageFlowProps) {
  const { pages, profile, zoom, columns = 1, caret = null, onPoint = doNothing } = props
  return (
    <ScrollRegion
      className={classNames('page-scroll', props.className)}
      element={props.scroll}
      label={props.label}
    >
      <div
        className="page-flow"
        style={{
          gap: PAGE_GAP_PX,
          padding: PAGE_GAP_PX,
          gridTemplateColumns: `repeat(${Math.min(columns, pages.length)}, max-content)`,
        }}
      >
        {pages.map((page) => (
          <PageSlot
            key={page.number}
            page={page}
            profile={profile}
            zoom={zoom}
            caret={caret?.page === page.number ? caret : null}
            onPoint={onPoint}
          />
        ))}
      </div>
    </ScrollRegion>
  )
}

function doNothing() {
  // Where nothing can be gone to.
}
