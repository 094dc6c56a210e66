/** 编号 as people count: its number and, where it is counted by year, the year. */
export interface CountedNumber {
  readonly count: string
  readonly year: string | null
}

/** Reads 第9号, （第9号）, 第9期, 〔2021〕9号; null: written some other way, which is left alone. */
export function readNumber(text: string): CountedNumber | null {
  const plain = text.replaceAll(/\s/gu, '')
  const bare = /^[（(]?第?(\d{1,4})[号期][）)]?$/u.exec(plain)
  if (bare?.[1] !== undefined) return { count: bare[1], year: null }
  const yearly = /^[（(]?[〔[［【](\d{4})[〕\]］】]第?(\d{1,4})[号期][）)]?$/u.exec(plain)
  return yearly?.[1] === undefined || yearly[2] === undefined ? null : { count: yearly[2], year: yearly[1] }
}

/** Writes a number in a profile's form; null: the form wants a year and there is none. */
export function writeNumber(form: string, { count, year }: CountedNumber): string | null {
  if (form.includes('{year}') && year === null) return null
  return form.replaceAll('{n}', count).replaceAll('{year}', year ?? '')
}

/**
 * A document's number in a profile's form; null: it is in it already, or cannot be told or written. `year`: the document's own, where the
 * number has none.
 */
export function rewrittenNumber(number: string, form: string, year: string | null): string | null {
  const read = readNumber(number)
  const written = read === null ? null : writeNumber(form, { count: read.count, year: read.year ?? year })
  return written === number ? null : written
}
