import type { Attendee } from '../../shared/people/list-attendees.ts'
import type { Roster } from '../../shared/roster/roster.ts'
import { rosterAt } from '../../shared/roster/roster-at.ts'

/** What the roll does not say and the roster of that day does: posts and telephones. Somebody the roster does not know, or knows twice, stays. */
export function completeAttendees(
  attendees: readonly Attendee[],
  roster: Roster,
  date: string | null,
): Attendee[] {
  const { units, people } = rosterAt(roster, date)
  const unitNames = new Map(units.map(({ id, name }) => [id, name]))
  return attendees.map((one) => {
    const known = people.filter(
      ({ name, unitId }) =>
        one.name !== '' && name === one.name && (one.unit === '' || unitNames.get(unitId ?? '') === one.unit),
    )
    const [only] = known
    if (only === undefined || known.length > 1) return one
    return { ...one, post: one.post || only.post, phone: one.phone || only.phone }
  })
}
