import type { SourceLine } from '../parse/lines/source-line.ts'
import type { Face } from './element-face.ts'
import { collapseBlanks } from './web-blanks.ts'

/** Words as they stand in a page: how they look and what part of the page they are. */
export interface WordFace extends Face {
  /** In a link to another page. */
  readonly leads?: boolean | undefined
  /** In the element that the site keeps the document in. */
  readonly isDocument?: boolean | undefined
}

/** What is known of lines beside what a parser asks for. */
export interface LineOrigins {
  /** All their words lead to other pages. */
  readonly links: WeakSet<SourceLine>
  readonly document: WeakSet<SourceLine>
}

interface Run {
  readonly text: string
  readonly face: WordFace
}

/** Gathers words into lines: a paragraph is one, unless the page breaks it by <br> or as set text. */
export interface PageLines {
  add(text: string, face: WordFace): void
  break(): void
  /** Ends the paragraph. `level`: of a heading; `blankCounts`: an empty one is a blank line. */
  end(level?: number, blankCounts?: boolean): void
  /** The automatic number before the next words. */
  number(text: string): void
  put(line: SourceLine): void
  readonly lines: SourceLine[]
}

export function gatherLines(origins: LineOrigins): PageLines {
  const lines: SourceLine[] = []
  let open: Run[][] = [[]]
  let number = ''
  const put = (line: SourceLine) => {
    if (isBlank(line) && (lines.length === 0 || isBlank(lines.at(-1)))) return
    lines.push(line)
  }
  const addRun = (text: string, face: WordFace) => {
    if (text !== '') open.at(-1)?.push({ text, face })
  }
  const breakLine = () => {
    open.push([])
  }
  return {
    lines,
    put,
    break: breakLine,
    add(text, face) {
      if (face.isSet !== true) {
        addRun(text, face)
        return
      }
      text.split(/\r\n?|\n/u).forEach((line, at) => {
        if (at > 0) breakLine()
        addRun(line.replace(/ /gu, '\u00a0'), face)
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
        if (text.replace(/\u00a0/gu, '').trim() === '') {
          if (!isWhole || (blankCounts && runs.length > 0)) put({ text: '', whole: true })
          continue
        }
        const seen = runs.filter((run) => run.text.trim() !== '')
        const line = lineOf(text, seen, { ...(isWhole ? { whole: true } : {}), number, level })
        if (seen.every(({ face }) => face.leads)) origins.links.add(line)
        if (seen.some(({ face }) => face.isDocument)) origins.document.add(line)
        put(line)
        number = ''
      }
      open = [[]]
    },
  }
}

function isBlank(line: SourceLine | undefined): boolean {
  return line?.text === '' && line.cells === undefined && line.table === undefined
}

function isBlankRun(runs: readonly Run[]): boolean {
  return runs.every(({ text }) => text.trim() === '')
}

function lineOf(
  text: string,
  seen: readonly Run[],
  {
    whole,
    number,
    level,
  }: { readonly whole?: boolean; readonly number: string; readonly level: number | undefined },
): SourceLine {
  const [first] = seen
  const same = <K extends 'align' | 'size' | 'color'>(key: K) => {
    const value = first?.face[key]
    return value !== undefined && seen.every(({ face }) => face[key] === value) ? { [key]: value } : {}
  }
  return {
    text: text.replace(/\u00a0/gu, ' '),
    ...(whole ? { whole } : {}),
    ...(number === '' ? {} : { number }),
    ...(level === undefined ? {} : { level }),
    ...(seen.every(({ face }) => face.bold) ? { bold: true } : {}),
    ...same('align'),
    ...same('size'),
    ...same('color'),
  }
}
