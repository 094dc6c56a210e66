import type { SourceLine } from '../../../shared/parse/lines/source-line.ts'
import type { ParagraphFace } from '../faces/paragraph-face.ts'
import type { RunFace } from '../faces/run-face.ts'
import type { Piece } from './pieces.ts'

type Words = Extract<Piece, { kind: 'words' }>

/** A line with what the parser does not ask for and a format profile is read from. */
export interface LookedLine extends SourceLine {
  /** Of the Chinese in most of the line, and of its first words. */
  readonly font?: string
  readonly leadFont?: string
  /** Exact distance of lines, in points. */
  readonly pitchPt?: number
}

/** The lines of a paragraph: a line break inside begins another one. The number stands before the first. */
export function linesOfPieces(
  pieces: readonly Piece[],
  number: string,
  { align, level, pitchPt }: Partial<Pick<ParagraphFace, 'align' | 'level' | 'pitchPt'>> = {},
): LookedLine[] {
  const lines: Words[][] = [[]]
  for (const piece of pieces) {
    if (piece.kind === 'break') lines.push([])
    else if (piece.kind === 'words') lines.at(-1)?.push(piece)
  }
  return lines.map((words, place) => ({
    text: words.map(({ text }) => text).join(''),
    whole: true,
    ...(number !== '' && place === 0 ? { number } : {}),
    ...(align === undefined ? {} : { align }),
    ...(level === undefined ? {} : { level }),
    ...(pitchPt === undefined ? {} : { pitchPt }),
    ...lookOf(words),
  }))
}

/** What the line looks like as a whole: bold when all of it is, the size and colour that most of it has. */
function lookOf(words: readonly Words[]): Pick<LookedLine, 'bold' | 'size' | 'color' | 'font' | 'leadFont'> {
  const seen = words.filter(({ text }) => text.trim() !== '')
  if (seen.length === 0) return {}
  const size = mostOf(seen, ({ size: own }) => own)
  const color = mostOf(seen, ({ color: own }) => (own === '000000' ? undefined : own))
  const font = mostOf(seen, ({ chineseFont }) => chineseFont)
  const leadFont = seen[0]?.face.chineseFont
  return {
    ...(font === undefined ? {} : { font }),
    ...(leadFont === undefined ? {} : { leadFont }),
    ...(seen.every(({ face }) => face.bold) ? { bold: true } : {}),
    ...(size === undefined ? {} : { size }),
    ...(color === undefined ? {} : { color }),
  }
}

function mostOf<T>(words: readonly Words[], read: (face: RunFace) => T | undefined): T | undefined {
  if (words.length === 1) return words[0] === undefined ? undefined : read(words[0].face)
  const counts = new Map<T | undefined, number>()
  for (const { text, face } of words) {
    const value = read(face)
    counts.set(value, (counts.get(value) ?? 0) + text.length)
  }
  let best: T | undefined
  let most = 0
  for (const [value, count] of counts) {
    if (count > most) {
      best = value
      most = count
    }
  }
  return best
}
