import { Editor } from 'slate'
import { blockAt } from '../queries/blocks.ts'
import { inFieldOrder } from './field-order.ts'

/**
 * Slate deletes a property that is set to null; in Minutes null is a value (no 汇报单位, written by hand). After every set_node
 * the nulls are put back, so that property changes and their undo are exact. Must be the first plugin around createEditor().
 */
export function keepNullFields(editor: Editor): Editor {
  const { apply } = editor
  editor.apply = (operation) => {
    if (operation.type !== 'set_node' || operation.path.length !== 1) {
      apply(operation)
      return
    }
    const index = operation.path[0] ?? 0
    Editor.withoutNormalizing(editor, () => {
      apply(operation)
      const block = blockAt(editor, index)
      if (!block) return
      const nulls = Object.entries(operation.newProperties).filter(([, value]) => value === null)
      const whole = inFieldOrder({ ...block, ...Object.fromEntries(nulls) })
      editor.children = editor.children.map((child, at) => (at === index ? whole : child))
    })
  }
  return editor
}
