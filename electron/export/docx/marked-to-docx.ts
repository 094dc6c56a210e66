import type { Comparison } from '../../../shared/compare/comparison.ts'
import { typesetMarked } from '../../../shared/compare/marked-copy.ts'
import type { FormatProfile } from '../../../shared/profile/profile.ts'
import { buildDocument } from './build-document.ts'
import { libraryParts } from './from-library.ts'
import { packParts } from './pack-parts.ts'
import { createReviser, type Revised, withMovedMarks } from './revisions.ts'
import { appPropertiesPart, corePropertiesPart, fontTablePart, settingsPart } from './static-parts.ts'

/**
 * 花脸稿 as a .docx: the comparison in the official layout with Word's own revisions. Whoever accepts all has the newer document, whoever
 * rejects all the older one.
 */
export async function markedToDocx(
  comparison: Comparison,
  profile: FormatProfile,
  { title, ...revised }: Revised & { readonly title: string },
): Promise<Uint8Array> {
  const set = typesetMarked(comparison, profile)
  const parts = libraryParts(buildDocument(set, createReviser(revised)))
  return packParts(
    { ...parts, document: withMovedMarks(parts.document) },
    {
      settings: settingsPart,
      fontTable: fontTablePart(set),
      core: corePropertiesPart(title, revised.at),
      app: appPropertiesPart,
    },
  )
}
