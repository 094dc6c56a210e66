import { SaxesParser } from 'saxes'
import { createNameScopes } from './name-scopes.ts'
import type { XmlElement } from './xml-element.ts'

/** Word nests tables and text boxes a few deep; nothing that a person wrote comes near. */
const DEEPEST = 300

interface OpenElement {
  readonly name: string
  readonly attributes: Record<string, string>
  readonly children: (XmlElement | string)[]
}

/**
 * Reads a part. `takeChild` gets the children of the element named `parent` one by one as they end, so that a long document never stands in
 * memory whole; what it gets is not in the tree that comes back. null: no well-formed XML, a DOCTYPE (no Word file has one, and
 * entities are how XML is made to explode), or nested absurdly deep.
 */
export function readXml(
  bytes: Uint8Array,
  parent: string | null = null,
  takeChild: (child: XmlElement) => void = () => undefined,
): XmlElement | null {
  const text = decodePart(bytes)
  if (text === null) return null
  const open: OpenElement[] = []
  let root: XmlElement | null = null
  // Namespaces are settled here: saxes would make an object for every attribute of every paragraph.
  const parser = new SaxesParser()
  const scopes = createNameScopes()
  parser.on('error', (error) => {
    throw new XmlProblem(error.message)
  })
  parser.on('doctype', () => {
    throw new XmlProblem('DOCTYPE')
  })
  parser.on('opentag', (tag) => {
    if (open.length >= DEEPEST) throw new XmlProblem('too deep')
    open.push({ ...scopes.enter(tag.name, tag.attributes), children: [] })
  })
  parser.on('text', (words) => {
    open.at(-1)?.children.push(words)
  })
  parser.on('cdata', (words) => {
    open.at(-1)?.children.push(words)
  })
  parser.on('closetag', () => {
    const closed = open.pop()
    scopes.leave()
    const around = open.at(-1)
    if (closed === undefined) return
    if (around === undefined) root = closed
    else if (around.name === parent) takeChild(closed)
    else around.children.push(closed)
  })
  try {
    parser.write(text).close()
  } catch (error) {
    if (error instanceof XmlProblem) return null
    throw error
  }
  return root
}

class XmlProblem extends Error {}

/** UTF-8 or, by its mark, UTF-16: a part is nothing else (ECMA-376 part 2, 8.1.2). */
function decodePart(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
