/** What stands between the head of an object and its data or end (ISO 32000-1, 7.3.10). */
const OBJECT = /(?:^|[\r\n])\d+ \d+ obj\b/gu
const END = /\bendobj\b|>>\s*stream\r?\n/gu
/**
 * White, comments, texts in hexadecimal, names, what opens and closes, numbers, the words there are (7.2, 7.3). Texts in brackets are left out before.
 * Each is taken whole or not at all: taken in part, many of them could be parted in so many ways that an unsound file is never done with.
 */
const SOUND =
  /^(?:[\0\t\n\f\r ]|%[^\r\n]*(?=[\r\n]|$)|<[\da-fA-F\s]*>|\/[^\0-\x20()<>[\]{}/%]*(?=[\0-\x20()<>[\]{}/%]|$)|<<|>>|[[\]]|[+-]*(?:\d+(?:\.\d*)?|\.\d+)(?:-\d+)?(?=[\0\t\n\f\r ()<>[\]/%]|$)|(?:true|false|null|R)(?=[\0\t\n\f\r ()<>[\]/%]|$))*$/u
/** Of an object with more than this nothing is asked: a table of a whole book. */
const LONGEST = 400_000

/**
 * Whether what the objects of a PDF say of themselves has signs in it that are no part of the language: a bit in /Length or /ToUnicode, for which a
 * reader goes on with something else and loses characters. Of an encrypted file nothing is known. O(n).
 */
export function hasDamagedObjects(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  if (file.includes('/Encrypt')) return false
  OBJECT.lastIndex = 0
  for (let head = OBJECT.exec(file); head !== null; head = OBJECT.exec(file)) {
    const from = OBJECT.lastIndex
    END.lastIndex = from
    const end = END.exec(file)
    if (end === null) return true
    OBJECT.lastIndex = end.index
    const words = file.slice(from, end[0].startsWith('>>') ? end.index + 2 : end.index)
    if (words.length <= LONGEST && !SOUND.test(withoutTexts(words))) return true
  }
  return false
}

/** Without what stands in round brackets, which nest and are escaped (7.3.4.2); an open one stays. */
function withoutTexts(words: string): string {
  let kept = ''
  let depth = 0
  let from = 0
  for (let at = 0; at < words.length; at += 1) {
    const sign = words[at]
    if (depth > 0 && sign === '\\') at += 1
    else if (sign === '(') {
      if (depth === 0) kept += words.slice(from, at)
      depth += 1
    } else if (sign === ')' && depth > 0) {
      depth -= 1
      from = at + 1
    }
  }
  return depth > 0 ? `${kept}(` : kept + words.slice(from)
}
