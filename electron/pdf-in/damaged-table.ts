/** A line of a table of objects (ISO 32000-1, 7.5.4): where the object begins, its generation, in use or free. */
const ENTRY_BYTES = 20
const ENTRY = /^(\d{10}) (\d{5}) ([nf])[ \r][\r\n]$/u
/** The head of a section: number of its first object, count of its lines. */
const SECTION = /^\s*(\d{1,10}) (\d{1,7})\s*?(?:\r\n|\r|\n)/u
const LONGEST_HEAD = 40
/** What an object begins with: a dictionary, a list, a text, a name, a number, a word. */
const VALUE = /^\s*(?:<<|[[(</+\-.\d]|true|false|null|%)/u

/**
 * Whether a table of objects leads past some of them: a reader goes on without these, and what they drew is missing. Where it leads past most, the
 * file was moved or made carelessly, and readers look for the objects themselves. O(n).
 */
export function hasDamagedTable(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  // Places count from the mark of the format; some files have something before it.
  const start = Math.max(0, file.indexOf('%PDF-'))
  const found = { entries: 0, wrong: 0 }
  for (let at = file.indexOf('xref'); at >= 0; at = file.indexOf('xref', at + 4)) {
    if (file.toString('latin1', at - 5, at) !== 'start') countTable(file, at + 4, start, found)
  }
  return found.wrong > 0 && found.wrong * 2 < found.entries
}

function countTable(
  file: Buffer,
  from: number,
  start: number,
  found: { entries: number; wrong: number },
): void {
  let at = from
  for (;;) {
    const [head, first, count] = SECTION.exec(file.toString('latin1', at, at + LONGEST_HEAD)) ?? []
    if (head === undefined) return
    at += head.length
    for (let place = 0; place < Number(count) && at + ENTRY_BYTES <= file.length; place += 1) {
      found.entries += 1
      if (!isSound(file, file.toString('latin1', at, at + ENTRY_BYTES), Number(first) + place, start))
        found.wrong += 1
      at += ENTRY_BYTES
    }
  }
}

/** A free line leads to no object, any other to the one of its number. */
function isSound(file: Buffer, entry: string, object: number, start: number): boolean {
  const [, offset = '', generation, use] = ENTRY.exec(entry) ?? []
  if (offset === '') return false
  const begins = `${object} ${Number(generation)} obj`
  const from = start + Number(offset)
  const found = file.toString('latin1', from, from + begins.length + LONGEST_HEAD)
  if (use !== 'n') return !found.startsWith(begins)
  return found.startsWith(begins) && VALUE.test(found.slice(begins.length))
}
