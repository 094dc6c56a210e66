import { deriveMeetingName } from '../../shared/minutes/derive-title.ts'
import { findOpening } from '../../shared/minutes/walk.ts'
import { listAttendees } from '../../shared/people/list-attendees.ts'
import type { NativeDialogs } from '../app/native-dialogs.ts'
import type { ProfileOf } from '../library/profile-of.ts'
import { completeAttendees } from '../papers/complete-attendees.ts'
import { LIST_PAPERS } from '../papers/list-papers.ts'
import type { RosterStore } from '../roster/roster-store.ts'
import { LIST_KINDS } from './export-kinds.ts'
import type { ChannelsOf, Handlers } from './handlers.ts'
import { writeIfChosen } from './write-if-chosen.ts'

export function createPaperHandlers(
  dialogs: NativeDialogs,
  profileOf: ProfileOf,
  roster: Pick<RosterStore, 'get'>,
): Handlers<ChannelsOf<'papers'>> {
  return {
    'papers:write': async ({ paper, format, minutes }, window) => {
      const kept = roster.get()
      if (!kept.ok) return kept
      const profile = profileOf(minutes)
      if (!profile.ok) return profile
      const meeting = deriveMeetingName(minutes.children) ?? ''
      const title = paper === 'name-cards' ? '桌签' : LIST_PAPERS[paper].title
      const path = await dialogs.chooseToSave(
        window,
        `保存${title}`,
        LIST_KINDS[format],
        `${meeting}${title}`,
      )
      const date = findOpening(minutes.children)?.meeting.date ?? null
      const attendees = completeAttendees(listAttendees(minutes.children), kept.value.roster, date)
      return writeIfChosen(path, async () => {
        const { writePaper } = await import('../papers/write-paper.ts')
        return writePaper(paper, format, meeting, attendees, profile.value)
      })
    },
  }
}
