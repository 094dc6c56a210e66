import { type CompositionEvent, useRef, useState } from 'react'

export interface FieldDraft {
  readonly text: string
  /** Every change of the input; committed at once unless an input method is composing. */
  readonly change: (text: string) => void
  readonly onCompositionStart: () => void
  readonly onCompositionEnd: (event: CompositionEvent<HTMLElement>) => void
  readonly isComposing: () => boolean
}

/**
 * What stands in an input that shows `value` of the document. Typing commits at once; letters of an input method stay here until
 * it commits. A value that changed elsewhere (undo, the paper) replaces what stands here.
 */
export function useFieldDraft(value: string, commit: (text: string) => void): FieldDraft {
  const [text, setText] = useState(value)
  const [seen, setSeen] = useState(value)
  const composing = useRef(false)
  const committed = useRef(value)
  if (value !== seen) {
    setSeen(value)
    if (value !== committed.current) setText(value)
    committed.current = value
  }
  const settle = (next: string) => {
    if (next === committed.current) return
    committed.current = next
    commit(next)
  }
  return {
    text,
    change(next) {
      setText(next)
      if (!composing.current) settle(next)
    },
    onCompositionStart() {
      composing.current = true
    },
    onCompositionEnd(event) {
      composing.current = false
      const { target } = event
      if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) {
        setText(target.value)
        settle(target.value)
      }
    },
    isComposing: () => composing.current,
  }
}
