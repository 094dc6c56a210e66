import { isFullWidth } from '#shared/text/full-width.ts'
import type { LineMark } from '#shared/typeset/line-marks.ts'

/** The class that makes the browser end its line as the page does (sheet.css). */
export function lineMarkClass(kind: LineMark['kind'], text: string): string {
  if (kind === 'whole') return 'line-whole'
  return isFullWidth(text) ? 'line-hung' : 'line-hung line-hung-narrow'
}
