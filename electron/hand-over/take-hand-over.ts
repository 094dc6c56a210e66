import { randomUUID } from 'node:crypto'
import type { AppError } from '../../shared/app-error.ts'
import type { HandOver } from '../../shared/hand-over/hand-over.ts'
import type { Minutes } from '../../shared/minutes/minutes.ts'
import { diffMinutes } from '../../shared/minutes/minutes-change.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { missingOf } from '../../shared/roster/missing-rows.ts'
import type { Roster } from '../../shared/roster/roster.ts'
import { tryOnDatabase } from '../database/database-error.ts'
import { firstHalf, goThroughAll, type Progress, secondHalf, UNSEEN } from '../progress/progress.ts'
import { nameOfIssued } from '../versions/issued-files.ts'
import { type PreparedVersion, prepareVersions } from '../versions/prepare-versions.ts'
import { AUTOMATIC, type CarriedVersion } from '../versions/version-words.ts'
import { readCarriedFiles } from './carried-files.ts'
import type { HandOverParts } from './collect-hand-over.ts'

/** What of a hand-over is taken, by the writer's choice. */
export interface TakeWish {
  /** The draft whose text it takes the place of; null: it becomes a new draft. */
  readonly over: string | null
  readonly versions: boolean
  readonly profile: boolean
  readonly roster: boolean
  readonly record: boolean
}

/** Thrown to undo everything when one part cannot be taken. */
class NotTaken extends Error {
  readonly error: AppError
  constructor(error: AppError) {
    super(error.kind)
    this.error = error
  }
}

/**
 * Takes a hand-over that was checked into the library: all of what is wished, or nothing. Of the roster only who or what is not there yet.
 * Answers the draft's id. Throws WorkStopped before anything is written into the library. Errors: draft-locked, draft-missing, database-unwritable, hand-over-invalid, target-…, disk-full.
 */
export async function takeHandOver(
  parts: HandOverParts,
  handOver: HandOver,
  wish: TakeWish,
  progress: Progress = UNSEEN,
): Promise<Result<string, AppError>> {
  const withVersions = wish.versions && wish.over === null
  const versions = withVersions ? await prepareVersions(withFilesThere(handOver), firstHalf(progress)) : []
  // First: a file that no version refers to does no harm, a version whose file is not there would.
  if (withVersions) {
    const files = await keepFiles(parts, handOver, secondHalf(progress))
    if (!files.ok) return files
  }
  const take = () => {
    const minutes = wish.profile ? takeProfile(parts, handOver) : handOver.minutes
    const record = wish.record ? (handOver.record ?? '') : ''
    const id =
      wish.over === null
        ? takeAsNew(parts, handOver, { minutes, record }, versions)
        : takeOver(parts, wish.over, { minutes, record })
    if (wish.roster) takeRoster(parts, handOver.roster)
    return id
  }
  return tryOnDatabase(() => {
    try {
      return ok(parts.drafts.together(take))
    } catch (error) {
      if (error instanceof NotTaken) return fail(error.error)
      throw error
    }
  })
}

/** The document, and 记录 where it is wished for. */
interface TakenWords {
  readonly minutes: Minutes
  readonly record: string
}

function takeAsNew(
  { drafts, versions }: HandOverParts,
  handOver: HandOver,
  { minutes, record }: TakenWords,
  prepared: readonly PreparedVersion[],
): string {
  const { id } = taken(drafts.create(minutes, null, record)).summary
  if (handOver.ownTitle !== null) taken(drafts.rename(id, handOver.ownTitle))
  taken(versions.carryIn(id, prepared))
  // 印发 is a state that is locked by its version; without that it would only look so.
  const isLocked = versions.isLocked(id)
  const status = handOver.status === '印发' && !isLocked ? '送审' : handOver.status
  if (status !== '起草') taken(drafts.setStatus(id, status))
  return id
}

/** A version names only the files that came along. */
function withFilesThere({ versions, files }: HandOver): CarriedVersion[] {
  const there = new Set(files.map(nameOfIssued))
  return versions.map((version) => ({
    ...version,
    files: version.files.filter((file) => there.has(nameOfIssued(file))),
  }))
}

async function keepFiles(
  { issuedFiles }: HandOverParts,
  handOver: HandOver,
  progress: Progress,
): Promise<Result<null, AppError>> {
  const read = await readCarriedFiles(handOver, firstHalf(progress))
  if (!read.ok) return read
  let failure: AppError | null = null
  await goThroughAll(read.value, read.value.length, secondHalf(progress), async ({ file, bytes }) => {
    const kept = failure === null ? await issuedFiles.keep(file.format, bytes) : ok(null)
    if (!kept.ok) failure = kept.error
  })
  return failure === null ? ok(null) : fail(failure)
}

function takeOver({ drafts, versions }: HandOverParts, id: string, { minutes, record }: TakenWords): string {
  const { summary, minutes: before, isLocked } = taken(drafts.open(id))
  if (isLocked) throw new NotTaken({ kind: 'draft-locked' })
  taken(versions.keep(summary, before, AUTOMATIC))
  const change = diffMinutes(before, minutes)
  const joined = drafts.records.joined(summary, record)
  taken(drafts.save({ id, change, expectedRevision: summary.revision, pages: null, record: joined }))
  return id
}

/** A profile of the same id that says something else stays as it is; the new one gets an id of its own. */
function takeProfile({ profiles }: HandOverParts, { profile, minutes }: HandOver): Minutes {
  if (profile === null) return minutes
  const own = taken(profiles.list()).find(({ id }) => id === profile.id)
  if (own !== undefined && JSON.stringify(own) === JSON.stringify(profile)) return minutes
  const id = own === undefined ? profile.id : randomUUID()
  taken(profiles.save({ ...profile, id }))
  return { ...minutes, profileId: id }
}

function takeRoster({ roster }: HandOverParts, part: Roster): void {
  const change = missingOf(taken(roster.get()).roster, part, randomUUID)
  if (change !== null) taken(roster.change(change))
}

function taken<T>(result: Result<T, AppError>): T {
  if (!result.ok) throw new NotTaken(result.error)
  return result.value
}
