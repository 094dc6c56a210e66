import type { Found } from '../finding.ts'
import type { Rule } from '../rule.ts'
import type { CheckedPages } from './checked-pages.ts'

/** The standard names kinds of type (5.2.2, 7.2.4, 7.3); the profile the faces. Lines keep their words whatever is drawn. */
export const missingFonts: Rule<Pick<CheckedPages, 'missingFaces'>> = {
  id: 'missing-fonts',
  level: 'hint',
  group: 'page',
  source: 'GB/T 9704—2012 5.2.2',
  find: ({ missingFaces }) =>
    missingFaces.map(
      ({ name, instead }): Found => ({
        index: 0,
        field: 'profile.fonts',
        data: { found: name, ...(instead === null ? {} : { wanted: instead }) },
      }),
    ),
}
