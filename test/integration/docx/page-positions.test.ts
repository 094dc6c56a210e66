import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ParagraphRole } from '#shared/compose/composed.ts'
import { createColophon } from '#shared/minutes/factories.ts'
import type { Minutes } from '#shared/minutes/minutes.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'
import { builtInProfiles } from '#shared/profile/built-in-profiles.ts'
import { type FormatProfile, nationalStandardProfile } from '#shared/profile/profile.ts'
import { isColophon } from '#shared/typeset/flow-plan.ts'
import type { TypesetDocument } from '#shared/typeset/typeset-document.ts'
import { typeset } from '#shared/typeset/typesetter.ts'
import { minutesToDocx } from '../../../electron/export/docx/minutes-to-docx.ts'
import { prepareFandolFonts } from '../../support/fandol-fonts.ts'
import { makeTemporaryFolder } from '../../support/launch-app.ts'
import { canRenderDocx, convertToPdf } from '../../support/libreoffice.ts'
import { makeMinutes } from '../../support/made-minutes.ts'
import { compareLines, ownLines, withoutBlanks } from '../../support/paper/compare-lines.ts'
import { type PageInk, readPageInk } from '../../support/paper/page-ink.ts'
import { type Box, type PdfPage, readPdfPages } from '../../support/pdf-lines.ts'
import { INVENTED_MODEL, PUBLISHED_MODEL, readSampleTexts } from '../../support/sample-texts.ts'

// 版心 begins 28 mm from the left edge and is 156 mm wide (5.2.1); a 字 of 4 号 is 4.94 mm.
const LEFT = 28
const RIGHT = LEFT + 156
const SMALL_CELL = 4.94
/** Roles whose lines fill their room from its left edge. */
const PROSE: ReadonlySet<ParagraphRole> = new Set([
  'opening',
  'topic',
  'statement',
  'item',
  'paragraph',
  'roll',
])

const lastEven: FormatProfile = {
  ...nationalStandardProfile,
  colophon: { ...nationalStandardProfile.colophon, page: 'last-even' },
}
const colophon = createColophon({
  distribution: [{ label: '抄送', text: '市委各部门，市人大常委会办公室，市政协办公室。' }],
  printer: '云州市人民政府办公室',
  printDate: '2025-03-28',
})
const withColophon = (minutes: Minutes): Minutes =>
  minutes.children.at(-1)?.type === 'colophon'
    ? minutes
    : { ...minutes, children: [...minutes.children, colophon] }

interface Job {
  readonly minutes: Minutes
  readonly profile: FormatProfile
}

const documents = new Map<string, Job>([
  // 列席 fills its last page so far that 版记 has no room under it.
  [
    'pushed',
    { minutes: makeMinutes({ topics: 3, charactersPerTopic: 220 }), profile: nationalStandardProfile },
  ],
  ['even', { minutes: makeMinutes({ topics: 3, charactersPerTopic: 220 }), profile: lastEven }],
  [
    '60 topics',
    { minutes: makeMinutes({ topics: 60, charactersPerTopic: 660 }), profile: nationalStandardProfile },
  ],
])
/** What the .docx has written in it of the place of 版记: how many pages there are and whether it has the last for itself. */
function endOf(minutes: Minutes, profile: FormatProfile, hanging: boolean): string {
  if (profile.colophon.page === 'last') return 'where the text leaves room'
  const { pages, paragraphs } = typeset(minutes, profile, { hanging })
  const isAlone = pages.at(-1)!.lines.every(({ line }) => isColophon(paragraphs[line.paragraph]!))
  return `${pages.length} ${isAlone}`
}

const texts: [string, Minutes][] = [
  ['made', makeMinutes({ topics: 8, charactersPerTopic: 420 })],
  ...readSampleTexts().map(({ name, text }): [string, Minutes] => [
    name.replace('.txt', ''),
    withColophon(parseMinutesText(text).minutes),
  ]),
]
/** Fonts change in the middle of paragraphs. */
const itemsInKai: FormatProfile = {
  ...nationalStandardProfile,
  id: 'items-in-kai',
  items: 'paragraphs',
  itemFace: 'lead-in',
}
const otherProfiles = [...builtInProfiles.filter(({ id }) => id !== nationalStandardProfile.id), itemsInKai]

/** The made document and the models are set by every profile, each other text by the national one and one of the rest in turn. */
function profilesFor(name: string, place: number): FormatProfile[] {
  const isLong = [
    'made',
    ...[INVENTED_MODEL, PUBLISHED_MODEL].map((file) => basename(file, '.txt')),
  ].includes(name)
  return [
    nationalStandardProfile,
    ...(isLong ? otherProfiles : [otherProfiles[place % otherProfiles.length]!]),
  ]
}

