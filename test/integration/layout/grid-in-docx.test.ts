import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkPages } from '#shared/check/pages/check-pages.ts'
import { findRemedies } from '#shared/check/pages/page-fit-remedies.ts'
import { createMeeting, createOpening, createParagraph } from '#shared/minutes/factories.ts'
import type { Minutes } from '#shared/minutes/minutes.ts'
import { countGrid, fitGrid } from '#shared/profile/fit-grid.ts'
import { type FormatProfile, nationalStandardProfile } from '#shared/profile/profile.ts'
import { typeset } from '#shared/typeset/typesetter.ts'
import { minutesToDocx } from '../../../electron/export/docx/minutes-to-docx.ts'
import { prepareFandolFonts } from '../../support/fandol-fonts.ts'
import { canRenderDocx, convertToPdf } from '../../support/libreoffice.ts'
import { makeMinutes } from '../../support/made-minutes.ts'
import { compareLines, type LinesByPage, ownLines, withoutBlanks } from '../../support/paper/compare-lines.ts'
import { readPdfPages } from '../../support/pdf-lines.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const fontsFile = (await canRenderDocx()) ? await prepareFandolFonts() : null

interface Job {
  readonly name: string
  readonly minutes: Minutes
  readonly profile: FormatProfile
}

/** Nothing but characters one 字 wide and no marks: Word, WPS and LibreOffice have no reason to set other lines. */
function plainCharacters(): Minutes {
  const made = makeMinutes({ topics: 0, charactersPerTopic: 0, colophon: false })
  const texts = Array.from({ length: 6 }, (_, at) => '纪要排版字距行距'.repeat(40 + at))
  const opening = createOpening(createMeeting(), null, '市政府召开常务会议研究有关事项')
  return {
    ...made,
    children: [...made.children.slice(0, 1), opening, ...texts.map((text) => createParagraph(text))],
  }
}

/** The page in other numbers of characters and lines, of sizes and of margins, each as the form of a profile fits it. */
function changedProfiles(): FormatProfile[] {
  const base = nationalStandardProfile
  const fitted = (profile: FormatProfile, lines: number, characters: number): FormatProfile => {
    return { ...profile, grid: fitGrid(profile, lines, characters) }
  }
  const sized = (sizePt: number): FormatProfile => {
    return { ...base, fonts: { ...base.fonts, body: { ...base.fonts.body, sizePt } } }
  }
  const narrow = { ...base, page: { ...base.page, leftMm: 27, rightMm: 27 } }
  return [
    ...[24, 25, 26, 27, 28, 29, 30].map((characters) => fitted(base, 22, characters)),
    ...[19, 20, 21, 23, 24].map((lines) => fitted(base, lines, 28)),
    ...[26, 28, 29, 30].map((characters) => fitted(narrow, 22, characters)),
    ...[29, 30, 31, 32].map((characters) => fitted(sized(15), 24, characters)),
    ...[31, 32, 33].map((characters) => fitted(sized(14), 25, characters)),
  ]
}

function named(profile: FormatProfile): string {
  const { grid, fonts, page } = profile
  return `${fonts.body.sizePt} pt, ${page.leftMm} mm, ${grid.linesPerPage} × ${grid.charactersPerLine}`
}

async function renderLines(jobs: readonly Job[]): Promise<LinesByPage[]> {
  const folder = temporaryFolder()
  const names = await Promise.all(
    jobs.map(async ({ minutes, profile }, index) => {
      const name = join(folder, `${index}.docx`)
      writeFileSync(name, await minutesToDocx(minutes, profile))
      return name
    }),
  )
  const pdfs = await convertToPdf(names, folder, { fontsFile })
  return Promise.all(
    pdfs.map(async (pdf, index) => {
      const { page } = jobs[index]?.profile ?? nationalStandardProfile
      const footMm = page.heightMm - page.bottomMm + 2
      const pages = await readPdfPages(pdf)
      return pages
        .map(({ lines }) =>
          lines
            .filter((line) => (line.topMm + line.bottomMm) / 2 < footMm)
            .map((line) => withoutBlanks(line.text)),
        )
        .filter((lines) => lines.length > 0)
    }),
  )
}

// Without it: apt-get install libreoffice-writer poppler-utils; texlive-lang-chinese must be in reach.
it.runIf(fontsFile !== null)(
  'the .docx has the lines of the preview on every grid a profile may ask for',
  async () => {
    const minutes = plainCharacters()
    const jobs = changedProfiles().map((profile): Job => ({ name: named(profile), minutes, profile }))
    const rendered = await renderLines(jobs)
    const wrong = jobs.flatMap(({ name, profile }, index) => {
      const { characters, lines } = countGrid(profile)
      expect([name, lines, characters]).toEqual([
        name,
        profile.grid.linesPerPage,
        profile.grid.charactersPerLine,
      ])
      const { different, pages } = compareLines(
        ownLines(typeset(minutes, profile), true),
        rendered[index] ?? [],
      )
      return pages[0] === pages[1]
        ? different.map((line) => `${name}: ${line}`)
        : [`${name}: ${pages.join(' and ')} pages`]
    })
    expect(wrong).toEqual([])
  },
)

it.runIf(fontsFile !== null)(
  'every remedy gives the .docx the lines and pages that it gives the preview',
  async () => {
    const jobs = remedied()
    expect(new Set(jobs.map(({ name }) => name.split(' ')[0])).size).toBeGreaterThan(5)
    const rendered = await renderLines(jobs)
    const wrong = jobs.flatMap(({ name, minutes, profile }, index) => {
      const own = ownLines(typeset(minutes, profile, { hanging: false }), true)
      const { different, pages } = compareLines(own, rendered[index] ?? [])
      return pages[0] === pages[1]
        ? different.map((line) => `${name}: ${line}`)
        : [`${name}: ${pages.join(' and ')} pages`]
    })
    expect(wrong).toEqual([])
  },
)

/** Made documents of many lengths with the remedies found for what does not look well on their pages, a few of each kind. */
function remedied(): Job[] {
  const jobs: Job[] = []
  const seen = new Map<string, number>()
  for (let length = 150; length < 1200; length += 50) {
    const minutes = makeMinutes({ topics: 3, charactersPerTopic: length })
    const document = typeset(minutes, { ...nationalStandardProfile, headings: 'as-they-fall' })
    for (const finding of checkPages({ context: minutes, document, missingFaces: [] })) {
      if (finding.rule !== 'page-fit') continue
      for (const { setting, to, profile } of findRemedies(minutes, document, finding)) {
        const times = seen.get(setting) ?? 0
        seen.set(setting, times + 1)
        if (times < 4)
          jobs.push({ name: `${setting} ${to} for ${finding.data.kind}, ${length}`, minutes, profile })
      }
    }
  }
  return jobs
}
