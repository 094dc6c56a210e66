import { ownText } from '../../minutes/factories.ts'
import type { MinutesContext } from '../../minutes/minutes.ts'
import type { Found } from '../finding.ts'
import type { Rule } from '../rule.ts'

/** Paragraphs that import kept without knowing what they are, until they are changed or made into something. */
export const leftoverText: Rule<MinutesContext & { readonly leftover: readonly string[] }> = {
  id: 'leftover-text',
  level: 'hint',
  group: 'title',
  source: '导入',
  find({ children, leftover }) {
    const texts = new Set(leftover)
    return children.flatMap((block, index): Found[] => {
      if (block.type !== 'paragraph') return []
      const text = ownText(block)
      return texts.has(text) ? [{ index, field: 'text', data: { found: text } }] : []
    })
  },
}
