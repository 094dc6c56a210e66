import { useEffect } from 'react'
import { oneLineOf } from '#shared/text/one-line.ts'

/** Line ends and characters that nobody sees, which the browser would make blanks or keep. */
const UNFIT = /[\p{Cc}\u00ad\u200b\u200e\u200f\u2028\u2029\u2060\ufeff]/u

/** What is pasted into a field of one line comes without line ends and invisible characters; the browser's own undo takes it back. */
export function useFieldPaste(): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const { target } = event
      if (event.defaultPrevented || !(target instanceof HTMLInputElement)) return
      if ((target.type !== 'text' && target.type !== 'search') || target.readOnly) return
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (!UNFIT.test(text)) return
      event.preventDefault()
      document.execCommand('insertText', false, oneLineOf(text))
    }
    window.addEventListener('paste', onPaste)
    return () => window.removeEventListener('paste', onPaste)
  }, [])
}
