import { rewrittenNumber } from '../../profile/number-form.ts'
import type { Found } from '../finding.ts'
import type { Rule } from '../rule.ts'
import type { CheckedPages } from './checked-pages.ts'

/** GB/T 9704 does not prescribe the form of 编号 in 纪要; the profile says which one this office uses, and another form can be rewritten. */
export const otherNumber: Rule<Pick<CheckedPages, 'context' | 'document'>> = {
  id: 'other-number',
  level: 'hint',
  group: 'page',
  source: '本单位版式',
  find: ({ context, document }) =>
    context.children.flatMap((block, index): Found[] => {
      if (block.type !== 'masthead' || block.number === null) return []
      const year = block.issueDate?.slice(0, 4) ?? null
      const wanted = rewrittenNumber(block.number, document.profile.numberForm, year)
      if (wanted === null) return []
      return [{ index, field: 'masthead.number', data: { found: block.number, wanted }, fix: wanted }]
    }),
}
