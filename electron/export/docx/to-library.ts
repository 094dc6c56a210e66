import { ImportedXmlComponent, type XmlComponent } from 'docx'
import type { XmlElement } from '../../xml/element.ts'

/** An element for the docx library's tree: what the library has no option for, or writes in an order that the schema refuses. */
export function toLibrary({ name, attributes, children }: XmlElement): XmlComponent {
  return wrap(
    name,
    attributes,
    children.map((child) => (typeof child === 'string' ? child : toLibrary(child))),
  )
}

/** An element around components of the library, in the order given. */
export function wrap(
  name: string,
  attributes: XmlElement['attributes'],
  content: readonly (XmlComponent | string)[],
): XmlComponent {
  const made = new ImportedXmlComponent(name, attributes)
  for (const child of content) made.push(child)
  return made
}
