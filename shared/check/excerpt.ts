import type { Finding } from './finding.ts'

const AROUND = 12

/** The words that a finding is about with some before and after it; `found` says where they are among them. */
export interface Excerpt {
  readonly before: string
  readonly found: string
  readonly after: string
}

/** `text`: of the field that the finding names; its first words where it means the whole field. */
export function excerptOf({ range, data }: Pick<Finding, 'range' | 'data'>, text: string): Excerpt {
  if (range === null) {
    const found =
      data.found !== undefined && text.includes(data.found) ? data.found : text.slice(0, 2 * AROUND)
    return { before: '', found: found === '' ? (data.found ?? '') : found, after: '' }
  }
  const start = Math.max(0, range.start - AROUND)
  return {
    before: `${start > 0 ? '…' : ''}${text.slice(start, range.start)}`,
    found: text.slice(range.start, range.end),
    after: `${text.slice(range.end, range.end + AROUND)}${range.end + AROUND < text.length ? '…' : ''}`,
  }
}
