/** One entry of a zip archive's central directory. Sizes in bytes, as the directory says them: unproven until unpacked. */
export interface ZipEntry {
  readonly name: string
  readonly isEncrypted: boolean
  /** 0 stored, 8 deflated; nothing else is read. */
  readonly method: number
  readonly crc: number
  readonly packedSize: number
  readonly size: number
  /** Where its local header begins. */
  readonly offset: number
}

const END_SIGNATURE = 0x06054b50
const ENTRY_SIGNATURE = 0x02014b50
/** The end record may be followed by a comment of up to 65,535 bytes. */
const END_RECORD = 22
const LONGEST_COMMENT = 0xffff
/** A document has some dozen parts; a zip with more than this is none. */
const MOST_ENTRIES = 20_000

/** The entries of a zip archive; null when its directory is damaged, cut off or absurd. Nothing is unpacked. */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) return null
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count > MOST_ENTRIES) return null
  const entries: ZipEntry[] = []
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY_SIGNATURE) return null
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const commentLength = view.getUint16(at + 32, true)
    const next = at + 46 + nameLength + extraLength + commentLength
    if (next > bytes.length) return null
    const entry = {
      // Some writers part folders by backslashes.
      name: decodeName(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/'),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    }
    const sized = withLongSizes(entry, view, at + 46 + nameLength, extraLength)
    if (!isNamedAlike(bytes, view, sized, bytes.subarray(at + 46, at + 46 + nameLength))) return null
    entries.push(sized)
    at = next
  }
  return entries
}

function findEnd(view: DataView): number | null {
  const last = view.byteLength - END_RECORD
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at
  }
  return null
}

/** Zip64: a size that is all ones stands in the extra field 0x0001, in the order size, packed size, offset. */
function withLongSizes(entry: ZipEntry, view: DataView, from: number, length: number): ZipEntry {
  const LONG = 0xffffffff
  if (entry.size !== LONG && entry.packedSize !== LONG && entry.offset !== LONG) return entry
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    let field = at + 4
    const take = (value: number): number => {
      if (value !== LONG || field + 8 > from + length) return value
      field += 8
      return Number(view.getBigUint64(field - 8, true))
    }
    const size = take(entry.size)
    const packedSize = take(entry.packedSize)
    return { ...entry, size, packedSize, offset: take(entry.offset) }
  }
  return entry
}

/** The name stands before the content too: where they differ one of them is damaged. */
function isNamedAlike(bytes: Uint8Array, view: DataView, { offset }: ZipEntry, name: Uint8Array): boolean {
  if (offset + 30 > bytes.length) return false
  const start = offset + 30
  const local = bytes.subarray(start, start + view.getUint16(offset + 26, true))
  return local.length === name.length && name.every((byte, place) => byte === local[place])
}

function decodeName(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes)
}
