import { Editor, type Operation } from 'slate'
import { inFieldOrder } from '#shared/minutes/field-order.ts'
import { blockAt } from '../queries/blocks.ts'

/**
 * Slate drops a property that is null when it sets properties and when it splits a block; in Minutes null is a value (no 汇报单位,
 * written by hand). The nulls are put back after each such operation, so that property changes and their undo are exact.
 * Must be the first plugin around createEditor().
 */
export function keepNullFields(editor: Editor): Editor {
  const { apply } = editor
  editor.apply = (operation) => {
    const fields = fieldsGiven(operation)
    if (!fields) {
      apply(operation)
      return
    }
    Editor.withoutNormalizing(editor, () => {
      apply(operation)
      const block = blockAt(editor, fields.index)
      if (!block) return
      const nulls = Object.entries(fields.given).filter(([, value]) => value === null)
      const whole = inFieldOrder({ ...block, ...Object.fromEntries(nulls) })
      editor.children = editor.children.map((child, at) => (at === fields.index ? whole : child))
    })
  }
  return editor
}

/** The block an operation gives fields to, and those fields; null for other operations. */
function fieldsGiven(operation: Operation): { index: number; given: object } | null {
  if (operation.type !== 'set_node' && operation.type !== 'split_node') return null
  const [index, ...inside] = operation.path
  if (index === undefined || inside.length > 0) return null
  return operation.type === 'set_node'
    ? { index, given: operation.newProperties }
    : { index: index + 1, given: operation.properties }
}
