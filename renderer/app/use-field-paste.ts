import { useEffect } from 'react'
import { tidyBlanks } from '#shared/text/blanks.ts'
import { INVISIBLE } from '#shared/text/invisible.ts'
import { oneLineOf } from '#shared/text/one-line.ts'

/** Line ends and tabs, which the browser would make blanks or keep. */
const UNFIT = /[\p{Cc}\u2028\u2029]/u

/**
 * What is pasted into a field of one line or one paragraph comes without line ends, and without invisible characters into any field; the browser's
 * own undo takes it back.
 */
export function useFieldPaste(): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const { target } = event
      if (event.defaultPrevented || !isText(target) || target.readOnly) return
      const text = event.clipboardData?.getData('text/plain') ?? ''
      const fit = fitFor(target, text)
      if (fit === text) return
      event.preventDefault()
      document.execCommand('insertText', false, fit)
    }
    window.addEventListener('paste', onPaste)
    return () => window.removeEventListener('paste', onPaste)
  }, [])
}

type TextBox = HTMLInputElement | HTMLTextAreaElement

function isText(target: EventTarget | null): target is TextBox {
  if (target instanceof HTMLTextAreaElement) return true
  return target instanceof HTMLInputElement && (target.type === 'text' || target.type === 'search')
}

function fitFor(target: TextBox, text: string): string {
  const visible = text.replace(INVISIBLE, '')
  if (!UNFIT.test(visible)) return visible
  // What is looked for and what is a paragraph of its own was only turned at the margin; in a name field a line may be another person.
  if (target.matches('[data-one-paragraph], [type="search"], .find-bar input'))
    return tidyBlanks(oneLineOf(text))
  return target instanceof HTMLTextAreaElement ? visible : oneLineOf(text)
}
