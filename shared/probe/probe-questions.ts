import { paragraphText } from '../compose/composed.ts'
import { nationalStandardProfile } from '../profile/profile.ts'
import type { TypesetDocument } from '../typeset/typeset-document.ts'
import { type TypesetOptions, typeset } from '../typeset/typesetter.ts'
import { PROBE_CASES } from './probe-cases.ts'
import { makeProbeMinutes } from './probe-document.ts'

interface Question {
  /** 3-1: paragraph 3, line 1. page-2: the last line of page 2. */
  readonly id: string
  /** What is to be looked up: 第3段第1行末尾. */
  readonly ask: string
  /** What it is asked for: 行末句号. */
  readonly about: string
}

/** Where a line ends: the program's own end is before `text[at]`. */
export interface EndQuestion extends Question {
  readonly kind: 'end'
  readonly text: string
  readonly at: number
}

interface NumberQuestion extends Question {
  readonly kind: 'number'
  readonly expected: number
}

export type ProbeQuestion = EndQuestion | NumberQuestion

/** Everything that is asked about the test page, with what the program's own pages say; `options`: whose lines those are. */
export function listProbeQuestions(options: TypesetOptions = {}): ProbeQuestion[] {
  const set = typeset(makeProbeMinutes(), nationalStandardProfile, options)
  return [...askLines(set), ...askPages(set)]
}

function askLines(set: TypesetDocument): EndQuestion[] {
  return PROBE_CASES.flatMap(({ about, lines = [1] }, index) => {
    const at = paragraphOf(set, index)
    const paragraph = set.paragraphs[at]
    const text = paragraph === undefined ? '' : paragraphText(paragraph)
    const ends = endsOf(set.lines[at] ?? [])
    return lines.map((line) => ({
      kind: 'end' as const,
      id: `${index + 1}-${line}`,
      ask: `第${index + 1}段第${line}行末尾`,
      about,
      text,
      at: ends[line - 1] ?? text.length,
    }))
  })
}

/** The pages that are full, and how many there are. */
function askPages(set: TypesetDocument): ProbeQuestion[] {
  const text = set.paragraphs.map((paragraph) => paragraphText(paragraph)).join('')
  let at = 0
  const full = set.pages.slice(0, -1).map((page): EndQuestion => {
    at += page.lines.reduce((sum, { line }) => sum + line.text.length, 0)
    const ask = `第${page.number}页最后一行末尾`
    return { kind: 'end', id: `page-${page.number}`, ask, about: '每页行数', text, at }
  })
  const last = set.pages.length
  return [
    ...full,
    { kind: 'number', id: 'pages', ask: '一共几页', about: '页数', expected: last },
    { kind: 'number', id: 'colophon', ask: '版记在第几页', about: '版记位置', expected: last },
    {
      kind: 'number',
      id: 'foot',
      ask: '版记末条线到纸底边几毫米',
      about: '版记贴底',
      expected: nationalStandardProfile.page.bottomMm,
    },
  ]
}

/** The paragraph of a case: those of 标志, 红线 and opening come first. */
function paragraphOf({ paragraphs }: TypesetDocument, index: number): number {
  const first = paragraphs.findIndex(({ role }) => role === 'paragraph')
  return first + index
}

function endsOf(lines: readonly { readonly text: string }[]): number[] {
  let at = 0
  return lines.map(({ text }) => {
    at += text.length
    return at
  })
}
