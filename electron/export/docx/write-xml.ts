import type { IXmlableObject } from 'docx'
import { legalText } from './legal-text.ts'

const MARKS = /[&<>"]/g

export function escapeXml(text: string): string {
  return text.replace(MARKS, (mark) => `&#${mark.charCodeAt(0)};`)
}

/**
 * XML of an element in the object form that the docx library's components give (`prepForXml`): `{ name: content }`, where content is
 * `{}`, `{ _attr }` or a list of `{ _attr }`, elements and strings.
 */
export function writeXml(element: IXmlableObject): string {
  const [name = ''] = Object.keys(element)
  const content: unknown = element[name]
  if (!Array.isArray(content)) {
    const only = attributesOf(content)
    return only === null && content !== undefined && typeof content !== 'object'
      ? `<${name}>${escapeXml(String(content))}</${name}>`
      : `<${name}${only ?? ''}/>`
  }
  let attributes = ''
  let inside = ''
  for (const child of content) {
    if (typeof child !== 'object' || child === null) inside += escapeXml(String(child))
    else {
      const own = attributesOf(child)
      if (own === null) inside += writeXml(child)
      else attributes += own
    }
  }
  return inside === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${inside}</${name}>`
}

/** ` key="value"…` of `{ _attr }`; null: something else. */
function attributesOf(content: unknown): string | null {
  if (typeof content !== 'object' || content === null || !('_attr' in content)) return null
  let text = ''
  for (const [key, value] of Object.entries(content._attr ?? {})) {
    if (value !== undefined) text += ` ${key}="${escapeXml(legalText(String(value)))}"`
  }
  return text
}
