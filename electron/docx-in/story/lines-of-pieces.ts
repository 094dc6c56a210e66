import type { SourceLine } from '../../../shared/parse/lines/source-line.ts'
import type { Align } from '../faces/paragraph-face.ts'
import type { RunFace } from '../faces/run-face.ts'
import type { Piece } from './pieces.ts'

type Words = Extract<Piece, { kind: 'words' }>

/** The lines of a paragraph: a line break inside begins another one. The number stands before the first. */
export function linesOfPieces(
  pieces: readonly Piece[],
  number: string,
  { align, level }: { readonly align?: Align | undefined; readonly level?: number | undefined } = {},
): SourceLine[] {
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
    ...lookOf(words),
  }))
}

/** What the line looks like as a whole: bold when all of it is, the size and colour that most of it has. */
function lookOf(words: readonly Words[]): Pick<SourceLine, 'bold' | 'size' | 'color'> {
  const seen = words.filter(({ text }) => text.trim() !== '')
  if (seen.length === 0) return {}
  const size = mostOf(seen, ({ size: own }) => own)
  const color = mostOf(seen, ({ color: own }) => (own === '000000' ? undefined : own))
  return {
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
