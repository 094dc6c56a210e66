import type { TextEncoding } from '../../shared/ipc/files.ts'
import {
  boundaryOf,
  bytesOf,
  charsetOf,
  hasBrokenCoding,
  isPage,
  type MailPart,
  partsOf,
  readMailPart,
} from './mail-part.ts'

/** The page in a file, and the encoding that it names. */
export interface PageBytes {
  readonly bytes: Uint8Array
  readonly named: TextEncoding | null
}

const NAMES: readonly (readonly [name: RegExp, encoding: TextEncoding])[] = [
  [/^utf-?8$/iu, 'utf-8'],
  [/^(?:gb2312|gbk|gb18030|x-gbk|hz-gb-2312)$/iu, 'gb18030'],
  [/^big5/iu, 'big5'],
  [/^(?:utf-16|utf-16le|unicode)$/iu, 'utf-16le'],
]
/** The standard asks pages to name it in the first 1,024 bytes; Word's have long heads. */
const HEAD = 4096
/** Word puts parts into parts, once. */
const DEEPEST = 3

/** The page in a file; null where a file of parts (.mht) has none. */
export function findPage(bytes: Uint8Array): PageBytes | null {
  const mail = mailIn(bytes)
  if (mail === null) return { bytes, named: namedIn(latin(bytes.subarray(0, HEAD))) }
  const part = findPart(mail, 0)
  if (part === null) return null
  const page = bytesOf(part)
  return { bytes: page, named: encodingOf(charsetOf(part)) ?? namedIn(latin(page.subarray(0, HEAD))) }
}

/**
 * Whether a page is cut off or was damaged: a file of parts has no last boundary (RFC 2046, 5.1.1) or a part whose coding is broken, a page that opens html does
 * not close it. Browsers and Word always do.
 */
export function isDamagedPage(bytes: Uint8Array): boolean {
  const mail = mailIn(bytes)
  const boundary = mail === null ? null : boundaryOf(mail)
  if (mail !== null && boundary !== null)
    return !mail.body.includes(`--${boundary}--`) || partsOf(mail).some(hasBrokenCoding)
  const text = latin(bytes)
  return /<html[\s>]/iu.test(text.slice(0, HEAD)) && !/<\/html\s*>/iu.test(text)
}

/** A page and its pictures in one file, as browsers and Word save it; null: a page alone. */
function mailIn(bytes: Uint8Array): MailPart | null {
  const head = latin(bytes.subarray(0, HEAD)).replace(MARK, '')
  if (!/^\s*(?:mime-version|from|content-type|subject|date|x-[a-z-]+|message-id):/iu.test(head)) return null
  return readMailPart(latin(bytes).replace(MARK, '').replaceAll('\r\n', '\n'))
}

/** Of UTF-8, one character a byte. */
const MARK = /^\u00ef\u00bb\u00bf/u

/** RFC 2557: the page comes before the parts that belong to it. */
function findPart(part: MailPart, depth: number): MailPart | null {
  if (boundaryOf(part) === null || depth > DEEPEST) return isPage(part) ? part : null
  for (const inner of partsOf(part)) {
    const found = findPart(inner, depth + 1)
    if (found !== null) return found
  }
  return null
}

function namedIn(head: string): TextEncoding | null {
  return encodingOf(
    /charset\s*=\s*["']?\s*([\w-]+)/iu.exec(head)?.[1] ??
      /^<\?xml[^>]*encoding=["']([\w-]+)/u.exec(head)?.[1],
  )
}

function encodingOf(name: string | undefined): TextEncoding | null {
  if (name === undefined) return null
  return NAMES.find(([pattern]) => pattern.test(name))?.[1] ?? null
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
