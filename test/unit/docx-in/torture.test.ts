import { describe, expect, test } from 'vitest'
import { type SourceLine, wordsOf } from '#shared/parse/lines/source-line.ts'
import { readDocx } from '../../../electron/docx-in/read-docx.ts'
import { TORTURE_ACCEPTED, TORTURE_REJECTED, tortureFile } from '../../support/torture-file.ts'

function show(lines: readonly SourceLine[]): string {
  return lines
    .map((line) => (line.cells === undefined ? wordsOf(line) : line.cells.join('|')))
    .filter((line) => line !== '')
    .join('\n')
}

function read(revisions: 'accept' | 'reject', strict = false) {
  const found = readDocx(tortureFile(strict), revisions)
  if (!found.ok) throw new Error(found.error)
  return found.value
}

describe('a Word file with every construction', () => {
  test('says what its paper says, changes accepted', () => {
    expect(show(read('accept').lines)).toBe(TORTURE_ACCEPTED)
  })

  test('says what its paper said before, changes rejected', () => {
    expect(show(read('reject').lines)).toBe(TORTURE_REJECTED)
  })

  test('reads alike in the strict form', () => {
    expect(read('accept', true)).toEqual(read('accept'))
  })

  test('keeps beside the text what stands beside it, with its place', () => {
    expect(read('accept').notes).toEqual([
      { kind: 'comment', text: '请核对数额', by: '高明川', about: '三十万元' },
      { kind: 'footnote', text: '分两次拨付', by: null, about: '三十万元由财政局拨付' },
      { kind: 'endnote', text: '见附件', by: null, about: '三十万元由财政局拨付。' },
      { kind: 'header', text: '内部资料', by: null, about: null },
      { kind: 'hidden', text: '隐藏', by: null, about: null },
    ])
  })

  test('counts its tracked changes', () => {
    expect(read('accept').revisionCount).toBe(7)
    // The words of a row that was taken out are one change more.
    expect(read('reject').revisionCount).toBe(8)
  })

  test('tells how a line looks', () => {
    const { lines } = read('accept')
    const find = (words: string) => lines.find(({ text }) => text === words)
    expect(find('专题会议纪要')).toMatchObject({ align: 'center', size: 44, color: 'FF0000', whole: true })
    expect(find('会议听取了汇报。')).toEqual({ text: '会议听取了汇报。', whole: true, size: 16 })
    expect(find('总则')).toMatchObject({ bold: true, number: '第一条' })
    expect(find('督办专用')).toMatchObject({ align: 'center', size: 36, color: 'FF0000' })
  })
})
