const LONGEST = 80
/** Most systems take 255 bytes in all; an extension and a number have to follow. A 汉字 is three bytes, a rare one four. */
const LONGEST_BYTES = 240
const FALLBACK = '会议纪要'
/** Names that Windows keeps for devices. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/iu

/** A name every system accepts as a file name, without extension: forbidden characters go, the length is bounded. */
export function safeFileName(name: string): string {
  const allowed = name.replaceAll(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, '').trim()
  const short = cutToBytes([...allowed].slice(0, LONGEST).join(''), LONGEST_BYTES)
  const bare = short.replace(/^\.+/u, '').replace(/[. ]+$/u, '')
  return bare === '' || RESERVED.test(bare) ? FALLBACK : bare
}

/** As many whole characters of it as fit, without a blank at the end. */
export function cutToBytes(text: string, bytes: number): string {
  let length = 0
  let left = bytes
  for (const character of text) {
    left -= Buffer.byteLength(character)
    if (left < 0) break
    length += character.length
  }
  return text.slice(0, length).trimEnd()
}
