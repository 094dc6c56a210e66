import { firstLibrary } from './0001-first-library.ts'
import { roster } from './0002-roster.ts'
import { proofs } from './0003-proofs.ts'
import { archive } from './0004-archive.ts'
import { versions } from './0005-versions.ts'
import { seriesAndPosts } from './0006-series-and-posts.ts'
import { records } from './0007-records.ts'
import type { Migration } from './migration.ts'

/** In order; a new one is added at the end. */
export const ALL_MIGRATIONS: readonly Migration[] = [
  firstLibrary,
  roster,
  proofs,
  archive,
  versions,
  seriesAndPosts,
  records,
]
