/**
 * UTF-16 from one place to another, as far as the bytes go. Always whole characters: Node 24 writes beyond its memory when it is asked for an odd
 * number of bytes from an odd place (buffer.toString('utf16le')).
 */
export function wordsAt(bytes: Buffer, from = 0, to = bytes.length): string {
  const length = Math.max(0, Math.min(to, bytes.length) - from)
  return bytes.toString('utf16le', from, from + length - (length % 2))
}
