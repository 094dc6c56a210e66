import { ImportedXmlComponent, type XmlComponent } from 'docx'

type Attributes = Readonly<Record<string, string | number>>

/**
 * An XML element for the package, for what the docx library has no option for or writes in an order that the schema refuses.
 * Children are elements (its own or the library's) and are written in the order given.
 */
export function element(
  name: string,
  attributes: Attributes = {},
  children: readonly (XmlComponent | string)[] = [],
): ImportedXmlComponent {
  const made = new ImportedXmlComponent(name, attributes)
  for (const child of children) made.push(child)
  return made
}

/** `<w:name w:val="…"/>`. */
export function valued(name: string, value: string | number): ImportedXmlComponent {
  return element(name, { 'w:val': value })
}
