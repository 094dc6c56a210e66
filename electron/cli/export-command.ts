import { exportApart } from '../export/export-apart.ts'
import { exportMinutes, formatOfName } from '../export/export-minutes.ts'
import type { Arguments } from './command-line.ts'
import { givenPath } from './given-path.ts'
import type { CommandLineHost } from './host.ts'
import { badInput, badUsage, type Outcome } from './outcome.ts'
import { readGiven } from './read-given.ts'
import { readHow } from './read-how.ts'
import { remarkOnPages, remarkOnReading } from './reading-remark.ts'
import { writeDrawn } from './write-drawn.ts'

/** `export FILE --out TARGET [--annexes together|apart]` */
export async function runExport(given: Arguments, host: CommandLineHost): Promise<Outcome> {
  const { file, out } = given
  if (out === null || out === '') return badUsage('export 要用 --out 写明目标文件')
  if (formatOfName(out) === null) return badUsage('目标的扩展名只能是 .docx、.pdf、.txt 或 .json')
  const { annexes } = given
  if (annexes !== null && annexes !== 'together' && annexes !== 'apart') {
    return badUsage('--annexes 后面只能是 together 或 apart')
  }
  if (annexes === 'apart' && formatOfName(out) === 'json') {
    return badUsage('.json 是整份纪要，附件不能分开；请导出 .docx、.pdf 或 .txt')
  }
  const how = readHow(given)
  if (!how.ok) return badUsage(how.error)
  const imported = await readGiven(file, how.value, host)
  if (!imported.ok) return badInput(imported.error)
  const isSet = formatOfName(out) === 'docx' || formatOfName(out) === 'pdf'
  const remark = isSet ? remarkOnPages(imported.value) : remarkOnReading(imported.value)
  const write = annexes === 'apart' ? exportApart : exportMinutes
  return writeDrawn(host, remark, (toPdf) => write(imported.value.minutes, givenPath(out), { toPdf }))
}
