import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { wordsOf } from '#shared/parse/lines/source-line.ts'
import { openDocStreams } from '../../../electron/doc-in/doc-streams.ts'
import { openDoc } from '../../../electron/doc-in/read-doc.ts'
import { readWordDocument } from '../../../electron/docx-in/read-docx.ts'
import { createRandom } from '../../support/random.ts'

/**
 * Invented, saved as .doc by LibreOffice: a red head in a text box, a running head, lists on three levels, one begun anew and one by its style, a
 * tracked change, a footnote, a comment, hidden words, a link, a table with merged cells.
 */
const file = readFileSync(new URL('../../fixtures/doc/everything.doc', import.meta.url))

function read(bytes: Buffer, revisions: 'accept' | 'reject' = 'accept') {
  const opened = openDoc(bytes)
  const looked = opened.ok ? readWordDocument(opened.value.document, revisions) : opened
  return looked.ok ? looked.value.text : looked.error
}

function hasStrays(bytes: Buffer): boolean {
  const opened = openDoc(bytes)
  if (!opened.ok) throw new Error(opened.error)
  return opened.value.hasStrays
}

function whole() {
  const text = read(file)
  if (typeof text === 'string') throw new Error(text)
  return text
}

describe('a .doc is read as a .docx of the same words is', () => {
  test('boxes where they hang, automatic numbers, line breaks, results of fields', () => {
    const words = whole().lines.filter((line) => wordsOf(line).trim() !== '' && line.table === undefined)
    expect(words.map(({ number = '', text }) => number + text)).toEqual([
      '青禾县人民政府',
      '常务会议纪要',
      '〔2026〕3号\t2026年3月8日',
      '一、关于校车',
      '（一）甲项',
      '（二）乙项',
      '1.细项',
      '二、关于道路',
      '（一）丙项',
      '原新文',
      '五、关于水库',
      '会议认为，可行。请示',
      '网上公开',
      '次行-加粗的红字',
      '张三\u00a0李四',
    ])
  })

  test('tracked changes taken or not', () => {
    const rejected = read(file, 'reject')
    expect(rejected).toMatchObject({ revisionCount: 2 })
    expect(typeof rejected !== 'string' && rejected.lines.map(({ text }) => text)).toContain('原旧文')
  })

  test('notes, comments, hidden words and heads beside the text', () => {
    expect(whole().notes).toEqual([
      { kind: 'footnote', text: '据年报', by: null, about: '会议认为，可行' },
      { kind: 'comment', text: '请核实', by: '核稿人', about: '请示' },
      { kind: 'header', text: '内部资料', by: null, about: null },
      { kind: 'hidden', text: '此句内部掌握。', by: null, about: null },
    ])
  })

  test('tables with the reach of their cells', () => {
    const rows = whole().lines.flatMap(({ table }) => table?.rows ?? [])
    expect(rows.map((row) => row.map(({ text, columns, rows }) => [text, columns, rows]))).toEqual([
      [
        ['序号', 1, 1],
        ['任务', 1, 1],
        ['单位', 1, 1],
      ],
      [
        ['1', 1, 2],
        ['拨款', 1, 1],
        ['县财政局', 1, 1],
      ],
      [['验收和公示', 2, 1]],
    ])
  })

  test('how it looks', () => {
    const head = whole().lines.find(({ text }) => text === '常务会议纪要')
    expect(head).toMatchObject({ align: 'center', size: 42, color: 'FF0000' })
    expect(whole().lines.find(({ text }) => text === '关于道路')).toMatchObject({ level: 1 })
  })
})

describe('damaged files', () => {
  test('a file that is encrypted says so', () => {
    const locked = Buffer.from(file)
    const header = locked.indexOf(Buffer.from([0xec, 0xa5]), 512)
    locked.writeUInt16LE(locked.readUInt16LE(header + 10) | 0x0100, header + 10)
    expect(read(locked)).toBe('locked')
  })

  test('the words of a box that no shape names any more stand at the end', () => {
    const words = '青禾县人民政府'
    const unnamed = Buffer.from(file)
    const streams = openDocStreams(file)
    if (streams === 'locked') throw new Error(streams)
    // Parts of the table stream lie in the file as they are: the list of boxes is found by its bytes.
    const boxes = streams.table('boxes')
    unnamed.fill(0, unnamed.indexOf(boxes), unnamed.indexOf(boxes) + boxes.length)
    const text = read(unnamed)
    expect(typeof text !== 'string' && text.lines.map((line) => line.text)).toContain(words)
    expect(hasStrays(file)).toBe(false)
    expect(hasStrays(unnamed)).toBe(true)
  })

  test.each(['footnoteTexts', 'commentTexts', 'listUses', 'lists'] as const)(
    '%s that were lost are missed',
    (part) => {
      const lost = Buffer.from(file)
      const streams = openDocStreams(file)
      if (streams === 'locked') throw new Error(streams)
      const bytes = streams.table(part)
      lost.fill(0, lost.indexOf(bytes), lost.indexOf(bytes) + bytes.length)
      expect(hasStrays(lost)).toBe(true)
    },
  )

  test('cut off anywhere, it is damaged', () => {
    for (let length = 512; length < 4096; length += 100) {
      expect(read(file.subarray(0, length))).toBe('damaged')
    }
  })

  test('400 with bytes overwritten end in a word or a text', () => {
    const random = createRandom(7)
    for (let time = 0; time < 400; time += 1) {
      const bytes = Buffer.from(file)
      for (let each = 0; each < 12; each += 1) bytes[random.below(bytes.length)] = random.below(256)
      expect(['string', 'object']).toContain(typeof read(bytes))
    }
  })
})
