import { findBuiltInProfile } from './built-in-profiles.ts'
import type { FormatProfile } from './profile.ts'

/** The profile a document is laid out by: the writer's own of that id, a built-in one, or the national standard's where it is unknown. */
export function findProfile(id: string, own: readonly FormatProfile[]): FormatProfile {
  return own.find((profile) => profile.id === id) ?? findBuiltInProfile(id)
}
