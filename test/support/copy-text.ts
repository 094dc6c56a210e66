import type { Page } from 'playwright-core'

/** Puts text on the clipboard, as another program does; with `html`, as Word and Excel do. */
export async function copyText(page: Page, text: string, html = ''): Promise<void> {
  await page.evaluate(
    ([given, marked]) => {
      const copy = (event: ClipboardEvent) => {
        event.clipboardData?.setData('text/plain', given ?? '')
        if (marked !== '') event.clipboardData?.setData('text/html', marked ?? '')
        event.preventDefault()
        event.stopImmediatePropagation()
      }
      window.addEventListener('copy', copy, { capture: true, once: true })
      document.execCommand('copy')
    },
    [text, html],
  )
}
