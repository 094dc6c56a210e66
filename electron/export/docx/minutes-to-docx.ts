import { Packer } from 'docx'
import { type FormatProfile, nationalStandardProfile } from '../../../shared/layout/profile.ts'
import type { Minutes } from '../../../shared/minutes/minutes.ts'
import { findMasthead } from '../../../shared/minutes/walk.ts'
import { buildDocument } from './build-document.ts'
import { finishPackage, NEEDLESS_PARTS } from './finish-package.ts'
import { legalText } from './legal-text.ts'
import { appPropertiesPart, corePropertiesPart, fontTablePart, settingsPart } from './static-parts.ts'

/**
 * The document as a .docx file on the page of `profile` (the national standard's without one). The same document at the same `now`
 * (written as its time of creation) is the same bytes. Characters that a .docx cannot hold are left out; nothing is refused.
 */
export async function minutesToDocx(
  minutes: Minutes,
  profile: FormatProfile = nationalStandardProfile,
  now: Date = new Date(),
): Promise<Uint8Array> {
  const replacements = new Map([
    ['word/settings.xml', settingsPart],
    ['word/fontTable.xml', fontTablePart(profile)],
    ['docProps/core.xml', corePropertiesPart(titleOf(minutes), now)],
    ['docProps/app.xml', appPropertiesPart],
  ])
  // What is dropped or replaced afterwards need not be compressed now.
  const overridden = [...NEEDLESS_PARTS, ...replacements.keys()].map((path) => ({ path, data: '' }))
  const packed = await Packer.pack(buildDocument(minutes, profile), 'uint8array', undefined, overridden)
  return finishPackage(packed, replacements)
}

/** The document's own title, or what its 标志 and 编号 say. */
function titleOf(minutes: Minutes): string {
  const masthead = findMasthead(minutes.children)
  const named = `${masthead?.organ ?? ''}${masthead?.kind ?? ''}${masthead?.number ?? ''}`
  return legalText(masthead?.title ?? named)
}
