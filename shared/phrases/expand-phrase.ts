import type { Phrase } from './phrase-bank.ts'

/** Where a field stands in the expanded text: [start, end) in UTF-16 units, as selections count. */
interface FieldRange {
  readonly name: string
  readonly start: number
  readonly end: number
  /** Still to be filled: the text shows □单位□. */
  readonly empty: boolean
}

export interface ExpandedPhrase {
  readonly text: string
  readonly fields: readonly FieldRange[]
}

const FIELD = /\$\{([^${}]{1,30})\}/gu

/**
 * The phrase's text with its fields filled. A field without a value stays visible as □单位□, so that nothing unfilled passes for
 * finished text; a field that occurs twice takes the same value twice.
 */
export function expandPhrase(
  phrase: Pick<Phrase, 'text'>,
  values: Readonly<Record<string, string | undefined>> = {},
): ExpandedPhrase {
  const fields: FieldRange[] = []
  let text = ''
  let from = 0
  for (const match of phrase.text.matchAll(FIELD)) {
    const name = match[1] ?? ''
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    const empty = value === undefined || value === ''
    text += phrase.text.slice(from, match.index)
    const start = text.length
    text += empty ? `□${name}□` : value
    fields.push({ name, start, end: text.length, empty })
    from = match.index + match[0].length
  }
  return { text: text + phrase.text.slice(from), fields }
}

/** Names of a phrase's fields in their order, each once. */
export function phraseFieldNames(phrase: Pick<Phrase, 'text'>): string[] {
  return [...new Set(expandPhrase(phrase).fields.map((field) => field.name))]
}