for (const [place, [name, minutes]] of texts.entries()) {
  for (const profile of profilesFor(name, place)) {
    // Where the text ends elsewhere by LibreOffice's longer lines, the last even page may be another one (docs/layout.md).
    const isSteady = endOf(minutes, profile, true) === endOf(minutes, profile, false)
    if (isSteady) documents.set(`${name}, ${profile.id}`, { minutes, profile })
  }
}

interface Rendered extends Job {
  readonly name: string
  readonly set: TypesetDocument
  readonly pages: PdfPage[]
  readonly first: PageInk
  readonly second: PageInk | null
  readonly last: PageInk
}

const fontsFile = (await canRenderDocx()) ? await prepareFandolFonts() : null
let rendered: Rendered[] = []

async function render(): Promise<Rendered[]> {
  const folder = makeTemporaryFolder('docx')
  const jobs = [...documents].map(([name, job]) => ({ name, ...job }))
  const files = await Promise.all(
    jobs.map(async ({ minutes, profile }, place) => {
      const file = join(folder, `${place}.docx`)
      writeFileSync(file, await minutesToDocx(minutes, profile))
      return file
    }),
  )
  const pdfs = await convertToPdf(files, folder, { fontsFile })
  const done: Rendered[] = []
  for (const [place, job] of jobs.entries()) {
    const pages = await readPdfPages(pdfs[place]!)
    done.push({
      ...job,
      set: typeset(job.minutes, job.profile, { hanging: false }),
      pages,
      first: await readPageInk(pdfs[place]!, 1),
      second: pages.length > 1 ? await readPageInk(pdfs[place]!, 2) : null,
      last: await readPageInk(pdfs[place]!, pages.length),
    })
  }
  return done
}

/** A measured number and what it should be. */
interface Reading {
  readonly what: string
  readonly found: number | undefined
  readonly wanted: number
  readonly within: number
}

/** Those of all documents that are out of their limits; there must be readings, or nothing was measured. */
function faultsIn(read: (document: Rendered) => readonly Reading[]): string[] {
  const readings = rendered.flatMap((document) =>
    read(document).map((reading) => ({ ...reading, name: document.name })),
  )
  if (readings.length === 0) return ['nothing was measured']
  return readings
    .filter(({ found, wanted, within }) => found === undefined || !(Math.abs(found - wanted) <= within))
    .map(({ name, what, found, wanted }) => `${name}: ${what} ${found} for ${wanted}`)
}

const footOf = ({ profile }: Job) => profile.page.heightMm - profile.page.bottomMm
/** The lines of a page without its number. */
const textOf = (document: Rendered, page: number) =>
  (document.pages[page]?.lines ?? []).filter((line) => middle(line) < footOf(document) + 2)
const width = ({ leftMm, rightMm }: Box) => rightMm - leftMm
const middle = ({ topMm, bottomMm }: Box) => (topMm + bottomMm) / 2
const height = ({ topMm, bottomMm }: Box) => bottomMm - topMm
const hasColophon = ({ set }: Rendered) => set.pages.at(-1)!.rules.some(({ kind }) => kind === 'outer')

