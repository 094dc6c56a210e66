import { extname } from 'node:path'
import type { OtherFile } from '../../shared/app-error.ts'
import { readZipDirectory } from '../docx-in/package/zip-directory.ts'
import type { FileContent } from '../files/read-file.ts'

/** What a file is by what it holds; its name says it only for text and for what is damaged beyond recognition. */
export type FileKind =
  | 'json'
  | 'text'
  | 'docx'
  | 'doc'
  | 'pdf'
  | 'web-page'
  | 'locked'
  | 'damaged'
  | OtherFile

/** First bytes of pictures and archives. */
const SIGNATURES: readonly (readonly [hex: string, kind: FileKind])[] = [
  ['89504e470d0a1a0a', 'picture'],
  ['ffd8ff', 'picture'],
  ['474946383', 'picture'],
  ['49492a00', 'picture'],
  ['4d4d002a', 'picture'],
  ['526172211a07', 'archive'],
  ['377abcaf271c', 'archive'],
  ['1f8b08', 'archive'],
]

export function findFileKind({ name, bytes }: FileContent): FileKind {
  const extension = extname(name).toLowerCase()
  if (extension === '.json') return 'json'
  const start = bytes.subarray(0, 1024)
  const hex = Buffer.from(start.subarray(0, 16)).toString('hex')
  if (hex.startsWith('504b0304') || hex.startsWith('504b0506')) return kindOfZip(bytes, extension)
  if (hex.startsWith('d0cf11e0a1b11ae1')) return kindOfCompound(bytes)
  const known = SIGNATURES.find(([signature]) => hex.startsWith(signature))
  if (known !== undefined) return known[1]
  const words = wordsAt(start)
  if (words.includes('%PDF-')) return 'pdf'
  return kindOfMarkup(words.replace(/^[\u00ef\u00bb\u00bf\s]+/u, ''), extension) ?? kindByName(extension)
}

/** The first words, one character a byte; of UTF-16 with its mark without the zeros between them. */
function wordsAt(start: Uint8Array): string {
  const words = Buffer.from(start).toString('latin1')
  return /^(?:\u00ff\u00fe|\u00fe\u00ff)/u.test(words) ? words.slice(2).replaceAll('\0', '') : words
}

/** A Word or PDF file that does not begin like one is cut off or overwritten, unless it is text under a wrong name. */
function kindByName(extension: string): FileKind {
  return extension === '.docx' || extension === '.pdf' ? 'damaged' : 'text'
}

const PARTS: readonly (readonly [part: RegExp, kind: FileKind])[] = [
  [/^word\//iu, 'docx'],
  [/^(?:.*\/)?OFD\.xml$/iu, 'ofd'],
  [/^xl\//iu, 'spreadsheet'],
  [/^ppt\//iu, 'slides'],
  [/^content\.xml$/u, 'open-document'],
  [/^Index\/.*\.iwa$|^index\.apxl$|^Index\.zip$/u, 'pages'],
]

function kindOfZip(bytes: Uint8Array, extension: string): FileKind {
  const entries = readZipDirectory(bytes)
  if (entries === null) return 'damaged'
  for (const [part, kind] of PARTS) if (entries.some(({ name }) => part.test(name))) return kind
  return /^\.(?:docx|docm|dotx|doc|wps)$/u.test(extension) ? 'docx' : 'archive'
}

const STREAMS: readonly (readonly [stream: string, kind: FileKind])[] = [
  ['EncryptedPackage', 'locked'],
  ['WordDocument', 'doc'],
  ['Workbook', 'spreadsheet'],
  ['PowerPoint Document', 'slides'],
]

/** The old Office container: names of its streams stand in it as UTF-16. */
function kindOfCompound(bytes: Uint8Array): FileKind {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (const [stream, kind] of STREAMS) if (file.includes(Buffer.from(stream, 'utf16le'))) return kind
  return 'damaged'
}

/** Sites offer web pages and RTF under the name .doc. */
function kindOfMarkup(start: string, extension: string): FileKind | null {
  if (start.startsWith('{\\rtf')) return 'rtf'
  if (/^(?:<!--(?:(?!-->).)*-->\s*)*(?:<!doctype html|<html|mime-version:)/isu.test(start)) return 'web-page'
  if (/^\.(?:x?html?|shtml)$/u.test(extension) && /<[a-z!]/iu.test(start)) return 'web-page'
  // A letter as mail programs save it: lines of a head, one of which says how its text is written.
  if (
    /^(?:[A-Za-z-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*(?:mime-version|content-transfer-encoding|message-id):/iu.test(
      start,
    )
  )
    return /multipart\/related/iu.test(start) ? 'web-page' : 'mail'
  if (/^<\?xml/iu.test(start) && /w:wordDocument|pkg:package|mso-application/u.test(start)) return 'word-xml'
  if (/^<\?xml/iu.test(start) && /<html/iu.test(start)) return 'web-page'
  return null
}
