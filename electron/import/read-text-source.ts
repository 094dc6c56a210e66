import type { AppError } from '../../shared/app-error.ts'
import { linesOfText } from '../../shared/parse/lines/source-line.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { decodeText } from '../files/decode-text.ts'
import type { FileContent } from '../files/read-file.ts'
import { readCodedText } from './coded-text.ts'
import { DOUBT, type HowToRead, hasLostBlock, type Source } from './source.ts'

/** A million empty lines say no more than three, and cost a line each. */
const BLANK_LINES = /(?:\r?\n){100,}/gu

/** Errors: file-foreign (no text), file-empty, file-lost. `wanted`: what a file should be, in the writer's words. */
export function readTextSource(
  { name, bytes }: FileContent,
  { encoding }: HowToRead,
  wanted: string,
): Result<Source, AppError> {
  const decoded = decodeText(bytes, encoding)
  if (decoded === null) return fail({ kind: 'file-foreign', name, wanted })
  const { text: written, ...reading } = decoded
  if (written.trim() === '') return fail({ kind: 'file-empty', name })
  const coded = readCodedText(written)
  if (coded === 'lost') return fail({ kind: 'file-lost', name })
  const { text } = coded
  const isPlain = reading.encoding === 'utf-8' && reading.unreadable === 0 && encoding === null
  return ok({
    lines: linesOfText(text.replace(BLANK_LINES, '\n\n\n')),
    reading: isPlain ? null : reading,
    notes: hasLostBlock(written) ? [DOUBT] : [],
    revisions: null,
  })
}
