import { parseArgs } from 'node:util'

/** What the words after the command can be. */
export interface Arguments {
  readonly files: readonly string[]
  readonly outline: boolean
  readonly json: boolean
  readonly out: string | null
  /** As given: on, off or anything else. */
  readonly hanging: string | null
  /** As given: how to decode a text file. */
  readonly encoding: string | null
  /** As given: what is done with tracked changes of a Word file. */
  readonly revisions: string | null
  readonly help: boolean
}

/** null: an option that is not known, given twice in meaning, or without its value. */
export function readArguments(words: readonly string[]): Arguments | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        outline: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        out: { type: 'string' },
        hanging: { type: 'string' },
        encoding: { type: 'string' },
        revisions: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    const { outline, json, help, out, hanging, encoding, revisions } = values
    return {
      files: positionals,
      outline,
      json,
      help,
      out: out ?? null,
      hanging: hanging ?? null,
      encoding: encoding ?? null,
      revisions: revisions ?? null,
    }
  } catch {
    return null
  }
}
