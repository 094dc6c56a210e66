import type { Document, IContext, XmlComponent } from 'docx'
import { element, elementsOf, type XmlElement, type XmlNode } from '../../xml/element.ts'

/** Namespaces that our parts use; the library declares some thirty. */
const USED_NAMESPACES = new Set(['xmlns:w', 'xmlns:r', 'xmlns:v', 'xmlns:o', 'xmlns:w10'])

/** A footer as a part: the number by which sections refer to it, and its root. */
interface FooterPart {
  readonly referenceId: number
  readonly root: XmlElement
}

/** The roots of the parts that the docx library builds of a document. */
export interface LibraryParts {
  readonly document: XmlElement
  readonly styles: XmlElement
  readonly footers: readonly FooterPart[]
}

/**
 * The parts of a document that say something, taken from the library before it packs them: its packer adds numbering, notes, a theme and custom
 * properties that these documents have no use for and that break the schema in places, and zips them.
 */
export function libraryParts(document: Document): LibraryParts {
  const read = (component: XmlComponent, viewWrapper: IContext['viewWrapper']): XmlElement =>
    withLeanRoot(readElement(component.prepForXml({ file: document, viewWrapper, stack: [] })))
  return {
    document: withSectionsEnded(read(document.Document.View, document.Document)),
    styles: read(document.Styles, document.Document),
    footers: document.Footers.map((footer) => {
      return { referenceId: footer.View.ReferenceId, root: read(footer.View, footer) }
    }),
  }
}

/**
 * The object form that components give for writing, `{ name: content }`, as an element. Content is `{}`, `{ _attr }`, a text, or a list of
 * `{ _attr }`, elements and texts. Throws on anything else: the library would have changed its form.
 */
function readElement(written: unknown): XmlElement {
  const [entry, ...others] = isObject(written) ? Object.entries(written) : []
  if (entry === undefined || others.length > 0) throw new Error('the docx library gave no element')
  const [name, content] = entry
  const attributes: Record<string, string | number> = {}
  const children: XmlNode[] = []
  for (const child of Array.isArray(content) ? content : [content]) {
    if (!isObject(child)) children.push(String(child))
    else if ('_attr' in child) Object.assign(attributes, definedValues(child._attr))
    else if (Object.keys(child).length > 0) children.push(readElement(child))
  }
  return element(name, attributes, children)
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function definedValues(attributes: unknown): Record<string, string> {
  const values = isObject(attributes) ? Object.entries(attributes) : []
  return Object.fromEntries(
    values.filter(([, value]) => value !== undefined).map(([key, value]) => [key, String(value)]),
  )
}

/** mc:Ignorable is no attribute of any root element in wml.xsd (ECMA-376 part 3 is another schema); unused namespaces go with it. */
function withLeanRoot(root: XmlElement): XmlElement {
  const kept = Object.entries(root.attributes).filter(
    ([key]) => key !== 'mc:Ignorable' && (!key.startsWith('xmlns:') || USED_NAMESPACES.has(key)),
  )
  return { ...root, attributes: Object.fromEntries(kept) }
}

/**
 * The library ends a section with an empty paragraph, which may start a page of its own after 22 full lines. A section's properties belong
 * to its last paragraph (17.6.18): they are moved into the one before.
 */
function withSectionsEnded(root: XmlElement): XmlElement {
  const body = elementsOf(root, 'w:body')[0]
  if (body === undefined) return root
  const kept: XmlElement[] = []
  for (const child of elementsOf(body)) {
    const section = onlySection(child)
    const last = kept.pop()
    if (section !== undefined && last !== undefined) kept.push(withSection(last, section))
    else kept.push(...(last === undefined ? [child] : [last, child]))
  }
  return {
    ...root,
    children: root.children.map((child) => (child === body ? { ...body, children: kept } : child)),
  }
}

/** The properties that a paragraph holds when it holds nothing but a section's. */
function onlySection(paragraph: XmlElement): XmlElement | undefined {
  const [properties, ...content] = elementsOf(paragraph)
  if (paragraph.name !== 'w:p' || properties?.name !== 'w:pPr' || content.length > 0) return undefined
  const [section, ...others] = elementsOf(properties)
  return section?.name === 'w:sectPr' && others.length === 0 ? section : undefined
}

/** The paragraph with a section's properties in its own, which every paragraph of ours has for its style. */
function withSection(paragraph: XmlElement, section: XmlElement): XmlElement {
  const [properties, ...content] = paragraph.children
  if (properties === undefined || typeof properties === 'string') return paragraph
  return {
    ...paragraph,
    children: [{ ...properties, children: [...properties.children, section] }, ...content],
  }
}
