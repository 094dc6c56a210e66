/**
 * The text of a file in UTF-8, UTF-16 (either order, with or without mark) or GB18030 (with it GBK and GB2312), as Chinese Windows
 * programs write them; null when the bytes are no text.
 */
export function decodeText(bytes: Uint8Array): string | null {
  for (const encoding of likelyEncodings(bytes)) {
    const text = tryDecode(bytes, encoding)
    if (text !== null && isText(text)) return text
  }
  return null
}

function likelyEncodings(bytes: Uint8Array): string[] {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return ['utf-16le']
  if (first === 0xfe && second === 0xff) return ['utf-16be']
  const zeros = countZeros(bytes)
  // Line ends and digits of UTF-16 have a zero byte: the second one in little-endian text, the first one in big-endian.
  if (zeros.odd > zeros.even) return ['utf-16le']
  if (zeros.even > 0) return ['utf-16be']
  return ['utf-8', 'gb18030']
}

function countZeros(bytes: Uint8Array): { even: number; odd: number } {
  const zeros = { even: 0, odd: 0 }
  for (let index = 0; index < bytes.length; index += 1) {
    if (bytes[index] === 0) zeros[index % 2 === 0 ? 'even' : 'odd'] += 1
  }
  return zeros
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/**
 * Word's plain text carries a few control characters (field marks 0x13–0x15, page breaks), at most one in twenty; a program or picture has more of
 * them, and zeros.
 */
function isText(text: string): boolean {
  let controls = 0
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code === 0) return false
    const isLayout = code >= 0x09 && code <= 0x0d
    if ((code < 0x20 && !isLayout) || (code >= 0x7f && code <= 0x9f)) controls += 1
  }
  return controls * 20 <= text.length
}
