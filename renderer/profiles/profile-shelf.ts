import type { AppError } from '#shared/app-error.ts'
import { builtInProfiles } from '#shared/profile/built-in-profiles.ts'
import { findProfile } from '#shared/profile/find-profile.ts'
import type { FormatProfile } from '#shared/profile/profile.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { request } from '../platform/desktop.ts'
import { createStore, type Store, useStore } from '../ui/store.ts'

/** The writer's own profiles, as they are kept in the library. */
const own: Store<readonly FormatProfile[]> = createStore<readonly FormatProfile[]>([])

/** Shows what is kept. */
export function showProfiles(kept: readonly FormatProfile[]): void {
  own.set(kept)
}

/** Reads them again. */
export async function loadProfiles(): Promise<void> {
  const answer = await request('profiles:list', null)
  if (answer.ok) showProfiles(answer.value)
}

/** Every profile there is to choose from: those that come with the program first. */
export function useProfiles(): {
  readonly own: readonly FormatProfile[]
  readonly all: readonly FormatProfile[]
} {
  const kept = useStore(own)
  return { own: kept, all: [...builtInProfiles, ...kept] }
}

/** The profile that a document with this choice is laid out by now. */
export function profileOf(id: string): FormatProfile {
  return findProfile(id, own.get())
}

/** Keeps a profile; documents that chose it are laid out anew. */
export async function keepProfile(profile: FormatProfile): Promise<Result<FormatProfile, AppError>> {
  const answer = await request('profiles:save', { profile })
  if (!answer.ok) return fail(answer.error)
  own.set([...own.get().filter((one) => one.id !== profile.id), answer.value])
  return ok(answer.value)
}

export async function removeProfile(id: string): Promise<Result<null, AppError>> {
  const answer = await request('profiles:remove', { id })
  if (!answer.ok) return fail(answer.error)
  own.set(own.get().filter((one) => one.id !== id))
  return ok(null)
}

/** The profile of a document whose choice is `id`, for as long as the document is open; `stop` when it is closed. */
export function followProfile(id: Store<string>): {
  readonly profile: Store<FormatProfile>
  readonly stop: () => void
} {
  const find = () => findProfile(id.get(), own.get())
  const profile = createStore(find())
  const update = () => profile.set(find())
  const stops = [id.subscribe(update), own.subscribe(update)]
  return {
    profile,
    stop: () => {
      for (const stop of stops) stop()
    },
  }
}

/** A profile of the writer's own with the values of another; its name says where it comes from. */
export function copyProfile(profile: FormatProfile, name: string): FormatProfile {
  return { ...profile, id: crypto.randomUUID(), name: name.slice(0, 60) }
}
