import { inflateSync } from 'node:zlib'

/** What one stream of text may unpack to: a page of minutes has some kilobytes. */
const MOST_BYTES = 32 * 1024 * 1024
/** Before the data stands a dictionary; those of text are short. */
const LONGEST_DICTIONARY = 2000

/**
 * Whether a packed stream of text does not unpack whole to what its check sum says. A reader of PDF goes on with what it gets: words are missing
 * then, or are others. Pictures and fonts are left out; of an encrypted file nothing is known. O(n).
 */
export function hasDamagedStreams(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.includes('/Encrypt')) return false
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    if (
      file.toString('latin1', at - 3, at) === 'end' ||
      !/^\r?\n/u.test(file.toString('latin1', at + 6, at + 8))
    )
      continue
    const start = at + (file.toString('latin1', at + 6, at + 8) === '\r\n' ? 8 : 7)
    const end = file.indexOf('endstream', start)
    if (end < 0) return true
    const near = file.toString('latin1', Math.max(0, at - LONGEST_DICTIONARY), at)
    const dictionary = near.slice(near.lastIndexOf(' obj') + 1)
    // What a stream says of itself is a dictionary; otherwise a reader leaves it out.
    if (/^obj\s*(?!<<)\S|^obj\b.*[^>\s]\s*$/su.test(dictionary)) return true
    if (isPackedText(dictionary) && !unpacks(file.subarray(start, end))) return true
    at = end
  }
  return false
}

function isPackedText(dictionary: string): boolean {
  const isPacked = /\/Filter\s*\[?\s*\/FlateDecode\s*(?:\]|\/(?!\w+Decode)|>>)/u.test(dictionary)
  return isPacked && !/\/Subtype\s*\/(?:Image|Type1C|CIDFontType0C|OpenType)|\/Length1\b/u.test(dictionary)
}

function unpacks(data: Uint8Array): boolean {
  try {
    inflateSync(data, { maxOutputLength: MOST_BYTES })
    return true
  } catch (error) {
    // Too much is no fault of the stream.
    return error instanceof RangeError
  }
}
