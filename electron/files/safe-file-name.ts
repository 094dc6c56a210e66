const LONGEST = 80
const FALLBACK = '会议纪要'
/** Names that Windows keeps for devices. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/iu

/** A name every system accepts as a file name, without extension: forbidden characters go, the length is bounded. */
export function safeFileName(name: string): string {
  const allowed = name.replaceAll(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, '').trim()
  const short = [...allowed].slice(0, LONGEST).join('')
  const bare = short.replace(/^\.+/u, '').replace(/[. ]+$/u, '')
  return bare === '' || RESERVED.test(bare) ? FALLBACK : bare
}
