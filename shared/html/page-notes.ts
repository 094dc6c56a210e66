import type { FileNote } from '../ipc/files.ts'
import { isHidden } from './element-face.ts'
import { SKIPPED } from './element-kinds.ts'
import { isNavigation } from './navigation.ts'
import { attributeOf, lineBelow, type WebElement } from './web-tree.ts'

/** What Word writes below the text and beside it, by the style or class of its element. */
const NOTES: readonly (readonly [sign: RegExp, kind: FileNote['kind']])[] = [
  [/mso-element\s*:\s*comment\b(?!-)|\bMsoComment(?:Text|Subject)\b|\bmsocomtxt\b/u, 'comment'],
  [/mso-element\s*:\s*footnote\b(?!-)|\bMsoFootnoteText\b/u, 'footnote'],
  [/mso-element\s*:\s*endnote\b(?!-)|\bMsoEndnoteText\b/u, 'endnote'],
  [/mso-element\s*:\s*header\b|\bMsoHeader\b/u, 'header'],
  [/mso-element\s*:\s*footer\b|\bMsoFooter\b/u, 'footer'],
]
/** The marks of notes in the text: [1], [张1]. */
const NOTE_MARK =
  /mso-(?:footnote|endnote)-id|mso-special-character\s*:\s*(?:comment|footnote)|\bmsocom(?:anchor|off)\b|\bMso(?:Comment|Footnote|Endnote)Reference\b/u

/** Says of each element whether its words are text, and keeps what is told of the others. */
export interface NoteKeeper {
  isText(element: WebElement): boolean
  tell(kind: FileNote['kind'], words: string): void
  /** All notes; hidden and struck words, which a page has in pieces, as one each. */
  close(): FileNote[]
  readonly counts: { revisions: number; pictures: number }
}

export function keepNotes(revisions: 'accept' | 'reject'): NoteKeeper {
  const notes: FileNote[] = []
  const hidden: string[] = []
  const struck: string[] = []
  const inStruck = new WeakSet<WebElement>()
  const counts = { revisions: 0, pictures: 0 }
  const tell = (kind: FileNote['kind'], words: string) => {
    const text = words.replace(/\s+/gu, ' ').trim()
    if (text !== '') notes.push({ kind, text, by: null, about: null })
  }
  const strike = (element: WebElement) => {
    if (!inStruck.has(element)) struck.push(lineBelow(element))
    markStruck(element, inStruck)
  }
  return {
    counts,
    tell,
    isText(element) {
      const { name } = element
      if (name === 'img') counts.pictures += 1
      if (SKIPPED.has(name)) return false
      const signs = `${attributeOf(element, 'style')} ${attributeOf(element, 'class')}`
      if (NOTE_MARK.test(signs)) return false
      if (name === 'ins' || name === 'del') {
        counts.revisions += 1
        return (name === 'ins') === (revisions === 'accept')
      }
      if (isHidden(element)) {
        hidden.push(lineBelow(element))
        return false
      }
      const note = NOTES.find(([sign]) => sign.test(signs))
      if (note !== undefined) {
        tell(note[1], lineBelow(element))
        return false
      }
      if (isNavigation(element)) {
        tell('around', lineBelow(element))
        return false
      }
      if (name === 's' || name === 'strike') strike(element)
      return true
    },
    close() {
      tell('hidden', hidden.filter(Boolean).join(' '))
      tell('struck', struck.join(' '))
      return notes
    },
  }
}

/** What is struck inside a struck element is told with it. */
function markStruck(element: WebElement, inStruck: WeakSet<WebElement>): void {
  for (const child of element.children) {
    if (typeof child === 'string' || inStruck.has(child)) continue
    inStruck.add(child)
    markStruck(child, inStruck)
  }
}
