import { useMemo } from 'react'
import type { Editor } from 'slate'
import type { MinutesContext } from '#shared/minutes/minutes.ts'
import { previewStrings as strings } from '../strings/preview.ts'
import { type Store, useStore } from '../ui/store.ts'
import { countPrinted } from './count-printed.ts'
import { findCaretPlace } from './find-caret-place.ts'
import type { TypesetStore } from './typeset-store.ts'
import { useTypeset } from './use-typeset.ts'

export interface PageStatusProps {
  readonly document: {
    readonly editor: Editor
    readonly typeset: TypesetStore
    /** Changes with every move of the caret. */
    readonly view: Pick<Store<{ readonly context: MinutesContext }>, 'get' | 'subscribe'>
  }
}

/** 第3页第7行, and how many topics, characters and pages there are, for the status bar. */
export function PageStatus({ document }: PageStatusProps) {
  const { context } = useStore(document.view)
  const pages = useTypeset(document.typeset)
  const place = findCaretPlace(document.editor, pages)
  const topics = context.children.filter((block) => block.type === 'topic').length
  const characters = useMemo(() => (pages === null ? null : countPrinted(pages.paragraphs)), [pages])
  return (
    <>
      {place === null ? null : <span data-caret-place="">{strings.caret(place.page, place.line)}</span>}
      <span>{strings.topics(topics)}</span>
      {characters === null ? null : <span>{strings.characters(characters)}</span>}
      {pages === null ? null : <span data-page-count="">{strings.pageCount(pages.pages.length)}</span>}
    </>
  )
}
