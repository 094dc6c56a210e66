import type { SetRun } from '#shared/layout/typeset-document.ts'
import { fontStack } from './font-stack.ts'

/** Sizes are measured at this many pixels and scaled: no hinting plays a part. */
const MEASURED_AT_PX = 100
const MM_PER_PT = 25.4 / 72

let pen: CanvasRenderingContext2D | null | undefined
const widths = new Map<string, number>()

/**
 * The letter spacing in points that makes a run just as wide as the typesetter has it, in whatever font is there to draw it: with the
 * official fonts it is the typesetter's own, a stand-in's digits are squeezed or spread.
 */
export function fittedSpacingPt(run: SetRun, fontName: string): number {
  const characters = [...run.text]
  if (characters.length === 0) return run.letterSpacingPt
  const natural = (naturalWidth(characters, fontName, run.bold) / MEASURED_AT_PX) * run.sizePt
  const spacing = (run.widthMm / MM_PER_PT - natural) / characters.length
  return Math.round(spacing * 10_000) / 10_000
}

/**
 * Summed character by character: measured whole, a canvas would draw neighbouring marks (》， 、“) closer together, which the paper
 * forbids by text-spacing-trim and a canvas cannot be told.
 */
function naturalWidth(characters: readonly string[], fontName: string, bold: boolean): number {
  const font = `${bold ? 'bold ' : ''}${MEASURED_AT_PX}px ${fontStack(fontName)}`
  let width = 0
  for (const character of characters) width += characterWidth(character, font)
  return width
}

function characterWidth(character: string, font: string): number {
  const key = `${font}\u0001${character}`
  const known = widths.get(key)
  if (known !== undefined) return known
  pen ??= document.createElement('canvas').getContext('2d')
  if (!pen) return MEASURED_AT_PX
  if (pen.font !== font) {
    pen.font = font
    pen.fontKerning = 'none'
    pen.textRendering = 'geometricPrecision'
  }
  const { width } = pen.measureText(character)
  if (widths.size > 20_000) widths.clear()
  widths.set(key, width)
  return width
}
