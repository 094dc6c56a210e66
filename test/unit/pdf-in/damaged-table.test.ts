import { expect, test } from 'vitest'
import { hasDamagedTable } from '../../../electron/pdf-in/damaged-table.ts'

const OBJECTS = ['<< /Type /Catalog >>', '[1 2 3]', '(words)', '/Name', '12']

/** A file whose table leads to its objects; `before` stands before the mark of the format. */
function makeFile(before = ''): string {
  let text = '%PDF-1.4\n'
  const places = OBJECTS.map((body, at) => {
    const place = text.length
    text += `${at + 1} 0 obj\n${body}\nendobj\n`
    return place
  })
  const lines = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`)
  const table = `xref\n0 ${lines.length + 1}\n0000000000 65535 f \n${lines.join('')}`
  return `${before}${text}${table}trailer << /Size 6 >>\nstartxref\n${text.length}\n%%EOF\n`
}

const isDamaged = (text: string) => hasDamagedTable(Buffer.from(text, 'latin1'))

test('a sound file has none, with and without something before it', () => {
  expect(isDamaged(makeFile())).toBe(false)
  expect(isDamaged(makeFile('\nmail\n'))).toBe(false)
  expect(isDamaged('%PDF-1.4\n%%EOF')).toBe(false)
})

test('a line that leads past its object, is no line, or calls an object free is found', () => {
  const file = makeFile()
  const line = / 00000 n \n(?=0)/u
  expect(isDamaged(file.replace(/\d(?= 00000 n)/u, (digit) => String((Number(digit) + 3) % 10)))).toBe(true)
  expect(isDamaged(file.replace(line, ' 00000 f \n'))).toBe(true)
  expect(isDamaged(file.replace(line, ' 0000~ n \n'))).toBe(true)
})

test('an object that is overwritten, or begins like none, is found', () => {
  expect(isDamaged(makeFile().replace('3 0 obj', '\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff'))).toBe(true)
  expect(isDamaged(makeFile().replace('<< /Type', '8< /Type').replace('8<', '~<'))).toBe(true)
})

test('a file whose places are all wrong was moved: readers look for its objects', () => {
  expect(isDamaged(makeFile().replaceAll(/\d{10}(?= 00000 n)/gu, '0000009999'))).toBe(false)
})
