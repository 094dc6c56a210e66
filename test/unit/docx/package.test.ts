import { describe, expect, it } from 'vitest'
import { minutesToDocx } from '../../../electron/export/docx/minutes-to-docx.ts'
import { readParts } from '../../support/docx-parts.ts'
import { makeMinutes } from '../../support/made-minutes.ts'

const now = new Date('2025-03-28T08:30:15.250Z')
const minutes = makeMinutes({ topics: 2, charactersPerTopic: 200 })

describe('the package', () => {
  it('is the same bytes for the same document and time', async () => {
    const [first, second] = [
      await minutesToDocx(minutes, undefined, now),
      await minutesToDocx(minutes, undefined, now),
    ]
    expect(Buffer.from(first).equals(second)).toBe(true)
    const later = await minutesToDocx(minutes, undefined, new Date('2025-03-29T00:00:00Z'))
    expect(Buffer.from(first).equals(later)).toBe(false)
  })

  it('holds what is used and nothing else', async () => {
    expect([...readParts(await minutesToDocx(minutes)).keys()].toSorted()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'docProps/app.xml',
      'docProps/core.xml',
      'docProps/custom.xml',
      'word/_rels/document.xml.rels',
      'word/document.xml',
      'word/fontTable.xml',
      'word/footer1.xml',
      'word/footer2.xml',
      'word/settings.xml',
      'word/styles.xml',
    ])
  })

  it('every relationship and content type leads to a part, every part has both', async () => {
    const parts = readParts(await minutesToDocx(minutes))
    const types = parts.get('[Content_Types].xml') ?? ''
    const overrides = Array.from(types.matchAll(/PartName="\/([^"]*)"/g), ([, name]) => name)
    const targets = [
      ...Array.from((parts.get('_rels/.rels') ?? '').matchAll(/Target="([^"]*)"/g), ([, name]) => name),
      ...Array.from(
        (parts.get('word/_rels/document.xml.rels') ?? '').matchAll(/Target="([^"]*)"/g),
        ([, name]) => `word/${name}`,
      ),
    ]
    const content = [...parts.keys()].filter(
      (name) => !name.endsWith('.rels') && name !== '[Content_Types].xml',
    )
    expect(overrides.toSorted()).toEqual(content.toSorted())
    expect(targets.toSorted()).toEqual(content.toSorted())
  })

  it('says what it is and when, and no name of a person or machine', async () => {
    const parts = readParts(await minutesToDocx(minutes, undefined, now))
    const named = Array.from(
      (parts.get('docProps/core.xml') ?? '').matchAll(/<(\w+:\w+)(?: [^>]*)?>([^<]+)<\/\1>/g),
      ([, name, text]) => [name, text],
    )
    expect(Object.fromEntries(named)).toEqual({
      'dc:title': '云州市人民政府常务会议纪要第12号',
      'dc:creator': '纪要',
      'cp:lastModifiedBy': '纪要',
      'dcterms:created': '2025-03-28T08:30:15Z',
      'dcterms:modified': '2025-03-28T08:30:15Z',
      'dc:language': 'zh-CN',
    })
    expect(parts.get('docProps/app.xml')).toContain('<Application>纪要</Application></Properties>')
  })

  it('numbers are text, never automatic', async () => {
    const everything = [...readParts(await minutesToDocx(minutes)).values()].join('')
    expect(everything.includes('w:numPr')).toBe(false)
    expect(everything.includes('numbering.xml')).toBe(false)
  })

  it('has page numbers 单页居右, 双页居左, and full-width punctuation uncompressed', async () => {
    const parts = readParts(await minutesToDocx(minutes))
    expect(parts.get('word/settings.xml')).toContain('<w:evenAndOddHeaders/>')
    expect(parts.get('word/settings.xml')).toContain('<w:characterSpacingControl w:val="doNotCompress"/>')
    expect(parts.get('word/footer1.xml')).toContain('JyPageNumberOdd')
    // A field as Word writes it, each of its marks in a run of its own, with a result for programs that do not count.
    expect(parts.get('word/footer1.xml')?.replace(/<w:rPr>.*?<\/w:rPr>/g, '')).toContain(
      '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t xml:space="preserve">1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
    )
    expect(parts.get('word/footer2.xml')).toContain('JyPageNumberEven')
    expect(parts.get('word/document.xml')).toMatch(
      /<w:footerReference (?=[^>]*w:type="default")[^>]*\/><w:footerReference (?=[^>]*w:type="even")[^>]*\/>/,
    )
  })
})
