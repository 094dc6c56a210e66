import { type MouseEvent, memo, useEffect, useRef, useState } from 'react'
import type { FormatProfile } from '#shared/profile/profile.ts'
import { findLine, type LinePlace } from '#shared/typeset/locate.ts'
import type { SetPage } from '#shared/typeset/typeset-document.ts'
import { previewStrings as strings } from '../strings/preview.ts'
import { classNames } from '../ui/class-names.ts'
import { caretBand } from './caret-band.ts'
import { Paper } from './paper.tsx'
import { mm } from './paper-line.tsx'

export interface PageSlotProps {
  readonly page: SetPage
  readonly profile: FormatProfile
  readonly zoom: number
  /** The line of the editor's caret, when it is on this page. */
  readonly caret: LinePlace | null
  readonly onPoint: (page: number, xMm: number, yMm: number) => void
}

/** The room of one page; the page itself is drawn only while it is near the visible part. */
export const PageSlot = memo(function PageSlot({ page, profile, zoom, caret, onPoint }: PageSlotProps) {
  const frame = useRef<HTMLElement>(null)
  const isNear = useIsNear(frame)
  const { widthMm, heightMm } = profile.page
  const point = (event: MouseEvent) => {
    // Words being selected for copying are no click on a line.
    if (!window.getSelection()?.isCollapsed) return
    const box = event.currentTarget.getBoundingClientRect()
    onPoint(
      page.number,
      ((event.clientX - box.left) / box.width) * widthMm,
      ((event.clientY - box.top) / box.height) * heightMm,
    )
  }
  const line = caret === null ? undefined : findLine(page, caret.line)
  const band = line === undefined ? null : caretBand(page, line, profile)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the editor's own keys go everywhere in the text; this is the mouse's short cut
    <article
      ref={frame}
      className="page-slot"
      data-page={page.number}
      aria-label={strings.page(page.number)}
      title={strings.toText}
      style={{ width: `${widthMm * zoom}mm`, height: `${heightMm * zoom}mm` }}
      onClick={point}
    >
      {isNear ? (
        <div className="page-scaled" style={{ zoom }}>
          {band === null ? null : (
            <div
              className={classNames('page-caret', page.isLandscape && 'page-caret-turned')}
              style={{
                top: mm(band.topMm),
                bottom: mm(band.bottomMm),
                left: mm(band.leftMm),
                right: mm(band.rightMm),
              }}
            />
          )}
          <Paper page={page} profile={profile} />
        </div>
      ) : null}
    </article>
  )
})

/** Whether an element is visible or less than a screenful away. */
function useIsNear(frame: { readonly current: HTMLElement | null }): boolean {
  const [isNear, setIsNear] = useState(false)
  useEffect(() => {
    if (frame.current === null) return
    const observer = new IntersectionObserver(
      (entries) => setIsNear(entries.at(-1)?.isIntersecting ?? false),
      { root: frame.current.closest('.page-scroll'), rootMargin: '100% 0px' },
    )
    observer.observe(frame.current)
    return () => observer.disconnect()
  }, [frame])
  return isNear
}
