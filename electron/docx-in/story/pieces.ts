import type { RunFace } from '../faces/run-face.ts'
import type { XmlElement } from '../package/xml-element.ts'

/** What a paragraph is made of, in its order, once fields, tracked changes and hidden words are settled. */
export type Piece =
  | { readonly kind: 'words'; readonly text: string; readonly face: RunFace }
  | { readonly kind: 'break' }
  /** A text box: its paragraphs, or the words of a WordArt. */
  | { readonly kind: 'box'; readonly box: TextBox }

export interface TextBox {
  readonly content: XmlElement | string
  /** Stands at the foot of the page wherever its anchor is. */
  readonly atFoot: boolean
  readonly face: RunFace | undefined
}
