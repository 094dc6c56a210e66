import { editorStrings as words } from '../../strings/editor.ts'
import { tell } from '../../ui/tell.ts'
import { htmlLines } from './html-lines.ts'
import { parseHtml } from './parse-html.ts'

/** Minutes have no notes below the text: says so when some are pasted along with it, as a file with notes says it when it is imported. */
export function tellNotes(data: DataTransfer): void {
  const html = data.getData('text/html')
  if (!/Mso(?:Foot|End)noteText/u.test(html)) return
  const body = parseHtml(html)
  const notes = body.querySelectorAll('.MsoFootnoteText, .MsoEndnoteText').length
  // Words copied out of a note itself are what is wanted.
  if (notes > 0 && htmlLines(body).length > 0) tell(words.notesLeft(notes))
}
