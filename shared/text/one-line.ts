import { INVISIBLE } from './invisible.ts'

const LINE_END = /[\r\n\v\f\u0085\u2028\u2029]/u
const OTHER_CONTROL = /\p{Cc}/gu
const OPEN = '（《〈“‘〔「『【(['
const CLOSE = '）》〉”’〕」』】)]'

/**
 * Text from elsewhere for a field of one line: without invisible characters and empty lines. A blank stands between lines, none inside 《》 or brackets, where
 * a title was only turned.
 */
export function oneLineOf(text: string): string {
  const visible = text.replace(INVISIBLE, '').replaceAll('\t', ' ')
  const lines = visible.split(LINE_END).flatMap((line) => line.replace(OTHER_CONTROL, '').trim() || [])
  let whole = ''
  for (const line of lines) whole += whole === '' || isOpen(whole) ? line : ` ${line}`
  return whole
}

/** Whether a bracket is open at the end. */
function isOpen(text: string): boolean {
  let depth = 0
  for (const character of text) {
    if (OPEN.includes(character)) depth += 1
    else if (CLOSE.includes(character)) depth = Math.max(0, depth - 1)
  }
  return depth > 0
}
