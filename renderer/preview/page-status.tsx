import type { Editor } from 'slate'
import { previewStrings as strings } from '../strings/preview.ts'
import { type Store, useStore } from '../ui/store.ts'
import { findCaretPlace } from './find-caret-place.ts'
import type { TypesetStore } from './typeset-store.ts'
import { useTypeset } from './use-typeset.ts'

export interface PageStatusProps {
  readonly document: {
    readonly editor: Editor
    readonly typeset: TypesetStore
    /** Changes with every move of the caret. */
    readonly view: Pick<Store<unknown>, 'get' | 'subscribe'>
  }
}

/** 第3页第7行 and the number of pages, for the status bar. */
export function PageStatus({ document }: PageStatusProps) {
  useStore(document.view)
  const pages = useTypeset(document.typeset)
  const place = findCaretPlace(document.editor, pages)
  return (
    <>
      {place === null ? null : <span data-caret-place="">{strings.caret(place.page, place.line)}</span>}
      {pages === null ? null : <span data-page-count="">{strings.pageCount(pages.pages.length)}</span>}
    </>
  )
}
