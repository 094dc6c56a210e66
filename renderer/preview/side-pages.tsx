import { useCallback, useEffect, useRef } from 'react'
import type { Editor } from 'slate'
import { blockAt } from '#shared/typeset/locate.ts'
import { goToBlock } from '../editor/commands/go-to-block.ts'
import { previewStrings as strings } from '../strings/preview.ts'
import { type Store, useStore } from '../ui/store.ts'
import { fitPages } from '../zoom/view-mode.ts'
import { findCaretPlace } from './find-caret-place.ts'
import { PageFlow } from './page-flow.tsx'
import type { TypesetStore } from './typeset-store.ts'
import { useCurrentPage } from './use-current-page.ts'
import { useRoom } from './use-room.ts'
import { useTypeset } from './use-typeset.ts'

export interface SidePagesProps {
  readonly document: {
    readonly editor: Editor
    readonly typeset: TypesetStore
    /** Changes with every move of the caret. */
    readonly view: Pick<Store<unknown>, 'get' | 'subscribe'>
  }
}

/** The pages beside the sheet: they follow the caret, and a click on a line goes there. */
export function SidePages({ document }: SidePagesProps) {
  useStore(document.view)
  const pages = useTypeset(document.typeset)
  const caret = findCaretPlace(document.editor, pages)
  const scroll = useRef<HTMLElement>(null)
  const room = useRoom(scroll)
  const { goTo } = useCurrentPage(scroll, pages?.pages.length ?? 1)
  const isReady = room.widthPx > 0 && pages !== null
  const place = isReady && caret !== null ? caret.page : null
  // Another width is another scale, and the page is somewhere else.
  const { widthPx } = room
  useEffect(() => {
    if (place !== null && widthPx > 0) goTo(place)
  }, [place, widthPx, goTo])
  const point = useCallback(
    (page: number, xMm: number, yMm: number) => {
      const found = pages === null ? null : blockAt(pages, page, xMm, yMm)
      if (found !== null) goToBlock(document.editor, found.block, found.offset ?? 0)
    },
    [pages, document.editor],
  )
  if (pages === null) return <p className="page-side-note side-pages">{strings.setting}</p>
  const { zoom } = fitPages('fit-width', pages.profile.page, room)
  return (
    <PageFlow
      className="side-pages"
      label={strings.scroll}
      pages={pages.pages}
      profile={pages.profile}
      zoom={Math.min(zoom, 1)}
      caret={caret}
      onPoint={point}
      scroll={scroll}
    />
  )
}
