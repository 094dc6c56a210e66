import { isFullWidth } from '#shared/text/full-width.ts'
import type { SetRun } from '#shared/typeset/typeset-document.ts'
import { fontStack } from '../fonts/font-stack.ts'

/** Characters of one kind, full width or not, in a box of their own. */
export interface RunPiece {
  readonly text: string
  readonly widthPt: number
  readonly letterSpacingPt: number
  /** Below 1: the font there is draws these letters wider than the room; they are narrowed, not pushed over each other. */
  readonly scale: number
}

/** What is needed of a run. */
export type RoomyText = Pick<SetRun, 'text' | 'sizePt' | 'bold' | 'widthMm' | 'letterSpacingPt'>

/** Sizes are measured at this many pixels and scaled: no hinting plays a part. */
const MEASURED_AT_PX = 100
const PT_PER_MM = 72 / 25.4
/** Letters may come this much nearer before they are narrowed instead, in their size. */
const MOST_SQUEEZE = 0.02

let pen: CanvasRenderingContext2D | null | undefined
/** By font, then by character. */
const widths = new Map<string, Map<string, number>>()

/**
 * Cuts a run where full-width characters and letters meet and gives every piece just the room the typesetter has given it, in
 * whatever font is there to draw it: with the official fonts letter spacing is the typesetter's own, a stand-in's letters and
 * digits are spread or narrowed.
 */
export function fitRun(run: RoomyText, fontName: string): RunPiece[] {
  const texts = cut(run.text)
  let wide = 0
  let narrow = 0
  for (const text of texts) {
    const count = [...text].length
    if (isWide(text)) wide += count
    else narrow += count
  }
  const whole = run.widthMm * PT_PER_MM
  const wideCell = narrow === 0 ? whole / wide : run.sizePt + run.letterSpacingPt
  const narrowCell = narrow === 0 ? 0 : (whole - wide * wideCell) / narrow
  return texts.map((text) => {
    const count = [...text].length
    const widthPt = count * (isWide(text) ? wideCell : narrowCell)
    return fitPiece(text, count, widthPt, run, fontName)
  })
}

function fitPiece(text: string, count: number, widthPt: number, run: RoomyText, fontName: string): RunPiece {
  const natural = (naturalWidth(text, fontName, run.bold) / MEASURED_AT_PX) * run.sizePt
  const spacing = (widthPt - natural) / count
  const squeeze = run.letterSpacingPt - spacing
  if (squeeze <= MOST_SQUEEZE * run.sizePt) {
    return { text, widthPt, letterSpacingPt: round(spacing), scale: 1 }
  }
  const scale = (widthPt - count * run.letterSpacingPt) / natural
  return { text, widthPt, letterSpacingPt: round(run.letterSpacingPt / scale), scale: round(scale) }
}

function cut(text: string): string[] {
  const pieces: string[] = []
  let last = ''
  for (const character of text) {
    if (last !== '' && isFullWidth(character) !== isWide(last)) {
      pieces.push(last)
      last = ''
    }
    last += character
  }
  return last === '' ? pieces : [...pieces, last]
}

function isWide(text: string): boolean {
  return isFullWidth([...text][0] ?? '')
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000
}

/** Character by character: a canvas would set 》《 closer together, which pages never do. */
function naturalWidth(text: string, fontName: string, bold: boolean): number {
  const font = `${bold ? 'bold ' : ''}${MEASURED_AT_PX}px ${fontStack(fontName)}`
  let known = widths.get(font)
  if (known === undefined) {
    known = new Map()
    widths.set(font, known)
  }
  let sum = 0
  for (const character of text) {
    let width = known.get(character)
    if (width === undefined) {
      width = measure(character, font)
      known.set(character, width)
    }
    sum += width
  }
  return sum
}

function measure(character: string, font: string): number {
  pen ??= document.createElement('canvas').getContext('2d')
  if (!pen) return MEASURED_AT_PX
  pen.font = font
  pen.fontKerning = 'none'
  pen.textRendering = 'geometricPrecision'
  return pen.measureText(character).width
}
