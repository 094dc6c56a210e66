import { isFontInstalled } from './detect-fonts.ts'
import { FACE_FAMILIES, fontStack, kindOfFace } from './font-stack.ts'

/** As high and as deep as characters get. */
const SAMPLE = '国'
const MEASURED_AT_PX = 1000
/** The middle of a character's ink over the baseline, in its size, on the page that the typesetter's numbers were measured on (FandolSong). */
const MIDDLE = 0.3

let pen: CanvasRenderingContext2D | null | undefined
const shifts = new Map<string, number>()

/**
 * How far down a stand-in is drawn, in its size, so that its characters stand at the height at which the typesetter takes those of the
 * official face to stand: 标志 and the red line are placed by ink, and fonts differ by a tenth of their size. 0 for an official face.
 */
export function standInShift(name: string): number {
  let shift = shifts.get(name)
  if (shift === undefined) {
    const kind = kindOfFace(name)
    const official = kind === null ? [name] : FACE_FAMILIES[kind].official
    shift = official.some(isFontInstalled) ? 0 : measureMiddle(fontStack(name)) - MIDDLE
    shifts.set(name, shift)
  }
  return shift
}

function measureMiddle(family: string): number {
  pen ??= document.createElement('canvas').getContext('2d')
  if (!pen) return MIDDLE
  pen.font = `${MEASURED_AT_PX}px ${family}`
  const { actualBoundingBoxAscent, actualBoundingBoxDescent } = pen.measureText(SAMPLE)
  return (actualBoundingBoxAscent - actualBoundingBoxDescent) / 2 / MEASURED_AT_PX
}
