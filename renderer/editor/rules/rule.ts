import type { Editor } from 'slate'

/** Guarantees one thing about the whole document. Returns true when it had to change something; then the rules start over. */
export type DocumentRule = (editor: Editor) => boolean

/** Guarantees one thing about the block at `index`. Returns true when it had to change something. */
export type BlockRule = (editor: Editor, index: number) => boolean
