/** What browsers show of blanks and line ends in the source of a page: one blank, and none between two Chinese characters. */
export function collapseBlanks(text: string): string {
  return text.replace(BROKEN_LINE, '').replace(/[ \t\r\n\f]+/gu, ' ')
}

const WIDE = '[\\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]'
/** Word and editors break the lines of the source wherever they are full. */
const BROKEN_LINE = new RegExp(`(?<=${WIDE})[ \\t]*[\\r\\n][ \\t\\r\\n\\f]*(?=${WIDE})`, 'gu')
