import { inflateRawSync } from 'node:zlib'
import { crc32 } from './crc32.ts'
import type { ZipEntry } from './zip-directory.ts'

const LOCAL_SIGNATURE = 0x04034b50

/**
 * The content of an entry, null when it is damaged: cut off, another size or check sum than the directory says. Never unpacks more than
 * the size that the directory gave, whatever the packed bytes hold. (Node's zlib, because fflate checks neither.)
 */
export function unpackEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { offset } = entry
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_SIGNATURE) return null
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  const end = start + entry.packedSize
  if (end > bytes.length) return null
  const packed = bytes.subarray(start, end)
  const content = entry.method === 0 ? packed : entry.method === 8 ? inflate(packed, entry.size) : null
  if (content === null || content.length !== entry.size || crc32(content) !== entry.crc) return null
  return content
}

function inflate(packed: Uint8Array, size: number): Uint8Array | null {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) })
  } catch {
    // Damaged, or more than it said: either way not to be trusted.
    return null
  }
}
