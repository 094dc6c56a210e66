import type { Review } from '../import/review.ts'
import { ReviewScreen } from '../import/review-screen.tsx'
import { useStore } from '../ui/store.ts'
import type { AppAction } from './app-state.ts'
import type { OpenDocument } from './open-document.ts'

export interface ReviewPlaceProps {
  readonly document: OpenDocument
  readonly review: Review
  readonly dispatch: (action: AppAction) => void
}

/** 导入核对 of the open draft. */
export function ReviewPlace({ document, review, dispatch }: ReviewPlaceProps) {
  const { context } = useStore(document.view)
  return (
    <ReviewScreen
      review={review}
      editor={document.editor}
      context={context}
      onChanged={document.showNow}
      onDone={() => {
        dispatch({ type: 'leftover-done' })
        dispatch({ type: 'went', place: 'editor' })
      }}
    />
  )
}
