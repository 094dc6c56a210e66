import { parseArgs } from 'node:util'

/** Every option that a command may take; which takes which stands in commands.ts. */
const OPTIONS = {
  outline: { type: 'boolean' },
  json: { type: 'boolean' },
  out: { type: 'string' },
  hanging: { type: 'string' },
  encoding: { type: 'string' },
  meeting: { type: 'string' },
  revisions: { type: 'string' },
  by: { type: 'string' },
  answers: { type: 'string' },
  annexes: { type: 'string' },
} as const

export type OptionName = keyof typeof OPTIONS

/** What a command is given: the file or files, and the options as they were written. */
export interface Arguments {
  readonly file: string
  /** The second file, of a command that reads two. */
  readonly other: string | null
  readonly outline: boolean
  readonly json: boolean
  readonly out: string | null
  /** As given: on, off or anything else. */
  readonly hanging: string | null
  /** As given: how to decode a text file. */
  readonly encoding: string | null
  readonly meeting: string | null
  /** As given: what is done with tracked changes of a Word file. */
  readonly revisions: string | null
  /** Who made the changes. */
  readonly by: string | null
  /** A sheet of answers about the test page. */
  readonly answers: string | null
  /** As given: 附件 in one file with the minutes, or each in its own. */
  readonly annexes: string | null
}

/** The words after a command, taken apart but not yet judged. */
export interface GivenWords {
  readonly help: boolean
  readonly files: readonly string[]
  /** The options that were written. */
  readonly names: readonly OptionName[]
  readonly options: Omit<Arguments, 'file' | 'other'>
}

/** null: an option that no command knows, one given twice in meaning, or one without its value. */
export function readWords(words: readonly string[]): GivenWords | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { ...OPTIONS, help: { type: 'boolean', short: 'h' } },
    })
    const { help, outline, json, out, hanging, encoding, revisions, meeting, by, answers, annexes } = values
    const names = Object.keys(values).filter((name): name is OptionName => Object.hasOwn(OPTIONS, name))
    return {
      help: help === true,
      files: positionals,
      names,
      options: {
        outline: outline === true,
        json: json === true,
        out: out ?? null,
        hanging: hanging ?? null,
        encoding: encoding ?? null,
        meeting: meeting ?? null,
        revisions: revisions ?? null,
        by: by ?? null,
        answers: answers ?? null,
        annexes: annexes ?? null,
      },
    }
  } catch {
    return null
  }
}
