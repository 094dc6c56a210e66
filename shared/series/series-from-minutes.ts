import type { Minutes } from '../minutes/minutes.ts'
import { findColophon, findMasthead, findOpening } from '../minutes/walk.ts'
import { newSeries, type Series } from './series.ts'
import { seriesOfMinutes, withoutOrdinal } from './series-name.ts'
import { usualRolls } from './usual-rolls.ts'

/** What repeats in a document as a series; null while its meeting has no name. */
export function seriesFromMinutes(minutes: Minutes, id: string, place: number): Series | null {
  const { children, templateId, profileId } = minutes
  if (seriesOfMinutes(minutes) === '') return null
  const masthead = findMasthead(children)
  const meeting = findOpening(children)?.meeting
  return {
    ...newSeries(id, place),
    body: withoutOrdinal(meeting?.body ?? ''),
    meetingName: withoutOrdinal(meeting?.name ?? ''),
    organ: masthead?.organ ?? '',
    kind: masthead?.kind ?? '',
    lines: masthead?.lines ?? 1,
    issuer: masthead?.issuer ?? '',
    templateId,
    profileId,
    meetingPlace: meeting?.place ?? '',
    chairName: meeting?.chairName ?? '',
    chairPost: meeting?.chairPost ?? '',
    rolls: usualRolls(children),
    distribution: (findColophon(children)?.distribution ?? []).map((line) => ({ ...line })),
    // 2026年第1次 counts within its year.
    isOrdinalByYear: /\d{4}年第/u.test(meeting?.ordinal ?? ''),
  }
}
