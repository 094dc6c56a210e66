import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'

/** Parts the docx library always writes and these documents have no use for; several of them break the schema. */
export const NEEDLESS_PARTS = [
  'word/numbering.xml',
  'word/footnotes.xml',
  'word/endnotes.xml',
  'word/theme/theme1.xml',
  'docProps/custom.xml',
] as const

const NEEDLESS_NAMES = new Set<string>(NEEDLESS_PARTS.map((part) => part.slice(part.lastIndexOf('/') + 1)))
/** Namespaces that the parts use; the library declares some thirty. */
const USED_PREFIXES = new Set(['w', 'r', 'v', 'o', 'w10'])
/** A zip entry bears local time: one fixed moment, so that equal documents are equal bytes and no time zone shows. */
const ENTRY_TIME = new Date(2000, 0, 1)
/** Deflate beyond this saves nothing measurable on a few dozen kilobytes of XML. */
const LEVEL = 6

/** Makes what the library packed lean and valid. `replacements` take the place of parts of the same name. */
export function finishPackage(packed: Uint8Array, replacements: ReadonlyMap<string, string>): Uint8Array {
  const parts = unzipSync(packed, { filter: ({ name }) => isNeeded(name) && !replacements.has(name) })
  const finished: Zippable = {}
  for (const name of orderParts([...Object.keys(parts), ...replacements.keys()])) {
    const bytes = parts[name]
    const text = replacements.get(name) ?? (bytes === undefined ? '' : fixPart(name, strFromU8(bytes)))
    finished[name] = strToU8(text)
  }
  return zipSync(finished, { level: LEVEL, mtime: ENTRY_TIME })
}

function isNeeded(name: string): boolean {
  if ((NEEDLESS_PARTS as readonly string[]).includes(name)) return false
  // Relationship parts without a relationship.
  return !name.startsWith('word/_rels/') || name === 'word/_rels/document.xml.rels'
}

/** [Content_Types].xml first and the relationships second, as Word writes them; some readers sniff the first entry. */
function orderParts(names: readonly string[]): string[] {
  const first = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml']
  return [...first, ...names.filter((name) => !first.includes(name))]
}

function fixPart(name: string, xml: string): string {
  if (name === '[Content_Types].xml') return dropNeedless(xml, /<(?:Override|Default) [^>]*\/>/g)
  if (name.endsWith('.rels')) return dropNeedless(xml, /<Relationship [^>]*\/>/g)
  if (name === 'word/document.xml') return moveSectionBreaks(fixRoot(xml))
  return name.startsWith('word/') ? fixRoot(xml) : xml
}

/** Entries that name a needless part, or the content type of a file that no package of ours holds. */
function dropNeedless(xml: string, entry: RegExp): string {
  return xml.replace(entry, (text) => {
    const target = /(?:PartName|Target)="([^"]*)"/.exec(text)?.[1]
    if (target !== undefined) return NEEDLESS_NAMES.has(target.slice(target.lastIndexOf('/') + 1)) ? '' : text
    return /Extension="(?:rels|xml)"/.test(text) ? text : ''
  })
}

/** mc:Ignorable is no attribute of any root element in wml.xsd (ECMA-376 part 3 is another schema); unused namespaces go with it. */
function fixRoot(xml: string): string {
  const start = xml.indexOf('<w:')
  const end = xml.indexOf('>', start)
  const root = xml
    .slice(start, end)
    .replace(/ mc:Ignorable="[^"]*"/, '')
    .replace(/ xmlns:(\w+)="[^"]*"/g, (text, prefix: string) => (USED_PREFIXES.has(prefix) ? text : ''))
  return xml.slice(0, start) + root + xml.slice(end)
}

/**
 * The library ends a section with an empty paragraph, which may start a page of its own after 22 full lines. A section's properties belong
 * to its last paragraph (17.6.18): they are moved into the one before.
 */
function moveSectionBreaks(xml: string): string {
  const carrier = /<w:p><w:pPr>(<w:sectPr(?: [^>]*)?>(?:(?!<\/w:sectPr>).)*<\/w:sectPr>)<\/w:pPr><\/w:p>/s
  const found = carrier.exec(xml)
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
