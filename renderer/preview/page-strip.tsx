import { memo } from 'react'
import type { FormatProfile } from '#shared/layout/profile.ts'
import type { SetPage, TypesetDocument } from '#shared/layout/typeset-document.ts'
import { previewStrings as strings } from '../strings/preview.ts'
import { classNames } from '../ui/class-names.ts'

export interface PageStripProps {
  readonly document: TypesetDocument
  readonly current: number
  /** Pages with something to look at. */
  readonly marked: ReadonlySet<number>
  readonly onGo: (page: number) => void
}

/** Every page small: its lines as bars, enough to know it again. */
export function PageStrip({ document, current, marked, onGo }: PageStripProps) {
  return (
    <nav className="page-strip" aria-label={strings.strip}>
      {document.pages.map((page) => (
        <button
          key={page.number}
          type="button"
          className={classNames('page-thumb', page.number === current && 'page-thumb-current')}
          aria-label={strings.page(page.number)}
          aria-current={page.number === current ? 'page' : undefined}
          onClick={() => onGo(page.number)}
        >
          <Thumbnail page={page} profile={document.profile} />
          <span className="page-thumb-number">
            {page.number}
            {marked.has(page.number) ? <span className="page-thumb-mark" /> : null}
          </span>
        </button>
      ))}
    </nav>
  )
}

const Thumbnail = memo(function Thumbnail({ page, profile }: { page: SetPage; profile: FormatProfile }) {
  const { widthMm, heightMm } = profile.page
  return (
    <svg viewBox={`0 0 ${widthMm} ${heightMm}`} aria-hidden="true">
      {page.lines.map(({ line, topMm, heightMm: lineMm }) => (
        <rect
          key={topMm}
          className={classNames(
            'thumb-line',
            line.role === 'masthead' && 'thumb-masthead',
            line.role === 'topic' && 'thumb-topic',
          )}
          x={line.runs[0]?.xMm ?? line.xMm}
          y={topMm + lineMm * 0.28}
          width={Math.max(0, line.textWidthMm)}
          height={lineMm * 0.44}
        />
      ))}
      {page.rules.map((rule) => (
        <rect
          key={`${rule.kind}${rule.yMm}`}
          className={rule.kind === 'redLine' ? 'thumb-masthead' : 'thumb-topic'}
          x={rule.xMm}
          y={rule.yMm}
          width={rule.widthMm}
          height={1}
        />
      ))}
    </svg>
  )
})
