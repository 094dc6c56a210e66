/**
 * An XML element with its names as they are written (`w:p`): what the .docx package is made of, where it is written and where it is
 * read. Attributes and children keep their order, which schemas ask for.
 */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string | number>>
  readonly children: readonly XmlNode[]
}

/** An element or a stretch of text. */
export type XmlNode = XmlElement | string

export function element(
  name: string,
  attributes: XmlElement['attributes'] = {},
  children: readonly XmlNode[] = [],
): XmlElement {
  return { name, attributes, children }
}

/** `<w:name w:val="…"/>`. */
export function valued(name: string, value: string | number): XmlElement {
  return element(name, { 'w:val': value })
}

/** The children that are elements, all of them or those of one name. */
export function elementsOf({ children }: XmlElement, name?: string): XmlElement[] {
  return children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  )
}
