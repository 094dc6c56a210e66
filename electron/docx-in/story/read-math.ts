import { childOf, childrenOf, textOf, type XmlElement } from '../package/xml-element.ts'

/** Raised digits have signs of their own, so that 10⁸ is not read as 108. */
const RAISED: ReadonlyMap<string, string> = new Map(
  [...'0123456789+-−'].map((sign, place) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻'][place] ?? sign]),
)

/** Words set as a superscript: digits become raised digits, all else stays as it is (1ˢᵗ is read as 1st). */
export function raised(text: string): string {
  return /^[\d+\-−]*\d$/u.test(text) ? [...text].map((sign) => RAISED.get(sign) ?? sign).join('') : text
}

/** A formula (22.1.2) in one line: a fraction as 1/2, a power as 10⁸, a root as √2, brackets written out. What has no such form keeps its words. */
export function mathText(element: XmlElement): string {
  switch (element.name) {
    case 'm:t':
    case 'w:t':
      return textOf(element)
    case 'm:f':
      return `${grouped(part(element, 'm:num'))}/${grouped(part(element, 'm:den'))}`
    case 'm:sSup':
      return part(element, 'm:e') + power(part(element, 'm:sup'))
    case 'm:sSubSup':
      return part(element, 'm:e') + part(element, 'm:sub') + power(part(element, 'm:sup'))
    case 'm:rad':
      return `${raised(part(element, 'm:deg'))}√${grouped(part(element, 'm:e'))}`
    case 'm:d':
      return bracketed(element)
    case 'm:nary':
      return sign(element, 'm:naryPr', 'm:chr', '∫') + words(element)
    default:
      return PROPERTIES.test(element.name) ? '' : words(element)
  }
}

const PROPERTIES = /^(?:m|w):\w*Pr$/u

function words(element: XmlElement): string {
  return childrenOf(element).map(mathText).join('')
}

function part(element: XmlElement, name: string): string {
  const found = childOf(element, name)
  return found === undefined ? '' : words(found)
}

function power(text: string): string {
  const short = raised(text)
  return short === text && text !== '' ? `^${grouped(text)}` : short
}

/** a+b over c is (a+b)/c. */
function grouped(text: string): string {
  return /^[\p{L}\p{N}.%]*$/u.test(text) ? text : `(${text})`
}

/** The brackets are properties, and round where none are named. */
function bracketed(element: XmlElement): string {
  const inside = childrenOf(element)
    .filter(({ name }) => name === 'm:e')
    .map(words)
    .join(sign(element, 'm:dPr', 'm:sepChr', '|'))
  return sign(element, 'm:dPr', 'm:begChr', '(') + inside + sign(element, 'm:dPr', 'm:endChr', ')')
}

function sign(element: XmlElement, properties: string, name: string, usual: string): string {
  const named = childOf(childOf(element, properties), name)
  return named === undefined ? usual : (named.attributes['m:val'] ?? '')
}
