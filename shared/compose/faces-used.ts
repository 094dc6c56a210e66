import { type FormatProfile, facesOf } from '../profile/profile.ts'
import type { ComposedParagraph } from './composed.ts'

/**
 * The names of the faces that a document is set in, each once: those of its profile, and those that only some documents need (楷体 for a
 * 签发人 or for a heading （一）).
 */
export function facesUsed(profile: FormatProfile, paragraphs: readonly ComposedParagraph[]): string[] {
  const names = new Set(facesOf(profile))
  for (const { runs, end } of paragraphs)
    for (const { font } of [...runs, ...end]) names.add(profile.fonts[font].name)
  return [...names]
}
