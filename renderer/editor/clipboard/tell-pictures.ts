import { editorStrings as words } from '../../strings/editor.ts'
import { tell } from '../../ui/tell.ts'
import { parseHtml } from './parse-html.ts'

/**
 * Minutes have no pictures: says so when some are pasted, instead of leaving the writer to look for them. Returns whether there is nothing
 * else to paste. Excel puts a picture of its cells beside their text: only one without any text counts.
 */
export function tellPictures(data: DataTransfer): boolean {
  const html = data.getData('text/html')
  const body = html === '' ? null : parseHtml(html)
  const drawn = body?.querySelectorAll('img').length ?? 0
  const hasWords = `${data.getData('text/plain')}${body?.textContent ?? ''}`.trim() !== ''
  const isPicture = [...data.files].some(({ type }) => type.startsWith('image/'))
  if (hasWords && drawn > 0) tell(words.picturesLeft(drawn))
  if (hasWords || (drawn === 0 && !isPicture)) return false
  tell(words.pictureOnly)
  return true
}
