import type { SourceLine } from '../../shared/parse/lines/source-line.ts'
import type { Face } from './element-face.ts'
import { collapseBlanks } from './web-blanks.ts'

interface Run {
  text: string
  readonly face: Face
}

/** Gathers words into lines: a paragraph is one, unless the page breaks it by <br> or as set text. */
export interface PageLines {
  add(text: string, face: Face): void
  /** As written, line ends too: set text (pre). */
  addSet(text: string, face: Face): void
  break(): void
  /** Ends the paragraph. `level`: of a heading; `blankCounts`: an empty one is a blank line. */
  end(level?: number, blankCounts?: boolean): void
  /** The automatic number before the next words. */
  number(text: string): void
  put(line: SourceLine): void
  readonly lines: SourceLine[]
}

export function gatherLines(): PageLines {
  const lines: SourceLine[] = []
  let open: Run[][] = [[]]
  let number = ''
  const put = (line: SourceLine) => {
    const isBlank = line.text === '' && line.cells === undefined && line.table === undefined
    const last = lines.at(-1)
    if (isBlank && (last === undefined || (last.text === '' && !last.cells && !last.table))) return
    lines.push(line)
  }
  const add = (text: string, face: Face) => {
    if (text !== '') open.at(-1)?.push({ text, face })
  }
  const breakLine = () => {
    open.push([])
  }
  return {
    lines,
    add,
    put,
    break: breakLine,
    addSet(text, face) {
      text.split(/\r\n?|\n/u).forEach((line, at) => {
        if (at > 0) breakLine()
        add(line.replace(/ /gu, '\u00a0'), face)
      })
    },
    number(text) {
      number = text
    },
    end(level, blankCounts = false) {
      while (open.length > 1 && isBlankRun(open.at(-1) ?? [])) open.pop()
      const isWhole = open.length === 1
      for (const runs of open) {
        const text = collapseBlanks(runs.map((run) => run.text).join('')).replace(/^ +|(?<! ) +$/gu, '')
        const isBlank = text.replace(/\u00a0/gu, '').trim() === ''
        if (isBlank && isWhole && !(blankCounts && runs.length > 0)) continue
        put(isBlank ? { text: '', whole: true } : lineOf(text, runs, isWhole, number, level))
        number = ''
      }
      open = [[]]
    },
  }
}

function isBlankRun(runs: readonly Run[]): boolean {
  return runs.every(({ text }) => text.trim() === '')
}

function lineOf(
  text: string,
  runs: readonly Run[],
  whole: boolean,
  number: string,
  level?: number,
): SourceLine {
  const seen = runs.filter((run) => run.text.trim() !== '')
  const [first] = seen
  const same = <K extends keyof Face>(key: K) => {
    const value = first?.face[key]
    return value !== undefined && seen.every(({ face }) => face[key] === value) ? { [key]: value } : {}
  }
  const bold = seen.every(({ face }) => face.bold) ? { bold: true } : {}
  return {
    text: text.replace(/\u00a0/gu, ' '),
    ...(whole ? { whole } : {}),
    ...(number === '' ? {} : { number }),
    ...(level === undefined ? {} : { level }),
    ...bold,
    ...same('align'),
    ...same('size'),
    ...same('color'),
  }
}
