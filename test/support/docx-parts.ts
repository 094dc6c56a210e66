import { strFromU8, unzipSync } from 'fflate'

/** Every part of a package as text, by name, in the order of the package. */
export function readParts(docx: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(docx)).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The text of word/document.xml, one string a paragraph that has any, in printing order (版记 in its box last); tabs as \t. */
export function readDocxText(docx: Uint8Array): string[] {
  const xml = readParts(docx).get('word/document.xml') ?? ''
  let text = ''
  for (const [token, content] of xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:tab\/>|<\/w:p>/g)) {
    if (token === '</w:p>') text += '\n'
    else text += content === undefined ? '\t' : decode(content)
  }
  return text.split('\n').filter((line) => line !== '')
}

/** The style ids of the paragraphs of word/document.xml, in order. */
export function readParagraphStyles(docx: Uint8Array): string[] {
  const xml = readParts(docx).get('word/document.xml') ?? ''
  return Array.from(xml.matchAll(/<w:pStyle w:val="([^"]*)"/g), ([, id = '']) => id)
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-fA-F]+)|(\w+));/g, (whole, decimal, hex, name) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal))
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16))
    return ENTITIES[name] ?? whole
  })
}
