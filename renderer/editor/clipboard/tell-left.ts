import { nameNotes } from '#shared/ipc/describe-reading.ts'
import { editorStrings as words } from '../../strings/editor.ts'
import { tell } from '../../ui/tell.ts'
import { readClipboardPage } from './clipboard-page.ts'

/**
 * Says what of a paste minutes do not take, instead of leaving the writer to look for it: pictures, notes, hidden words, what stands around
 * the text of a web page. Returns whether there is nothing else to paste. Excel puts a picture of its cells beside their text: only one
 * without any text counts.
 */
export function tellLeft(data: DataTransfer): boolean {
  const page = readClipboardPage(data)
  const drawn = page?.pictureCount ?? 0
  const isRead = page !== null && page.lines.length > 0
  const hasWords = isRead || data.getData('text/plain').trim() !== ''
  const isPicture = [...data.files].some(({ type }) => type.startsWith('image/'))
  if (hasWords && drawn > 0) tell(words.picturesLeft(drawn))
  // Words copied out of a note itself, and a list of links, are what is wanted.
  const notes = isRead ? nameNotes(page.notes) : ''
  if (notes !== '') tell(words.notesLeft(notes))
  if (hasWords || (drawn === 0 && !isPicture)) return false
  tell(words.pictureOnly)
  return true
}
