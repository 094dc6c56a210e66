import type { SourceLine } from '../parse/lines/source-line.ts'
import { attributeOf, type WebElement } from './web-tree.ts'

/** How words look, as far as attributes and the style of the element itself say it; style sheets are not read. */
export interface Face {
  readonly align?: SourceLine['align'] | undefined
  readonly bold?: boolean | undefined
  /** In points. */
  readonly size?: number | undefined
  /** RRGGBB. */
  readonly color?: string | undefined
  readonly font?: string | undefined
  /** Blanks and line ends count, as in set text (pre). */
  readonly isSet?: boolean | undefined
}

const ALIGNS: ReadonlySet<string> = new Set(['left', 'center', 'right', 'justify'])
const BOLD: ReadonlySet<string> = new Set(['b', 'strong', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th'])
/** CSS: 1 px = 0.75 pt. */
const PT_PER_PX = 0.75
const RED = 'FF0000'

/** The face of what stands in the element, from the face around it. */
export function faceOf(element: WebElement, around: Face): Face {
  const style = styleOf(element)
  const align =
    element.name === 'center'
      ? 'center'
      : (style.get('text-align') ?? attributeOf(element, 'align').toLowerCase())
  const weight = style.get('font-weight')
  const space = style.get('white-space')
  const isPre = space === undefined ? element.name === 'pre' : /^(?:pre|break-spaces)/u.test(space)
  return {
    align: ALIGNS.has(align) ? (align as SourceLine['align']) : around.align,
    bold: weight === undefined ? BOLD.has(element.name) || around.bold : /bold|[6-9]00/u.test(weight),
    size: sizeOf(style.get('font-size')) ?? around.size,
    color: colorOf(style.get('color') ?? attributeOf(element, 'color')) ?? around.color,
    font: fontOf(style.get('font-family') ?? attributeOf(element, 'face')) ?? around.font,
    isSet: space === undefined ? isPre || around.isSet : isPre,
  }
}

/** What is asked about one element is asked at once: a map of all of them would cost more than it saves. */
let latest: { readonly style: string; readonly said: ReadonlyMap<string, string> } | null = null
const NO_STYLE: ReadonlyMap<string, string> = new Map()

/** The declarations of the element's own style, in lower case. */
function styleOf(element: WebElement): ReadonlyMap<string, string> {
  const style = attributeOf(element, 'style')
  if (style === '') return NO_STYLE
  if (latest?.style === style) return latest.said
  const said = new Map<string, string>()
  for (const part of style.toLowerCase().split(';')) {
    const colon = part.indexOf(':')
    if (colon > 0) said.set(part.slice(0, colon).trim(), part.slice(colon + 1).trim())
  }
  latest = { style, said }
  return said
}

function sizeOf(css: string | undefined): number | undefined {
  const [, value, unit] = /^([\d.]{1,8})(pt|px)/u.exec(css ?? '') ?? []
  if (value === undefined) return undefined
  return Number(value) * (unit === 'px' ? PT_PER_PX : 1)
}

function fontOf(css: string): string | undefined {
  return /^["'\s]*([^"',;]{1,60})/u.exec(css)?.[1]?.trim()
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
export function isHidden(element: WebElement): boolean {
  if (element.attributes.has('hidden')) return true
  const style = styleOf(element)
  const is = (name: string, value: string) => style.get(name)?.startsWith(value) === true
  return is('display', 'none') || is('visibility', 'hidden') || is('mso-hide', 'all')
}
