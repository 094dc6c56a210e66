import type { Editor } from 'slate'
import type { Wording } from '#shared/wording/wording.ts'
import { isBlock, isShownOnly } from './queries/blocks.ts'
import './custom-types.ts'

/** Makes an editor that holds Minutes.children and nothing else. */
export function withMinutes(editor: Editor, wording: Wording): Editor {
  editor.wording = wording
  editor.isVoid = (element) => isBlock(element) && isShownOnly(element)
  editor.isInline = () => false
  return editor
}
