import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Minutes } from '#shared/minutes/minutes.ts'
import { readMinutes } from '#shared/minutes/minutes.ts'
import { nationalStandardProfile as profile } from '#shared/profile/profile.ts'
import { typeset } from '#shared/typeset/typesetter.ts'
import { minutesToDocx } from '../../electron/export/docx/minutes-to-docx.ts'
import { CannotContinue, runScript } from '../../scripts/cannot-continue.ts'
import { readParts } from '../support/docx-parts.ts'
import { prepareFandolFonts } from '../support/fandol-fonts.ts'
import { makeTemporaryFolder } from '../support/launch-app.ts'
import { convertToPdf } from '../support/libreoffice.ts'
import { officeComplaints } from '../support/office-validator.ts'
import { setup, teardown } from '../support/own-temporary-folder.ts'
import { comparePages } from '../support/paper/compare-pages.ts'
import { exportPdfs } from '../support/paper/export-pdfs.ts'
import { readPdfPages } from '../support/pdf-lines.ts'
import { setup as setUpApp, teardown as tearDownApp } from '../support/prepare-app.ts'
import { createRandom } from '../support/random.ts'
import { randomDocument } from '../support/random-document.ts'
import { validateParts } from '../support/xmllint.ts'
import { Sum } from './sum.ts'

/** So many at once for one start of LibreOffice or the program. */
const AT_ONCE = 25

/**
 * `npm run witness [-- --documents 300 --seed 1 --pdf no]`: random documents with tables, levels, marks and 附件, their pages compared with
 * those of the exported PDF and with LibreOffice's of the .docx, every part validated by wml.xsd and every tenth file by Microsoft's
 * validator. Prints a table and every difference; a difference does not end it with 1, an invalid file does.
 */
await runScript(async () => {
  const { documents, seed, pdf } = readArguments()
  setup()
  try {
    const fontsFile = await prepareFandolFonts()
    if (fontsFile === null) throw new CannotContinue('没有找到 Fandol 字体。')
    if (pdf) await setUpApp()
    const random = createRandom(seed)
    const sums = { pdf: new Sum(), libreOffice: new Sum() }
    const complaints: string[] = []
    for (let from = 0; from < documents; from += AT_ONCE) {
      const part = Array.from({ length: Math.min(AT_ONCE, documents - from) }, () => randomDocument(random))
      for (const minutes of part) {
        const read = readMinutes(JSON.parse(JSON.stringify(minutes)))
        if (!read.ok) throw new Error(`a made document is not valid: ${JSON.stringify(read.error)}`)
      }
      const files = await Promise.all(part.map((minutes) => minutesToDocx(minutes, profile, new Date(0))))
      complaints.push(...(await invalid(files, from)))
      const rendered = await render(files, fontsFile)
      for (const [at, minutes] of part.entries()) {
        const own = typeset(minutes, profile, { hanging: false }).pages
        sums.libreOffice.add(from + at, comparePages(own, await readPdfPages(rendered[at] ?? '')))
      }
      if (pdf) await comparePdfs(part, from, sums.pdf)
      console.error(`${from + part.length} of ${documents}`)
    }
    console.log('| witness | documents | same page count | pages | same characters | lines | same lines |')
    console.log('|---|---|---|---|---|---|---|')
    if (pdf) console.log(sums.pdf.row('exported PDF'))
    console.log(sums.libreOffice.row('LibreOffice of the .docx'))
    for (const [name, sum] of Object.entries(sums))
      for (const fault of sum.faults) console.log(`${name} ${fault}`)
    for (const complaint of complaints) console.log(`! ${complaint}`)
    return complaints.length === 0 ? 0 : 1
  } finally {
    if (pdf) tearDownApp()
    teardown()
  }
})

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        documents: { type: 'string', default: '300' },
        seed: { type: 'string', default: '1' },
        pdf: { type: 'string', default: 'yes' },
      },
    })
    const [documents, seed] = [Number(values.documents), Number(values.seed)]
    if (!Number.isSafeInteger(documents) || !Number.isSafeInteger(seed)) throw new Error('not a number')
    return { documents, seed, pdf: values.pdf !== 'no' }
  } catch {
    throw new CannotContinue('用法：npm run witness [-- --documents 份数] [--seed 数] [--pdf no]')
  }
}

async function comparePdfs(part: readonly Minutes[], from: number, sum: Sum): Promise<void> {
  const exported = await exportPdfs(part)
  for (const [at, minutes] of part.entries()) {
    const own = typeset(minutes, profile).pages
    sum.add(from + at, comparePages(own, await readPdfPages(exported[at] ?? '')))
  }
}

async function render(files: readonly Uint8Array[], fontsFile: string): Promise<string[]> {
  const folder = makeTemporaryFolder('witness')
  mkdirSync(folder, { recursive: true })
  const names = files.map((file, index) => {
    const name = join(folder, `${index}.docx`)
    writeFileSync(name, file)
    return name
  })
  return convertToPdf(names, folder, { fontsFile })
}

async function invalid(files: readonly Uint8Array[], from: number): Promise<string[]> {
  const parts = files.flatMap((file, at) =>
    [...readParts(file)]
      .filter(([name]) =>
        /^word\/(?:document|styles|settings|fontTable|footer\d+|header\d+)\.xml$/u.test(name),
      )
      .map(([name, xml]) => ({ name: `${from + at} ${name}`, xml })),
  )
  const tenth = new Map(
    files.flatMap((file, at) => (at % 10 === 0 ? [[`${from + at}.docx`, file] as const] : [])),
  )
  return [...(await validateParts(parts, 'wml.xsd')), ...(await officeComplaints(tenth))]
}
