import { describe, expect, it } from 'vitest'
import { minutesToPlainText } from '#shared/compose/plain-text.ts'
import { createParagraph, createStatement } from '#shared/minutes/factories.ts'
import type { Minutes } from '#shared/minutes/minutes.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'
import { minutesToDocx } from '../../../electron/export/docx/minutes-to-docx.ts'
import { readDocxText, readParts } from '../../support/docx-parts.ts'
import { makeMinutes } from '../../support/made-minutes.ts'
import { sampleMinutes } from '../../support/sample-minutes.ts'
import { readSampleTexts } from '../../support/sample-texts.ts'

/** Organ and date stand apart by a tab in .docx and by four blanks in plain text. */
const textOf = async (minutes: Minutes) =>
  (await docxText(minutes)).map((line) => line.replace('\t', '    ')).join('\n')
const docxText = async (minutes: Minutes) => readDocxText(await minutesToDocx(minutes))
const plainText = (minutes: Minutes) =>
  minutesToPlainText(minutes)
    .split('\n')
    .filter((line) => line !== '')
    .join('\n')

function withStatement(text: string): Minutes {
  const minutes = sampleMinutes()
  return { ...minutes, children: minutes.children.toSpliced(3, 0, createStatement(text)) }
}

describe('the text of a .docx', () => {
  it('is the plain text of the document, 版记 included', async () => {
    const minutes = makeMinutes({ topics: 4, charactersPerTopic: 400 })
    expect(await textOf(minutes)).toBe(plainText(minutes))
  })

  it.each(readSampleTexts())('is the plain text of $name', async ({ text }) => {
    const { minutes } = parseMinutesText(text)
    expect(await textOf(minutes)).toBe(plainText(minutes))
  })

  it('keeps characters beyond the BMP and outside GB 2312', async () => {
    const text = '𬶋歌、龑立、垚鑫、翀远 ＜&> " \' ℃ Ⅱ ①'
    expect(await docxText(withStatement(text))).toContain(text)
  })

  it('leaves out what XML cannot hold and marks half characters', async () => {
    const lines = await docxText(withStatement('会\u0000议\u000b强\u001f调，\ud83c要\udc00点\ufffe。'))
    expect(lines).toContain('会议强调，\ufffd要\ufffd点。')
  })

  it('puts a blank for a tab or a line end inside a paragraph', async () => {
    expect(await docxText(withStatement('会议\t强调\n要点'))).toContain('会议 强调 要点')
  })

  it('keeps blanks at the ends of runs', async () => {
    expect(readParts(await minutesToDocx(withStatement(' 两端 '))).get('word/document.xml')).toContain(
      '<w:t xml:space="preserve"> 两端 </w:t>',
    )
  })
})

it('sets bold what the writer set bold, and only that', async () => {
  const minutes = sampleMinutes()
  const bold = {
    ...createParagraph(''),
    children: [{ text: '会议强调，', bold: true as const }, { text: '要点。' }],
  }
  const docx = await minutesToDocx({ ...minutes, children: minutes.children.toSpliced(2, 0, bold) })
  const xml = readParts(docx).get('word/document.xml') ?? ''
  const runs = Array.from(xml.matchAll(/<w:r>.*?<\/w:r>/gs), ([run]) => run).filter((run) =>
    /<w:b\/>/.test(run),
  )
  expect(runs).toHaveLength(1)
  expect(runs[0]).toContain('会议强调，')
})
