import type { TextEncoding } from '../../shared/ipc/files.ts'

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
const MAIL_HEAD = /^\s*(?:[A-Za-z-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)+/u
/** Parts of a page saved as one file. */
const MOST_PARTS = 1000

/** The page in a file; null where a file of parts (.mht) has none. */
export function findPage(bytes: Uint8Array): PageBytes | null {
  const head = latin(bytes.subarray(0, HEAD)).replace(/^\u00ef\u00bb\u00bf/u, '')
  if (!/^\s*(?:mime-version|from|content-type|subject|date|x-[a-z-]+|message-id):/iu.test(head))
    return { bytes, named: namedIn(head) }
  return findPart(latin(bytes), 0)
}

/**
 * Whether a page ends before its end: a file of parts has no last boundary (RFC 2046, 5.1.1) or signs in its base64 that are none, a page that
 * opens html does not close it. Browsers and Word always do.
 */
export function isCutPage(bytes: Uint8Array): boolean {
  const text = latin(bytes).trimEnd()
  const head = MAIL_HEAD.exec(text.slice(0, HEAD).replaceAll('\r\n', '\n'))?.[0] ?? ''
  const boundary = /boundary="?([^"\n;]{1,200})"?/iu.exec(head)?.[1]
  if (boundary !== undefined) return !text.includes(`--${boundary}--`) || hasStrangeBase64(text, boundary)
  return /<html[\s>]/iu.test(text.slice(0, HEAD)) && !/<\/html\s*>/iu.test(text)
}

function hasStrangeBase64(mail: string, boundary: string): boolean {
  return mail.split(`--${boundary}`, MOST_PARTS).some((part) => {
    const at = part.search(/\r?\n\r?\n/u)
    const isPacked = at >= 0 && /content-transfer-encoding:\s*base64/iu.test(part.slice(0, at))
    return isPacked && /[^\w+/=\s]|_/u.test(part.slice(at))
  })
}

/** RFC 2557: a page and its pictures in one file, parts between lines of a boundary. */
function findPart(mail: string, depth: number): PageBytes | null {
  const head = MAIL_HEAD.exec(mail.replaceAll('\r\n', '\n'))?.[0] ?? ''
  const boundary = /boundary="?([^"\n;]{1,200})"?/iu.exec(head)?.[1]
  if (boundary === undefined || depth > 3) return readPart(mail.replaceAll('\r\n', '\n'), head)
  const parts = mail.split(`--${boundary}`, MOST_PARTS).slice(1)
  for (const part of parts) {
    const found = findPart(part.replace(/^\s*\n/u, ''), depth + 1)
    if (found !== null) return found
  }
  return null
}

function readPart(part: string, head: string): PageBytes | null {
  if (!/content-type:\s*(?:text\/html|application\/xhtml)/iu.test(head)) return null
  const body = part.slice(head.length)
  const coding = /content-transfer-encoding:\s*([\w-]+)/iu.exec(head)?.[1]?.toLowerCase()
  const bytes = bytesOf(body, coding)
  const named = encodingOf(/charset="?([\w-]+)/iu.exec(head)?.[1])
  return { bytes, named: named ?? namedIn(latin(bytes.subarray(0, HEAD))) }
}

function bytesOf(body: string, coding: string | undefined): Uint8Array {
  if (coding === 'base64') return Buffer.from(body, 'base64')
  if (coding !== 'quoted-printable') return Buffer.from(body, 'latin1')
  const read = body
    .replace(/=[ \t]*\n/gu, '')
    .replace(/=([\da-f]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(read, 'latin1')
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
