import type { XmlElement } from './element.ts'
import { legalText } from './legal-text.ts'

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const MARKS = /[&<>"]/g

/** A part of a package: its root element under the declaration. */
export function writePart(root: XmlElement): string {
  return DECLARATION + writeXml(root)
}

/** The element as XML. Characters that XML cannot hold are left out (`legalText`); an element with nothing in it closes itself. */
function writeXml({ name, attributes, children }: XmlElement): string {
  let head = name
  for (const [key, value] of Object.entries(attributes)) head += ` ${key}="${escapeXml(String(value))}"`
  let inside = ''
  for (const child of children) inside += typeof child === 'string' ? escapeXml(child) : writeXml(child)
  return inside === '' ? `<${head}/>` : `<${head}>${inside}</${name}>`
}

function escapeXml(text: string): string {
  return legalText(text).replace(MARKS, (mark) => `&#${mark.charCodeAt(0)};`)
}
