import type { AppError } from '../../shared/app-error.ts'
import type { TextEncoding } from '../../shared/ipc/files.ts'
import { wordsOf } from '../../shared/parse/lines/source-line.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { type DecodedText, decodeText } from '../files/decode-text.ts'
import type { FileContent } from '../files/read-file.ts'
import { findPage, isDamagedPage } from '../html-in/page-bytes.ts'
import { readHtml } from '../html-in/read-html.ts'
import { DOUBT, type HowToRead, hasLostBlock, type Source } from './source.ts'

/** A web page (.html, .htm, .mht). Errors: file-foreign, file-excessive, file-empty, file-pictures. */
export function readPageSource(
  { name, bytes }: FileContent,
  { encoding, revisions }: HowToRead,
  wanted: string,
): Result<Source, AppError> {
  const page = findPage(bytes)
  const decoded = page === null ? null : decodePage(page.bytes, encoding, page.named)
  if (decoded === null) return fail({ kind: 'file-foreign', name, wanted })
  const { text, ...reading } = decoded
  const read = readHtml(text, revisions)
  if (!read.ok) return fail({ kind: 'file-excessive', name })
  const { lines, notes, revisionCount, pictureCount } = read.value
  if (lines.every((line) => wordsOf(line).trim() === ''))
    return fail({ kind: pictureCount > 0 ? 'file-pictures' : 'file-empty', name })
  const isPlain = reading.encoding === 'utf-8' && reading.unreadable === 0 && encoding === null
  return ok({
    lines,
    reading: isPlain ? null : reading,
    notes: isDamagedPage(bytes) || hasLostBlock(text) ? [DOUBT, ...notes] : notes,
    revisions: revisionCount === 0 ? null : { count: revisionCount, taken: revisions },
  })
}

/** As the page says it is encoded, where every byte then means something: some pages say what they are not. */
function decodePage(
  bytes: Uint8Array,
  wish: TextEncoding | null,
  named: TextEncoding | null,
): DecodedText | null {
  const asNamed = wish === null && named !== null ? decodeText(bytes, named) : null
  return asNamed !== null && asNamed.unreadable === 0 ? asNamed : decodeText(bytes, wish)
}
