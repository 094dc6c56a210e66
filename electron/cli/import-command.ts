import { importMinutes } from '../import/import-minutes.ts'
import type { Arguments } from './command-line.ts'
import { givenPath } from './given-path.ts'
import { badInput, badUsage, done, type Outcome } from './outcome.ts'

/** `import FILE --outline|--json` */
export async function runImport({ files, outline, json, out, hanging }: Arguments): Promise<Outcome> {
  const [file, ...more] = files
  if (file === undefined) return badUsage('import 后面缺少文件名')
  if (more.length > 0) return badUsage('import 一次只能读一个文件')
  if (out !== null) return badUsage('import 没有 --out，写文件请用 export')
  if (hanging !== null) return badUsage('import 没有 --hanging')
  if (outline === json) return badUsage('import 要在 --outline 和 --json 中选一个')
  const imported = await importMinutes(givenPath(file))
  if (!imported.ok) return badInput(imported.error)
  if (json) return done(toLines(imported.value.minutes))
  const { readOutline } = await import('../../shared/outline/outline.ts')
  return done(toLines(readOutline(imported.value.minutes)))
}

function toLines(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
