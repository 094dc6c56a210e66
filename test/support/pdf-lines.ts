import { runProgram } from '../../scripts/run-program.ts'

/** A rectangle on the page in millimetres from its upper left corner. */
export interface Box {
  leftMm: number
  topMm: number
  rightMm: number
  bottomMm: number
}

interface PdfWord extends Box {
  text: string
}

interface PdfLine extends Box {
  /** The words without anything between them. */
  text: string
  words: PdfWord[]
}

export interface PdfPage {
  widthMm: number
  heightMm: number
  /** From top to bottom. */
  lines: PdfLine[]
}

const MM_PER_POINT = 25.4 / 72
/** Words whose middles are nearer than this are on one line; official lines are 10.2 mm apart. */
const SAME_LINE_MM = 2.5

/** Reads the text of a PDF with its places, by `pdftotext -bbox-layout`. */
export async function readPdfPages(pdf: string): Promise<PdfPage[]> {
  const result = await runProgram('pdftotext', ['-bbox-layout', pdf, '-'])
  if (result.code !== 0) throw new Error(`pdftotext: ${result.stderr}`)
  return result.stdout.split('<page ').slice(1).map(readPage)
}

function readPage(xml: string): PdfPage {
  const [head = ''] = xml.split('>', 1)
  const words = Array.from(
    xml.matchAll(/<word ([^>]*)>([^<]*)<\/word>/g),
    ([, attributes = '', text = '']) => ({
      leftMm: readMm(attributes, 'xMin'),
      topMm: readMm(attributes, 'yMin'),
      rightMm: readMm(attributes, 'xMax'),
      bottomMm: readMm(attributes, 'yMax'),
      text: decode(text),
    }),
  )
  return { widthMm: readMm(head, 'width'), heightMm: readMm(head, 'height'), lines: gatherLines(words) }
}

function gatherLines(words: readonly PdfWord[]): PdfLine[] {
  const rows: PdfWord[][] = []
  for (const word of words.toSorted((a, b) => middle(a) - middle(b))) {
    const row = rows.at(-1)
    if (row?.[0] && middle(word) - middle(row[0]) < SAME_LINE_MM) row.push(word)
    else rows.push([word])
  }
  return rows.map((row) => {
    const inOrder = row.toSorted((a, b) => a.leftMm - b.leftMm)
    return {
      text: inOrder.map((word) => word.text).join(''),
      words: inOrder,
      leftMm: Math.min(...row.map((word) => word.leftMm)),
      topMm: Math.min(...row.map((word) => word.topMm)),
      rightMm: Math.max(...row.map((word) => word.rightMm)),
      bottomMm: Math.max(...row.map((word) => word.bottomMm)),
    }
  })
}

function middle(box: Box): number {
  return (box.topMm + box.bottomMm) / 2
}

function readMm(attributes: string, name: string): number {
  return Number(new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1]) * MM_PER_POINT
}

function decode(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;|&apos;/g, "'")
    .replace(/&amp;/g, '&')
}
