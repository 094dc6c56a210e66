import { REVISION_CHOICES, TEXT_ENCODINGS } from '../../shared/ipc/files.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { HowToRead } from '../import/source.ts'
import type { Arguments } from './command-line.ts'

/** What --encoding, --revisions and --meeting ask for; else a clause about what is wrong with them. */
export function readHow({ encoding, revisions, meeting }: Arguments): Result<HowToRead, string> {
  const knownEncoding = TEXT_ENCODINGS.find((known) => known === encoding?.toLowerCase())
  if (encoding !== null && knownEncoding === undefined) {
    return fail(`--encoding 只能是 ${TEXT_ENCODINGS.join('、')}`)
  }
  const choice = REVISION_CHOICES.find((known) => known === revisions)
  if (revisions !== null && choice === undefined) return fail('--revisions 只能是 accept 或 reject')
  if (meeting !== null && !/^[1-9]\d{0,3}$/u.test(meeting)) return fail('--meeting 只能是 1、2、3……')
  return ok({
    encoding: knownEncoding ?? null,
    revisions: choice ?? 'accept',
    meeting: meeting === null ? null : Number(meeting),
  })
}
