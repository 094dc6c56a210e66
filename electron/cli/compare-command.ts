import { compareMinutes } from '../../shared/compare/compare-minutes.ts'
import type { Comparison } from '../../shared/compare/comparison.ts'
import { describeChange } from '../../shared/compare/describe-change.ts'
import { findProfile } from '../../shared/profile/find-profile.ts'
import { exportMarked, markedFormatOfName } from '../export/export-marked.ts'
import type { Arguments } from './command-line.ts'
import { givenPath } from './given-path.ts'
import type { CommandLineHost } from './host.ts'
import { badInput, badUsage, done, type Outcome } from './outcome.ts'
import { readGiven } from './read-given.ts'
import { readHow } from './read-how.ts'
import { remarkOnPages, remarkOnReading } from './reading-remark.ts'
import { writeDrawn } from './write-drawn.ts'

/** `compare BEFORE AFTER [--json | --out TARGET [--by NAME]]` */
export async function runCompare(given: Arguments, host: CommandLineHost): Promise<Outcome> {
  const { file, other, json, out, by } = given
  if (other === null) return badUsage('compare 后面要写两个文件名，先旧后新')
  if (out !== null && markedFormatOfName(out) === null) return badUsage('花脸稿的扩展名只能是 .docx 或 .pdf')
  if (by !== null && out === null) return badUsage('--by 要和 --out 一起用')
  const how = readHow(given)
  if (!how.ok) return badUsage(how.error)
  const before = await readGiven(file, how.value, host)
  if (!before.ok) return badInput(before.error)
  const after = await readGiven(other, how.value, host)
  if (!after.ok) return badInput(after.error)
  const documents = { before: before.value.minutes, after: after.value.minutes }
  const remark = joinRemarks([
    remarkOnReading(before.value),
    out === null ? remarkOnReading(after.value) : remarkOnPages(after.value),
  ])
  if (out !== null)
    return writeDrawn(host, remark, (toPdf) => exportMarked(documents, givenPath(out), { by, toPdf }))
  const profile = findProfile(documents.after.profileId, [])
  const comparison = compareMinutes(documents.before, documents.after, profile)
  return done(json ? toJson(comparison) : toLines(comparison), remark)
}

function toJson({ changes }: Comparison): string {
  const told = changes.map(({ type, part, before, after, note }) => ({
    type,
    part,
    before,
    after,
    from: note,
  }))
  return `${JSON.stringify(told, null, 2)}\n`
}

function toLines({ changes }: Comparison): string {
  if (changes.length === 0) return '两份纪要印出来的文字没有差别。\n'
  return changes.map((change) => `${change.part}：${describeChange(change)}\n`).join('')
}

function joinRemarks(remarks: readonly (string | null)[]): string | null {
  return remarks.filter((remark) => remark !== null).join('\n') || null
}
