import type { AppError } from '../../shared/app-error.ts'
import { HAND_OVER_FORMAT, type HandOver } from '../../shared/hand-over/hand-over.ts'
import type { Minutes } from '../../shared/minutes/minutes.ts'
import { findRolls } from '../../shared/minutes/walk.ts'
import type { FormatProfile } from '../../shared/profile/profile.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { Roster } from '../../shared/roster/roster.ts'
import { nameOfSeries } from '../../shared/series/series.ts'
import { seriesOfMinutes } from '../../shared/series/series-name.ts'
import type { DraftStore } from '../drafts/draft-store.ts'
import type { JsonStore } from '../library/json-store.ts'
import { firstHalf, type Progress, secondHalf, UNSEEN } from '../progress/progress.ts'
import type { RosterStore } from '../roster/roster-store.ts'
import type { IssuedFiles } from '../versions/issued-files.ts'
import type { VersionStore } from '../versions/version-store.ts'
import { collectFiles } from './carried-files.ts'

export interface HandOverParts {
  readonly drafts: DraftStore
  readonly versions: VersionStore
  readonly profiles: JsonStore<FormatProfile>
  readonly roster: RosterStore
  readonly issuedFiles: IssuedFiles
}

/** What the writer wants to go along. */
export interface HandOverWish {
  readonly versions: boolean
  readonly roster: boolean
  readonly record: boolean
}

export interface CollectedHandOver {
  readonly handOver: HandOver
  /** Files of 印发 that do not come along: they had no room or are damaged here. */
  readonly leftOut: number
}

/** A draft with all that belongs to it, for another computer. Errors as of opening the draft. Throws WorkStopped. */
export async function collectHandOver(
  parts: HandOverParts,
  draftId: string,
  wish: HandOverWish,
  nowMs: number,
  progress: Progress = UNSEEN,
): Promise<Result<CollectedHandOver, AppError>> {
  const draft = parts.drafts.open(draftId)
  if (!draft.ok) return draft
  const { summary, minutes } = draft.value
  const record = wish.record ? draft.value.record.text : ''
  const versions = wish.versions ? await parts.versions.carryOut(draftId, firstHalf(progress)) : ok([])
  if (!versions.ok) return versions
  const profiles = parts.profiles.list()
  if (!profiles.ok) return profiles
  const roster = parts.roster.get()
  if (!roster.ok) return roster
  const { carried, leftOut } = await collectFiles(versions.value, parts.issuedFiles, secondHalf(progress))
  const handOver: HandOver = {
    formatVersion: record === '' ? 2 : HAND_OVER_FORMAT,
    title: summary.title,
    ownTitle: summary.ownTitle,
    status: summary.status,
    writtenAtMs: nowMs,
    minutes,
    ...(record === '' ? {} : { record }),
    versions: versions.value.map((version) => ({ ...version, files: [...version.files] })),
    files: [...carried],
    profile: profiles.value.find(({ id }) => id === minutes.profileId) ?? null,
    roster: wish.roster ? partOf(roster.value.roster, minutes) : { units: [], people: [], series: [] },
  }
  return ok({ handOver, leftOut })
}

/** The people and units that the rolls name, and the settings of the series. */
function partOf(roster: Roster, minutes: Minutes): Roster {
  const entries = findRolls(minutes.children).flatMap((roll) => roll.entries)
  const names = new Set(entries.flatMap((entry) => entry.names.map(bare)))
  const said = entries.map((entry) => `${entry.unit ?? ''} ${entry.note ?? ''}`).join(' ')
  const people = roster.people.filter(({ name }) => names.has(bare(name)))
  const wanted = new Set(people.flatMap(({ unitId }) => unitId ?? []))
  const units = roster.units.filter(({ id, name }) => wanted.has(id) || said.includes(name))
  const series = roster.series.filter((one) => nameOfSeries(one) === seriesOfMinutes(minutes))
  return { units, people, series }
}

function bare(name: string): string {
  return name.replace(/\s/gu, '')
}
