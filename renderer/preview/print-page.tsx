import '../platform/without-eval.ts'
import '../styles/rare-characters.css'
import '../styles/paper.css'
import '../styles/marked.css'
import '../styles/print.css'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { assert } from '#shared/assert.ts'
import { compareMinutes } from '#shared/compare/compare-minutes.ts'
import { typesetMarked } from '#shared/compare/marked-copy.ts'
import type { PrintJob } from '#shared/ipc/print.ts'
import type { TypesetDocument } from '#shared/typeset/typeset-document.ts'
import { typeset } from '#shared/typeset/typesetter.ts'
import { request } from '../platform/desktop.ts'
import { Paper } from './paper.tsx'
import { mm } from './paper-line.tsx'

await drawJob()

/** Draws the job's pages, one sheet each, and tells when every one of them is there. */
async function drawJob(): Promise<void> {
  const taken = await request('print:take', null)
  if (!taken.ok) return
  const job = taken.value
  const { minutes, before, profile, part = 'whole' } = job
  const document =
    before === undefined
      ? typeset(minutes, profile, { part })
      : typesetMarked(compareMinutes(before, minutes, profile), profile)
  draw(job, document)
  // Parts of the program's own face are fetched when a character that no installed font has is laid out.
  window.document.body.getBoundingClientRect()
  await window.document.fonts.ready
  const { pages } = document
  const unnumbered = pages.filter((page) => page.pageNumber === null).length
  await request('print:drawn', { pages: pages.length, unnumbered })
}

function draw({ title, profile }: PrintJob, { pages }: TypesetDocument): void {
  window.document.title = title
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`@page { size: ${profile.page.widthMm}mm ${profile.page.heightMm}mm; margin: 0 }`)
  window.document.adoptedStyleSheets = [sheet]
  const root = window.document.querySelector('#root')
  assert(root, 'print.html has a root')
  flushSync(() =>
    createRoot(root).render(
      pages.map((page) => (
        <div
          key={page.number}
          className="print-sheet"
          style={{ width: mm(profile.page.widthMm), height: mm(profile.page.heightMm) }}
        >
          <Paper page={page} profile={profile} />
        </div>
      )),
    ),
  )
}
