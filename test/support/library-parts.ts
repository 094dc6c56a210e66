import { join } from 'node:path'
import type { Minutes } from '#shared/minutes/minutes.ts'
import { createCopyShelf } from '../../electron/backups/copy-shelf.ts'
import { issuedCopies } from '../../electron/backups/kept-beside.ts'
import { DraftStore } from '../../electron/drafts/draft-store.ts'
import { createIssuedFiles } from '../../electron/versions/issued-files.ts'
import { VersionStore } from '../../electron/versions/version-store.ts'
import { libraryFile, openLibrary } from './library.ts'
import { sampleMinutes } from './sample-minutes.ts'

/** An open library with what backs it up, each part of its own; all of it goes with the test. */
export async function openParts() {
  const file = libraryFile()
  const { database } = await openLibrary(file)
  const versions = new VersionStore(database)
  const drafts = new DraftStore(database, Date.now, {
    place: { file },
    known: { note: () => undefined },
    history: versions,
  })
  const place = { file }
  const shelf = createCopyShelf(place)
  const issued = join(file, '..', '印发件')
  const issuedFiles = createIssuedFiles(issued, () => [issuedCopies(place), ...shelf.issuedElsewhere()])
  return { place, database, drafts, versions, shelf, issued, issuedFiles }
}

/** The sample minutes with these words. */
export const said = (statement: string): Minutes => sampleMinutes({ statement })
