import type { Finding } from '../finding.ts'
import { type Rule, runRule } from '../rule.ts'
import type { CheckedPages } from './checked-pages.ts'
import { missingFonts } from './missing-fonts.ts'
import { otherNumber } from './other-number.ts'
import { pageFit } from './page-fit.ts'

/** In the order they are shown in. */
export const PAGE_RULES: readonly Rule<CheckedPages>[] = [otherNumber, pageFit, missingFonts]

/** What is to be said about the pages of a document. */
export function checkPages(given: CheckedPages): Finding[] {
  return PAGE_RULES.flatMap((rule) => runRule(rule, given, given.context.children))
}
