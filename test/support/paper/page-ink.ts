import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runProgram } from '../../../scripts/run-program.ts'
import { makeTemporaryFolder } from '../launch-app.ts'
import type { Box } from '../pdf-lines.ts'

const DPI = 300
const MM_PER_DOT = 25.4 / DPI
/** Darker than this is ink; the red of the page is 76 of 255. */
const INK_BELOW = 200

/** The dots of one page, for measuring what carries no text: rules, and where the ink of letters really begins. */
export interface PageInk {
  /** Horizontal lines at least half as wide as the page, from top to bottom. */
  readonly rules: readonly Box[]
  /** The smallest box around all ink inside `area`; null where there is none. */
  inkIn(area: Partial<Box>): Box | null
}

/** Draws page `page` (from 1) of a PDF and measures its ink. */
export async function readPageInk(pdf: string, page: number): Promise<PageInk> {
  const name = join(makeTemporaryFolder('ink'), 'page')
  const place = ['-f', String(page), '-l', String(page)]
  const result = await runProgram('pdftoppm', [
    '-gray',
    '-r',
    String(DPI),
    '-singlefile',
    ...place,
    pdf,
    name,
  ])
  if (result.code !== 0) throw new Error(`pdftoppm: ${result.stderr}`)
  const image = readPgm(readFileSync(`${name}.pgm`))
  return { rules: findRules(image), inkIn: (area) => findInk(image, area) }
}

interface Image {
  readonly width: number
  readonly height: number
  readonly dots: Uint8Array
}

/** A binary PGM: `P5 width height 255`, one white character, one byte a dot. */
function readPgm(file: Uint8Array): Image {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(Buffer.from(file.subarray(0, 64)).toString('latin1'))
  if (head === null) throw new Error('not a grey PGM')
  return { width: Number(head[1]), height: Number(head[2]), dots: file.subarray(head[0].length) }
}

function findRules({ width, height, dots }: Image): Box[] {
  const rules: Box[] = []
  let open: Box | null = null
  for (let y = 0; y < height; y += 1) {
    const row = dots.subarray(y * width, (y + 1) * width)
    // A rule crosses the middle of the page; most rows are passed over by that alone.
    const isCrossed = (row[Math.round(width / 2)] ?? 255) < INK_BELOW
    const first = isCrossed ? row.findIndex((dot) => dot < INK_BELOW) : 0
    const last = isCrossed ? row.findLastIndex((dot) => dot < INK_BELOW) : 0
    const isRule = last - first > width / 2 && row.subarray(first, last + 1).every((dot) => dot < INK_BELOW)
    if (isRule && open === null) {
      open = {
        topMm: y * MM_PER_DOT,
        bottomMm: 0,
        leftMm: first * MM_PER_DOT,
        rightMm: (last + 1) * MM_PER_DOT,
      }
    } else if (!isRule && open !== null) {
      rules.push({ ...open, bottomMm: y * MM_PER_DOT })
      open = null
    }
  }
  return rules
}

function findInk({ width, height, dots }: Image, area: Partial<Box>): Box | null {
  const left = Math.max(0, Math.round((area.leftMm ?? 0) / MM_PER_DOT))
  const right = Math.min(width, Math.round((area.rightMm ?? Number.POSITIVE_INFINITY) / MM_PER_DOT))
  const top = Math.max(0, Math.round((area.topMm ?? 0) / MM_PER_DOT))
  const bottom = Math.min(height, Math.round((area.bottomMm ?? Number.POSITIVE_INFINITY) / MM_PER_DOT))
  let box: Box | null = null
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      if ((dots[y * width + x] ?? 255) >= INK_BELOW) continue
      box ??= { leftMm: x, rightMm: x, topMm: y, bottomMm: y }
      box = { ...box, leftMm: Math.min(box.leftMm, x), rightMm: Math.max(box.rightMm, x), bottomMm: y }
    }
  }
  if (box === null) return null
  return {
    leftMm: box.leftMm * MM_PER_DOT,
    topMm: box.topMm * MM_PER_DOT,
    rightMm: (box.rightMm + 1) * MM_PER_DOT,
    bottomMm: (box.bottomMm + 1) * MM_PER_DOT,
  }
}
