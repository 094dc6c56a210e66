import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { checkPages } from '#shared/check/pages/check-pages.ts'
import { createMasthead, createMeeting, createOpening, createParagraph } from '#shared/minutes/factories.ts'
import { nationalStandardProfile as profile } from '#shared/profile/profile.ts'
import { typeset } from '#shared/typeset/typesetter.ts'
import { PageFindings } from '../../../../renderer/preview/page-findings.tsx'
import { contextOf, han } from '../../../support/set-lines.ts'

it('the same thing on many pages is told once, with a way to every place', () => {
  const opening = createOpening(createMeeting(), null, '会议召开。')
  const paragraphs = Array.from({ length: 600 }, () => createParagraph(`${han(26)}会。`))
  const context = contextOf(createMasthead(), opening, ...paragraphs)
  const document = typeset(context, profile)
  const findings = checkPages({ context, document, missingFaces: [] })
  const ignore = () => undefined
  const shown = renderToStaticMarkup(
    <PageFindings
      context={context}
      document={document}
      findings={findings}
      current={2}
      onGoToPage={ignore}
      onGoToText={ignore}
      onApply={ignore}
      onRewriteNumber={ignore}
    />,
  )
  const here = findings.filter(({ data }) => data.page === 2).length
  expect(document.pages.length).toBeGreaterThan(50)
  expect(shown.match(/一段的最后一行只有一个字/gu)).toHaveLength(here + 1)
  expect(shown).toContain(`共${findings.length - here}处`)
  expect(shown.match(/第\d+页第\d+行<\/button>/gu)).toHaveLength(findings.length)
})
