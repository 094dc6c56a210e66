import type { FileNote } from '../../shared/ipc/files.ts'
import { type SourceLine, wordsOf } from '../../shared/parse/lines/source-line.ts'

/** Characters that only one font of one computer knows (造字, signs of a picture font): private use, and places where no character is. */
const OWN = /[\p{Co}\p{Cn}]/gu
/** So many places are named; the rest are of the same kind. */
const MOST = 20
const AROUND = 10

/** A note for each place with such signs: they stay in the text, where another font shows another sign or none. */
export function noteOwnSigns(lines: readonly SourceLine[]): FileNote[] {
  const notes: FileNote[] = []
  for (const line of lines) {
    const words = wordsOf(line)
    for (const { 0: sign, index } of words.matchAll(OWN)) {
      if (notes.length === MOST) return notes
      const about = words.slice(Math.max(0, index - AROUND), index + sign.length + AROUND).trim()
      const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase()
      notes.push({ kind: 'own-sign', text: `${sign}（U+${code}）`, by: null, about })
    }
  }
  return notes
}
