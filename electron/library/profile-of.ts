import type { AppError } from '../../shared/app-error.ts'
import type { Minutes } from '../../shared/minutes/minutes.ts'
import { findProfile } from '../../shared/profile/find-profile.ts'
import type { FormatProfile } from '../../shared/profile/profile.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { JsonStore } from './json-store.ts'

/** What a document is laid out by: its own profile; without it (removed, or of another computer) the standard's. */
export type ProfileOf = (minutes: Minutes) => Result<FormatProfile, AppError>

/** `own`: the profiles that the writer keeps. */
export function createProfileOf(own: Pick<JsonStore<FormatProfile>, 'list'>): ProfileOf {
  return ({ profileId }) => {
    const listed = own.list()
    return listed.ok ? ok(findProfile(profileId, listed.value)) : listed
  }
}
