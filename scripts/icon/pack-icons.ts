/** A square picture as PNG bytes. */
export interface IconPicture {
  readonly size: number
  readonly png: Uint8Array
}

/**
 * An .ico file with PNG pictures, as Windows reads them since Vista: a directory of 16 bytes for each, then the pictures.
 *
 * @param pictures of at most 256 pixels
 */
export function packIco(pictures: readonly IconPicture[]): Uint8Array {
  const directory = 6 + 16 * pictures.length
  const header = Buffer.alloc(directory)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(pictures.length, 4)
  let place = directory
  for (const [index, { size, png }] of pictures.entries()) {
    const at = 6 + 16 * index
    // 0 stands for 256.
    header.writeUInt8(size % 256, at)
    header.writeUInt8(size % 256, at + 1)
    header.writeUInt16LE(1, at + 4)
    header.writeUInt16LE(32, at + 6)
    header.writeUInt32LE(png.length, at + 8)
    header.writeUInt32LE(place, at + 12)
    place += png.length
  }
  return Buffer.concat([header, ...pictures.map(({ png }) => png)])
}

/** Apple's names of PNG pictures by their size in pixels; a size may be two pictures, plain and for a finer screen. */
const ICNS_TYPES: readonly (readonly [type: string, size: number])[] = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic08', 256],
  ['ic13', 256],
  ['ic09', 512],
  ['ic14', 512],
  ['ic10', 1024],
]

/** An .icns file: `icns`, its whole length, then each picture behind its name and length, all big-endian. */
export function packIcns(pictures: readonly IconPicture[]): Uint8Array {
  const parts = ICNS_TYPES.flatMap(([type, size]) => {
    const png = pictures.find((picture) => picture.size === size)?.png
    return png === undefined ? [] : [chunk(type, png)]
  })
  return chunk('icns', Buffer.concat(parts))
}

function chunk(type: string, content: Uint8Array): Buffer {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32BE(content.length + 8, 4)
  return Buffer.concat([head, content])
}
