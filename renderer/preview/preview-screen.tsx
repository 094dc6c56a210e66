import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef } from 'react'
import { checkPages } from '#shared/check/pages/check-pages.ts'
import type { MinutesContext } from '#shared/minutes/minutes.ts'
import type { FormatProfile } from '#shared/profile/profile.ts'
import { blockAt, type LinePlace } from '#shared/typeset/locate.ts'
import type { TypesetDocument } from '#shared/typeset/typeset-document.ts'
import { findMissingFonts } from '../fonts/detect-fonts.ts'
import { previewStrings as strings } from '../strings/preview.ts'
import { useStore } from '../ui/store.ts'
import { pageViewMode, shownPagePercent, stepPageZoom } from '../zoom/page-zoom.ts'
import { useWheelZoom } from '../zoom/use-wheel-zoom.ts'
import { fitPages } from '../zoom/view-mode.ts'
import { PageFindings } from './page-findings.tsx'
import { PageFlow } from './page-flow.tsx'

import { PageStrip } from './page-strip.tsx'
import { PreviewToolbar } from './preview-toolbar.tsx'
import { useCurrentPage } from './use-current-page.ts'
import { useRoom } from './use-room.ts'

export interface PreviewScreenProps {
  readonly context: MinutesContext
  readonly document: TypesetDocument | null
  /** Where the editor's caret is: shown, and the page opened at. */
  readonly caret: LinePlace | null
  readonly profiles: readonly FormatProfile[]
  readonly onProfile: (id: string) => void
  readonly onEditProfiles: () => void
  /** A profile changed for this document's sake: kept as one of the writer's own and chosen. */
  readonly onApply: (profile: FormatProfile) => void
  readonly onGoToText: (block: number, offset: number) => void
  /** Esc: back to the sheet, where the caret was. */
  readonly onBack: () => void
  readonly onPrint: (current: number) => void
  /** Writes 编号 as the profile has it. */
  readonly onRewriteNumber: (number: string) => void
}

/** 版面: the pages as they print. */
export function PreviewScreen(props: PreviewScreenProps) {
  if (props.document !== null) return <Pages {...props} document={props.document} />
  return (
    <main className="page-place page-waiting" aria-label={strings.pages}>
      <p role="status">{strings.setting}</p>
    </main>
  )
}

function Pages(props: PreviewScreenProps & { readonly document: TypesetDocument }) {
  const { document, caret, onGoToText } = props
  const { profile } = document
  const mode = useStore(pageViewMode)
  const scroll = useRef<HTMLElement>(null)
  useWheelZoom(scroll, stepPageZoom)
  const room = useRoom(scroll)
  const { zoom, columns } = fitPages(mode, profile.page, room)
  const { current, goTo } = useCurrentPage(scroll, document.pages.length)
  useEffect(() => scroll.current?.focus(), [])
  const { context } = props
  const findings = useMemo(
    () => checkPages({ context, document, missingFaces: findMissingFonts(document) }),
    [context, document],
  )
  const marked = useMemo(() => new Set(findings.flatMap(({ data }) => data.page ?? [])), [findings])
  const point = useCallback(
    (page: number, xMm: number, yMm: number) => {
      const found = blockAt(document, page, xMm, yMm)
      if (found !== null) onGoToText(found.block, found.offset ?? 0)
    },
    [document, onGoToText],
  )
  useEffect(() => shownPagePercent.set(zoom * 100), [zoom])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return
    if (event.key === 'Escape') props.onBack()
    else if (event.key === 'Enter' && event.target === scroll.current) point(current, 0, 0)
    else return
    event.preventDefault()
  }
  useOpenAtCaret(caret, room.widthPx > 0, goTo)
  useKeepPage(zoom, current, goTo)
  return (
    <main className="page-place" aria-label={strings.pages} tabIndex={-1} onKeyDown={onKeyDown}>
      <PageStrip document={document} current={current} marked={marked} onGo={goTo} />
      <section className="page-desk">
        <PreviewToolbar
          mode={mode}
          onMode={(next) => pageViewMode.set(next, true)}
          current={current}
          count={document.pages.length}
          onGo={goTo}
          profile={profile}
          profiles={props.profiles}
          onProfile={props.onProfile}
          onEditProfiles={props.onEditProfiles}
          onPrint={() => props.onPrint(current)}
        />
        <PageFlow
          label={strings.scroll}
          pages={document.pages}
          profile={profile}
          zoom={zoom}
          columns={columns}
          caret={caret}
          onPoint={point}
          scroll={scroll}
        />
      </section>
      <PageFindings
        context={context}
        document={document}
        findings={findings}
        current={current}
        onGoToPage={goTo}
        onGoToText={(block) => onGoToText(block, 0)}
        onApply={props.onApply}
        onRewriteNumber={props.onRewriteNumber}
      />
    </main>
  )
}

/** The screen opens where the writer was writing. */
function useOpenAtCaret(caret: LinePlace | null, isReady: boolean, goTo: (page: number) => void): void {
  const hasOpened = useRef(false)
  useEffect(() => {
    if (!isReady || hasOpened.current) return
    hasOpened.current = true
    if (caret !== null && caret.page > 1) goTo(caret.page)
  }, [caret, isReady, goTo])
}

/** Another scale shows the same page. */
function useKeepPage(zoom: number, current: number, goTo: (page: number) => void): void {
  const seen = useRef({ zoom, current })
  useEffect(() => {
    const before = seen.current
    if (before.zoom !== zoom && before.current > 1) goTo(before.current)
    seen.current = { zoom, current: before.zoom === zoom ? current : before.current }
  }, [zoom, current, goTo])
}
