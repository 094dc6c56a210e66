import type { PrintedPart } from '../../../shared/compose/printed-part.ts'
import { annexTitles } from '../../../shared/minutes/annex-titles.ts'
import type { Minutes } from '../../../shared/minutes/minutes.ts'
import { findMasthead } from '../../../shared/minutes/walk.ts'
import { type FormatProfile, nationalStandardProfile } from '../../../shared/profile/profile.ts'
import { typeset } from '../../../shared/typeset/typesetter.ts'
import { buildDocument } from './build-document.ts'
import { libraryParts } from './from-library.ts'
import { packParts } from './pack-parts.ts'
import {
  appPropertiesPart,
  corePropertiesPart,
  fontTablePart,
  originPart,
  settingsPart,
} from './static-parts.ts'

/**
 * The document as a .docx file on the page of `profile` (the national standard's without one). The same document at the same `now`
 * (written as its time of creation) is the same bytes. Characters that a .docx cannot hold are left out; nothing is refused.
 */
export async function minutesToDocx(
  minutes: Minutes,
  profile: FormatProfile = nationalStandardProfile,
  now: Date = new Date(),
  part: PrintedPart = 'whole',
): Promise<Uint8Array> {
  const set = typeset(minutes, profile, { part })
  return packParts(libraryParts(buildDocument(set)), {
    settings: settingsPart,
    fontTable: fontTablePart(set),
    core: corePropertiesPart(titleOf(minutes, part), now),
    app: appPropertiesPart,
    // A 附件 of its own is no minutes any more.
    ...(typeof part === 'number' ? {} : { origin: originPart(minutes, profile) }),
  })
}

/** The document's own title, or what its 标志 and 编号 say; of a 附件 of its own what it is called. */
function titleOf({ children }: Minutes, part: PrintedPart): string {
  if (typeof part === 'number') return annexTitles(children)[part - 1] ?? ''
  const masthead = findMasthead(children)
  const named = `${masthead?.organ ?? ''}${masthead?.kind ?? ''}${masthead?.number ?? ''}`
  return masthead?.title ?? named
}
