import type { IssuedFile, VersionTier } from '../../shared/ipc/versions.ts'
import type { Minutes } from '../../shared/minutes/minutes.ts'

/** What a version says of itself; null: not said. */
export interface VersionWords {
  readonly tier: VersionTier
  readonly name: string | null
  readonly by: string | null
  readonly why: string | null
}

/** Made by the program, thinned by age. */
export const AUTOMATIC: VersionWords = { tier: 'automatic', name: null, by: null, why: null }

/** A version as it goes from one library to another. */
export interface CarriedVersion extends VersionWords {
  readonly madeAtMs: number
  readonly revision: number
  readonly title: string
  readonly characters: number
  readonly pages: number | null
  readonly files: readonly IssuedFile[]
  readonly minutes: Minutes
}
