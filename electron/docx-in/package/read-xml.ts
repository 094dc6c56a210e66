import { SaxesParser } from 'saxes'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { createNameScopes } from './name-scopes.ts'
import type { XmlElement } from './xml-element.ts'

/** Word nests tables and text boxes a few deep; nothing that a person wrote comes near. */
const DEEPEST = 300
/** Elements that stand in memory at once: a table of some 20,000 rows. Some 200 bytes each. */
const MOST_ELEMENTS = 500_000

/** no-xml: not well-formed, or with a DOCTYPE. excessive: nested absurdly deep, or one block larger than any document. */
export type XmlProblem = 'no-xml' | 'excessive'

interface OpenElement {
  readonly name: string
  readonly attributes: Record<string, string>
  readonly children: (XmlElement | string)[]
}

/**
 * Reads a part. `takeChild` gets the children of the element named `parent` one by one as they end, so that a long document never stands in
 * memory whole; what it gets is not in the tree that comes back. No Word file has a DOCTYPE, and entities are how XML is made to explode.
 */
export function readXml(
  bytes: Uint8Array,
  parent: string | null = null,
  takeChild: (child: XmlElement) => void = () => undefined,
): Result<XmlElement, XmlProblem> {
  const text = decodePart(bytes)
  if (text === null) return fail('no-xml')
  const open: OpenElement[] = []
  let root: XmlElement | null = null
  let elements = 0
  // Namespaces are settled here: saxes would make an object for every attribute of every paragraph.
  const parser = new SaxesParser()
  const scopes = createNameScopes()
  parser.on('error', (error) => {
    throw new XmlFault('no-xml', error.message)
  })
  parser.on('doctype', () => {
    throw new XmlFault('no-xml', 'DOCTYPE')
  })
  parser.on('opentag', (tag) => {
    elements += 1
    if (open.length >= DEEPEST || elements > MOST_ELEMENTS) throw new XmlFault('excessive', 'too much')
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
    else if (around.name === parent) {
      elements = 0
      takeChild(closed)
    } else around.children.push(closed)
  })
  try {
    parser.write(text).close()
  } catch (error) {
    if (error instanceof XmlFault) return fail(error.problem)
    throw error
  }
  return root === null ? fail('no-xml') : ok(root)
}

class XmlFault extends Error {
  readonly problem: XmlProblem
  constructor(problem: XmlProblem, message: string) {
    super(message)
    this.problem = problem
  }
}

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