// Without them: apt-get install libreoffice-writer poppler-utils; texlive-lang-chinese must be in reach.
describe.runIf(fontsFile !== null)(
  'the .docx as LibreOffice sets it, every text on the page of every profile',
  () => {
    beforeAll(async () => {
      rendered = await render()
    }, 600_000)

    it('has the lines of the typesetter on the same pages, no character missing', () => {
      const different = rendered.flatMap((document) => {
        const compared = compareLines(
          ownLines(document.set, true),
          document.pages
            .map((_, page) => textOf(document, page).map((line) => withoutBlanks(line.text)))
            .filter((lines) => lines.length > 0),
        )
        return compared.different.map((line) => `${document.name} ${line}`)
      })
      expect(different).toEqual([])
    })

    it('has 22 lines on every full page, over the whole height of 版心', () => {
      expect(
        faultsIn((document) => {
          const { profile, set } = document
          const pitchMm = (profile.grid.linePitchPt / 72) * 25.4
          return set.pages.slice(1).flatMap((page, place) => {
            const lines = page.lines.filter(({ topMm }) => topMm < footOf(document) - 1)
            const isFull = lines.length > 1 && lines[0]!.topMm < profile.page.topMm + 0.1
            const end = lines.at(-1)!
            if (!isFull || Math.abs(end.topMm + end.heightMm - profile.page.topMm - 22 * pitchMm) > 0.1)
              return []
            const found = textOf(document, place + 1)
            const span = found.at(-1)!.topMm - found[0]!.topMm
            return [{ what: `page ${place + 2}`, found: span + pitchMm, wanted: 22 * pitchMm, within: 0.1 }]
          })
        }),
      ).toEqual([])
    })

    it('begins lines where they are planned, 28 mm from the edge, and ends full ones at 184 mm', () => {
      expect(
        faultsIn((document) => {
          const { set } = document
          return set.pages.flatMap((page, place) => {
            const lines = page.lines.filter(({ line }) => withoutBlanks(line.text) !== '')
            return textOf(document, place).flatMap((found, index) => {
              const line = lines[index]?.line
              if (line === undefined || !PROSE.has(line.role)) return []
              const left = {
                what: `left of ${line.text}`,
                found: found.leftMm,
                wanted: line.xMm,
                within: 0.3,
              }
              const align = set.paragraphs[line.paragraph]?.align
              const right = {
                what: `right of ${line.text}`,
                found: found.rightMm,
                // Headings are not spread.
                wanted: align === 'left' ? line.xMm + line.textWidthMm : RIGHT,
                within: 0.5,
              }
              if (!line.isLast) return [left, right]
              return align === 'center' ? [] : [left]
            })
          })
        }),
      ).toEqual([])
    })

    it('puts the upper edge of 标志 at 72 mm', () => {
      expect(
        faultsIn(({ set, first }) =>
          set.paragraphs[0]?.role === 'emblem'
            ? [
                {
                  what: '标志',
                  found: first.inkIn({ topMm: 37, bottomMm: 85 })?.topMm,
                  wanted: 72,
                  within: 1,
                },
              ]
            : [],
        ),
      ).toEqual([])
    })

    it('puts the red line, 156 mm wide, 4 mm under the ink above it', () => {
      expect(
        faultsIn(({ set, first }) => {
          if (!set.pages[0]!.rules.some(({ kind }) => kind === 'redLine')) return []
          const rule = first.rules[0]!
          const above = first.inkIn({ topMm: rule.topMm - 12, bottomMm: rule.topMm - 0.3 })!
          return [
            { what: 'left', found: rule.leftMm, wanted: LEFT, within: 0.3 },
            { what: 'width', found: width(rule), wanted: 156, within: 0.5 },
            { what: 'gap', found: rule.topMm - above.bottomMm, wanted: 4, within: 0.3 },
          ]
        }),
      ).toEqual([])
    })

    it('lays the last line of 版记 on the lower edge of 版心, its lines 0.35 and 0.25 mm thick (7.4.1)', () => {
      expect(
        faultsIn((document) => {
          if (!hasColophon(document)) return []
          const [outer, ...rest] = document.last.rules.slice(-3)
          const end = rest.at(-1)!
          return [
            { what: 'end', found: end.bottomMm, wanted: footOf(document), within: 0.5 },
            { what: 'left', found: end.leftMm, wanted: LEFT, within: 0.3 },
            { what: 'width', found: width(end), wanted: 156, within: 0.5 },
            { what: 'first line', found: height(outer!), wanted: 0.35, within: 0.1 },
            { what: 'inner line', found: height(rest[0]!), wanted: 0.25, within: 0.1 },
            { what: 'last line', found: height(end), wanted: 0.35, within: 0.1 },
          ]
        }),
      ).toEqual([])
    })

    it('puts page numbers at 269 mm, 单页居右空一字, 双页居左空一字', () => {
      expect(
        faultsIn((document) => {
          const odd = document.first.inkIn({ topMm: footOf(document) + 1 })
          const readings = [
            { what: 'odd, middle', found: odd === null ? undefined : middle(odd), wanted: 269, within: 0.5 },
            { what: 'odd, right', found: odd?.rightMm, wanted: RIGHT - SMALL_CELL, within: 0.5 },
          ]
          if (document.set.pages[1]?.pageNumber == null) return readings
          const even = document.second?.inkIn({ topMm: footOf(document) + 1 }) ?? undefined
          return [
            ...readings,
            {
              what: 'even, middle',
              found: even === undefined ? undefined : middle(even),
              wanted: 269,
              within: 0.5,
            },
            { what: 'even, left', found: even?.leftMm, wanted: LEFT + SMALL_CELL, within: 0.5 },
          ]
        }),
      ).toEqual([])
    })

    it('numbers every page but an empty one and 版记 after it (7.5)', () => {
      for (const { name, set, pages } of rendered) {
        const found = pages.map((page) => page.lines.at(-1)?.text ?? '')
        const wanted = set.pages.map(({ pageNumber }) => pageNumber?.text.replaceAll(' ', '') ?? null)
        for (const [place, number] of wanted.entries()) {
          if (number === null) expect(found[place] ?? '', name).not.toMatch(/^—\d+—$/u)
          else expect(found[place], name).toBe(number)
        }
      }
    })

    it('ends on an even page where 版记 asks for one', () => {
      const even = rendered.filter(({ profile }) => profile.colophon.page === 'last-even')
      expect(even.length).toBeGreaterThan(0)
      for (const { name, set, pages } of even) {
        // LibreOffice leaves an empty page before 版记 out of the PDF.
        const empty = set.pages.filter((page) => page.lines.length === 0).length
        expect((pages.length + empty) % 2, name).toBe(0)
      }
    })
  },
)
