import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { RollStyle } from '#shared/compose/style-roll.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'
import { nationalStandardProfile } from '#shared/profile/profile.ts'
import { typeset } from '#shared/typeset/typesetter.ts'
import { minutesToDocx } from '../../../electron/export/docx/minutes-to-docx.ts'
import { prepareFandolFonts } from '../../support/fandol-fonts.ts'
import { LARGE_ATTENDANCE } from '../../support/large-attendance.ts'
import { canRenderDocx, convertToPdf } from '../../support/libreoffice.ts'
import { withoutBlanks } from '../../support/paper/compare-lines.ts'
import { readPdfPages } from '../../support/pdf-lines.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const fontsFile = (await canRenderDocx()) ? await prepareFandolFonts() : null
const STYLES: readonly Partial<RollStyle>[] = [
  { twoCharacterNames: 'spread', marks: 'semicolons' },
  { twoCharacterNames: 'spread', marks: 'blanks', turnedLines: 'flush' },
  { twoCharacterNames: 'spread', lines: 'units' },
]

describe.runIf(fontsFile !== null)('nearly a hundred people, printed as the profile says', () => {
  it('LibreOffice breaks the lines of the .docx where the pages do', async () => {
    const { minutes } = parseMinutesText(LARGE_ATTENDANCE)
    const folder = temporaryFolder()
    const profiles = STYLES.map((style) => ({
      ...nationalStandardProfile,
      rolls: { ...nationalStandardProfile.rolls, ...style },
    }))
    const files = await Promise.all(
      profiles.map(async (profile, at) => {
        const file = join(folder, `${at}.docx`)
        writeFileSync(file, await minutesToDocx(minutes, profile, new Date(0)))
        return file
      }),
    )
    const pdfs = await convertToPdf(files, folder, { fontsFile })
    for (const [at, profile] of profiles.entries()) {
      const theirs = (await readPdfPages(pdfs[at] ?? '')).map(({ lines }) =>
        lines.map(({ text }) => withoutBlanks(text)).filter((text) => !/^[—－\d]+$/u.test(text)),
      )
      const own = typeset(minutes, profile, { hanging: false }).pages.map(({ lines }) =>
        lines.map(({ line }) => withoutBlanks(line.text)),
      )
      // The line of 机关 and 日期 on the first page is two texts to a PDF.
      expect(theirs.slice(1)).toEqual(own.slice(1))
      expect(own.length).toBeGreaterThan(4)
    }
  })
})
