import type { Reading, TextEncoding } from './files.ts'

const NAMES: Readonly<Record<TextEncoding, string>> = {
  'utf-8': 'UTF-8',
  gb18030: 'GB18030',
  'utf-16le': 'UTF-16（小端）',
  'utf-16be': 'UTF-16（大端）',
  big5: 'Big5',
}

export function encodingName(encoding: TextEncoding): string {
  return NAMES[encoding]
}

/** One sentence, or two: 文件按 GB18030 编码读取。有2处字节读不出，显示为“�”。 */
export function describeReading({ encoding, unreadable }: Reading): string {
  const damage = unreadable === 0 ? '' : `有${unreadable}处字节读不出，显示为“�”。`
  return `文件按 ${encodingName(encoding)} 编码读取。${damage}`
}
