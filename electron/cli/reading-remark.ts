import {
  describeBeside,
  describeMeetings,
  describeReading,
  encodingName,
} from '../../shared/ipc/describe-reading.ts'
import type { Imported } from '../../shared/ipc/files.ts'
import { builtInProfiles } from '../../shared/profile/built-in-profiles.ts'

/** What standard error says about how a file was read; null: nothing that the text itself does not show. */
export function remarkOnReading(imported: Imported): string | null {
  const remarks = [remarkOnEncoding(imported.reading), describeBeside(imported)]
  if (imported.revisions?.taken === 'accept') remarks.push('要按全部拒绝来读，请加 --revisions reject。')
  if (imported.meetings.length > 0) {
    remarks.push(`${describeMeetings(imported)}已按原来的顺序读成一份；只读其中一次，请加 --meeting 序号。`)
  }
  return remarks.join('') || null
}

/** How a file was read, and, where its profile is one of the user's own, that the national standard's is used instead: own profiles are in the library, which the command line does not open. */
export function remarkOnPages(imported: Imported): string | null {
  const { profileId } = imported.minutes
  const isKnown = builtInProfiles.some(({ id }) => id === profileId)
  const remarks = [
    remarkOnReading(imported),
    isKnown
      ? null
      : '这份纪要用的是自建版式，命令行里没有，已按国标排版；要按自建版式，请在窗口里打开再导出。',
  ]
  return remarks.filter((remark) => remark !== null).join('') || null
}

function remarkOnEncoding(reading: Imported['reading']): string {
  if (reading === null) return ''
  const { nextBest } = reading
  const advice =
    nextBest === null ? '' : `如果文字不对，请加 --encoding ${nextBest} 按${encodingName(nextBest)}再读。`
  return describeReading(reading) + advice
}
