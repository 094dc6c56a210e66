import { basename, dirname, extname, join } from 'node:path'
import { cutToBytes, safeFileName } from '../files/safe-file-name.ts'

/** Bytes of a file name without its extension: most systems take 255 in all, and a 汉字 is three. */
const LONGEST_BYTES = 240
/** What the title of a 附件 is left of these at least, however long the name of the minutes is. */
const TITLE_BYTES = 60

/** The files beside `target` that the 附件 of these titles (annexTitles) are written to: 纪要.docx → 纪要 附件1 任务清单.docx. */
export function annexPaths(target: string, titles: readonly string[]): string[] {
  const extension = extname(target)
  const stem = cutToBytes(basename(target, extension), LONGEST_BYTES - TITLE_BYTES)
  const room = LONGEST_BYTES - Buffer.byteLength(`${stem} `)
  return titles.map((title) => {
    const name = `${stem} ${cutToBytes(safeFileName(title), room)}`
    return join(dirname(target), `${name}${extension}`)
  })
}
