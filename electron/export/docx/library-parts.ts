import type { Document, IContext, IXmlableObject, XmlComponent } from 'docx'
import { writeXml } from './write-xml.ts'

/** Namespaces that our parts use; the library declares some thirty. */
const USED_NAMESPACES = new Set(['xmlns:w', 'xmlns:r', 'xmlns:v', 'xmlns:o', 'xmlns:w10'])

/** A footer as a part: the number by which sections refer to it, and its XML. */
export interface FooterPart {
  readonly referenceId: number
  readonly xml: string
}

/** What the docx library builds of a document, each as XML without a declaration. */
export interface LibraryParts {
  readonly document: string
  readonly styles: string
  readonly footers: readonly FooterPart[]
}

/**
 * The parts of a document that say something, taken from the library before it packs them: its packer adds numbering, notes, a theme and custom
 * properties that these documents have no use for and that break the schema in places, and zips them.
 */
export function libraryParts(document: Document): LibraryParts {
  const write = (component: XmlComponent, viewWrapper: IContext['viewWrapper']): string => {
    const written = component.prepForXml({ file: document, viewWrapper, stack: [] })
    return written === undefined ? '' : writeXml(withLeanRoot(written))
  }
  return {
    document: moveSectionBreaks(write(document.Document.View, document.Document)),
    styles: write(document.Styles, document.Document),
    footers: document.Footers.map((footer) => {
      return { referenceId: footer.View.ReferenceId, xml: write(footer.View, footer) }
    }),
  }
}

/** mc:Ignorable is no attribute of any root element in wml.xsd (ECMA-376 part 3 is another schema); unused namespaces go with it. */
function withLeanRoot(root: IXmlableObject): IXmlableObject {
  const [name = ''] = Object.keys(root)
  const content: unknown = root[name]
  if (!Array.isArray(content)) return root
  const lean = content.map((child: unknown) => {
    if (typeof child !== 'object' || child === null || !('_attr' in child)) return child
    const kept = Object.entries(child._attr ?? {}).filter(
      ([key]) => key !== 'mc:Ignorable' && (!key.startsWith('xmlns:') || USED_NAMESPACES.has(key)),
    )
    return { _attr: Object.fromEntries(kept) }
  })
  return { [name]: lean }
}

const SECTION_PARAGRAPH = /<w:p><w:pPr>(<w:sectPr>(?:(?!<\/w:sectPr>).)*<\/w:sectPr>)<\/w:pPr><\/w:p>/s

/**
 * The library ends a section with an empty paragraph, which may start a page of its own after 22 full lines. A section's properties belong
 * to its last paragraph (17.6.18): they are moved into the one before.
 */
function moveSectionBreaks(xml: string): string {
  const found = xml.includes('</w:sectPr></w:pPr>') ? SECTION_PARAGRAPH.exec(xml) : null
  if (found === null) return xml
  const before = xml.slice(0, found.index)
  const properties = before.lastIndexOf('</w:pPr>')
  if (properties < 0 || found[1] === undefined) return xml
  return (
    before.slice(0, properties) +
    found[1] +
    before.slice(properties) +
    xml.slice(found.index + found[0].length)
  )
}
