import { type KeyboardEvent, memo, useEffect, useRef } from 'react'
import type { FormatProfile } from '#shared/profile/profile.ts'
import type { SetPage, TypesetDocument } from '#shared/typeset/typeset-document.ts'
import { previewStrings as strings } from '../strings/preview.ts'
import { classNames } from '../ui/class-names.ts'

export interface PageStripProps {
  readonly document: TypesetDocument
  readonly current: number
  /** Pages with something to look at. */
  readonly marked: ReadonlySet<number>
  readonly onGo: (page: number) => void
}

/** Every page small: its lines as bars, enough to know it again. One stop of Tab; arrows, Home and End go from page to page. */
export function PageStrip({ document, current, marked, onGo }: PageStripProps) {
  const strip = useRef<HTMLElement>(null)
  useEffect(() => {
    findThumb(strip.current, current)?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const onKeyDown = (event: KeyboardEvent) => {
    const page = pageByKey(event.key, current, document.pages.length)
    if (page === null) return
    event.preventDefault()
    onGo(page)
    findThumb(strip.current, page)?.focus()
  }
  return (
    <nav className="page-strip" aria-label={strings.strip} ref={strip} onKeyDown={onKeyDown}>
      {document.pages.map((page) => (
        <Thumb
          key={page.number}
          page={page}
          profile={document.profile}
          isCurrent={page.number === current}
          isMarked={marked.has(page.number)}
          onGo={onGo}
        />
      ))}
    </nav>
  )
}

function findThumb(strip: HTMLElement | null, page: number): HTMLElement | null {
  return strip?.querySelector<HTMLElement>(`:scope > :nth-child(${page})`) ?? null
}

function pageByKey(key: string, current: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(current + 1, count)
    case 'ArrowUp':
      return Math.max(current - 1, 1)
    case 'Home':
      return 1
    case 'End':
      return count
    default:
      return null
  }
}

interface ThumbProps {
  readonly page: SetPage
  readonly profile: FormatProfile
  readonly isCurrent: boolean
  readonly isMarked: boolean
  readonly onGo: (page: number) => void
}

/** Only the two whose state changes are drawn again when another page is looked at. */
const Thumb = memo(function Thumb({ page, profile, isCurrent, isMarked, onGo }: ThumbProps) {
  return (
    <button
      type="button"
      className={classNames('page-thumb', isCurrent && 'page-thumb-current')}
      aria-label={strings.page(page.number)}
      aria-current={isCurrent ? 'page' : undefined}
      tabIndex={isCurrent ? 0 : -1}
      onClick={() => onGo(page.number)}
    >
      <Thumbnail page={page} profile={profile} />
      <span className="page-thumb-number">
        {page.number}
        {isMarked ? <span className="page-thumb-mark" title={strings.hasFinding} /> : null}
      </span>
    </button>
  )
})

const Thumbnail = memo(function Thumbnail({ page, profile }: { page: SetPage; profile: FormatProfile }) {
  const { widthMm, heightMm } = profile.page
  return (
    <svg
      viewBox={`0 0 ${widthMm} ${heightMm}`}
      style={{ aspectRatio: `${widthMm} / ${heightMm}` }}
      aria-hidden="true"
    >
      <g transform={page.isLandscape ? `translate(0 ${heightMm}) rotate(-90)` : undefined}>
        {page.lines.map(({ line, topMm, heightMm: lineMm }, at) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: lines are drawn anew with their page
            key={at}
            className={classNames(
              'thumb-line',
              line.role === 'emblem' && 'thumb-emblem',
              line.role === 'topic' && 'thumb-topic',
            )}
            x={line.runs[0]?.xMm ?? line.xMm}
            y={topMm + lineMm * 0.28}
            width={Math.max(0, line.textWidthMm)}
            height={lineMm * 0.44}
          />
        ))}
        {page.rules.map((rule, at) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: rules are drawn anew with their page
            key={at}
            className={rule.kind === 'redLine' ? 'thumb-emblem' : 'thumb-topic'}
            x={rule.xMm}
            y={rule.yMm - (rule.kind === 'table' ? rule.thicknessMm / 2 : 0)}
            width={Math.max(0.5, rule.widthMm)}
            height={rule.kind === 'table' ? Math.max(0.5, rule.thicknessMm) : 1}
          />
        ))}
      </g>
    </svg>
  )
})
