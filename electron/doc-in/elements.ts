import type { XmlElement } from '../docx-in/package/xml-element.ts'

/** An element of the newer format, in whose words the older one is told. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly (XmlElement | string)[] = [],
): XmlElement {
  return { name, attributes, children }
}

/** <w:jc w:val="center"/> */
export function setting(name: string, value: string | number): XmlElement {
  return element(name, { 'w:val': String(value) })
}
