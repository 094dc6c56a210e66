import { describe, expect, test } from 'vitest'
import { readDocx } from '../../../electron/docx-in/read-docx.ts'
import { inList, level, paragraph, wordFile } from '../../support/word-file.ts'

function numbersOf(body: string, numbering: string, styles?: string): string[] {
  const read = readDocx(wordFile({ body, numbering, ...(styles === undefined ? {} : { styles }) }))
  if (!read.ok) throw new Error(read.error)
  return read.value.lines.map(({ number = '' }) => number)
}

const family = (id: number, levels: string) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`
const list = (id: number, of: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`
const at = (number: number, place = 0) => paragraph('文', inList(number, place))

describe('automatic numbers', () => {
  test('lists of one family count on from each other; an override starts again, once', () => {
    const numbering =
      family(1, level(0, 'decimal', '%1.')) +
      list(1, 1) +
      list(2, 1) +
      list(3, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>')
    expect(numbersOf(at(1) + at(2) + at(3) + at(3) + at(1), numbering)).toEqual([
      '1.',
      '2.',
      '5.',
      '6.',
      '7.',
    ])
  })

  test('a level starts again after any level above it, or only after the one it names, or never', () => {
    const three = (restart: string) =>
      family(1, level(0, 'decimal', '%1') + level(1, 'decimal', '%2') + level(2, 'decimal', '%3', restart)) +
      list(1, 1)
    const body = at(1, 2) + at(1, 1) + at(1, 2) + at(1, 0) + at(1, 2)
    expect(numbersOf(body, three(''))).toEqual(['1', '2', '1', '2', '1'])
    expect(numbersOf(body, three('<w:lvlRestart w:val="1"/>'))).toEqual(['1', '2', '2', '2', '1'])
    expect(numbersOf(body, three('<w:lvlRestart w:val="0"/>'))).toEqual(['1', '2', '2', '2', '3'])
  })

  test('legal numbering turns the levels above into plain digits', () => {
    const numbering =
      family(1, level(0, 'chineseCounting', '第%1章') + level(1, 'chineseCounting', '%1.%2', '<w:isLgl/>')) +
      list(1, 1)
    expect(numbersOf(at(1) + at(1, 1) + at(1, 1), numbering)).toEqual(['第一章', '1.1', '1.2'])
  })

  test('a level that was skipped counts from its start', () => {
    const numbering = family(1, level(0, 'decimal', '%1.') + level(1, 'decimal', '%1.%2')) + list(1, 1)
    expect(numbersOf(at(1, 1) + at(1, 0), numbering)).toEqual(['1.1', '2.'])
  })

  test('paragraphs of chapters that are only headings by style, three styles deep', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="A"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="C"><w:basedOn w:val="B"/></w:style>'
    const numbering =
      family(1, level(0, 'decimal', '%1.') + level(1, 'ideographTraditional', '%2、')) + list(1, 1)
    const body = paragraph('文', '<w:pStyle w:val="C"/>') + paragraph('文', '<w:pStyle w:val="A"/>')
    expect(numbersOf(body, numbering, styles)).toEqual(['甲、', '乙、'])
  })

  test('a chain of styles or lists that bites its own tail ends', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>' +
      '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    const numbering = family(1, '<w:numStyleLink w:val="L"/>') + list(1, 1)
    expect(numbersOf(paragraph('文', `<w:pStyle w:val="A"/>${inList(1)}`), numbering, styles)).toEqual([''])
  })

  test('a format of its own beside the plain one is the one that counts', () => {
    const custom =
      '<w:lvl w:ilvl="0" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:start w:val="3"/>' +
      '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice>' +
      '<mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1号"/></w:lvl>'
    expect(numbersOf(at(1), family(1, custom) + list(1, 1))).toEqual(['003号'])
  })

  test('a list that nobody defined numbers nothing and loses no word', () => {
    expect(numbersOf(at(7), '')).toEqual([''])
  })
})
