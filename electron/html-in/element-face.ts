import type { SourceLine } from '../../shared/parse/lines/source-line.ts'
import { attributeOf, type HtmlElement } from './html-tree.ts'

/** How words look, as far as attributes and the style of the element itself say it; style sheets are not read. */
export interface Face {
  readonly align?: SourceLine['align'] | undefined
  readonly bold?: boolean | undefined
  /** In points. */
  readonly size?: number | undefined
  /** RRGGBB. */
  readonly color?: string | undefined
}

const ALIGNS: ReadonlySet<string> = new Set(['left', 'center', 'right', 'justify'])
/** CSS: 1 px = 0.75 pt. */
const PT_PER_PX = 0.75
const RED = 'FF0000'

/** The face of what stands in the element, from the face around it. */
export function faceOf(element: HtmlElement, around: Face): Face {
  const style = attributeOf(element, 'style').toLowerCase()
  const said = (name: string) =>
    new RegExp(`(?:^|[;\\s])${name}\\s*:\\s*([^;]+)`, 'u').exec(style)?.[1]?.trim()
  const align =
    element.tagName === 'center'
      ? 'center'
      : (said('text-align') ?? attributeOf(element, 'align').toLowerCase())
  const weight = said('font-weight')
  const isBold =
    weight === undefined ? BOLD.has(element.tagName) || around.bold : /bold|[6-9]00/u.test(weight)
  return {
    align: ALIGNS.has(align) ? (align as SourceLine['align']) : around.align,
    bold: isBold,
    size: sizeOf(said('font-size')) ?? around.size,
    color: colorOf(said('color') ?? attributeOf(element, 'color')) ?? around.color,
  }
}

const BOLD: ReadonlySet<string> = new Set(['b', 'strong', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th'])

function sizeOf(css: string | undefined): number | undefined {
  const [, value, unit] = /^([\d.]{1,8})(pt|px)/u.exec(css ?? '') ?? []
  if (value === undefined) return undefined
  return Number(value) * (unit === 'px' ? PT_PER_PX : 1)
}

function colorOf(css: string): string | undefined {
  if (css === 'red') return RED
  const [, hex, short] = /^#(?:([\da-f]{6})|([\da-f]{3}))$/iu.exec(css) ?? []
  if (hex !== undefined) return hex.toUpperCase()
  if (short !== undefined) return short.replace(/./gu, '$&$&').toUpperCase()
  const rgb = /^rgb\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*\)$/u.exec(css)
  if (rgb === null) return undefined
  return rgb
    .slice(1)
    .map((part) => Math.min(255, Number(part)).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()
}

/** Not shown in the browser or not printed by Word. */
export function isHidden(element: HtmlElement): boolean {
  return (
    /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/iu.test(attributeOf(element, 'style')) ||
    element.attrs.some(({ name }) => name === 'hidden')
  )
}
