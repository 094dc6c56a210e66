import { type IContext, type IXmlableObject, TextRun, type XmlComponent } from 'docx'
import type { ChangeKind } from '../../../shared/compose/composed.ts'
import { element, elementsOf, type XmlElement } from '../../xml/element.ts'
import { toLibrary } from './to-library.ts'

/** Who changed the document, and when: what Word shows beside every revision. */
export interface Revised {
  readonly by: string
  readonly at: Date
}

/** The options of a run but its text. */
type RunOptions = Omit<Exclude<ConstructorParameters<typeof TextRun>[0], string>, 'text' | 'children'>

/** Writes words and paragraphs as Word's revisions (ECMA-376 part 1, 17.13.5), each with an id of its own. */
export interface Reviser {
  run(text: string, options: RunOptions, change: ChangeKind): TextRun
  /** Any other content of a run. */
  content(content: XmlComponent, options: RunOptions, change: ChangeKind): TextRun
  /** For the mark at the end of a paragraph, and for a row of a table. */
  whole(change: ChangeKind): { insertion: Attributes } | { deletion: Attributes }
  /** What begins and ends a paragraph that was moved; the same name joins its two places. */
  moveRange(change: ChangeKind, move: number): readonly [start: TextRun, end: TextRun] | null
}

interface Attributes {
  readonly id: number
  readonly author: string
  readonly date: string
}

type XmlAttributes = Readonly<Record<string, string | number>>

/** A run inside the element that says what became of it. The library has such runs for inserted and deleted text alone. */
class RevisedRun extends TextRun {
  readonly #tag: string
  readonly #attributes: XmlAttributes

  constructor(options: ConstructorParameters<typeof TextRun>[0], tag: string, attributes: XmlAttributes) {
    super(options)
    this.#tag = tag
    this.#attributes = attributes
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    return { [this.#tag]: [{ _attr: this.#attributes }, super.prepForXml(context)] }
  }
}

/** An element without content that stands among runs. */
class RangeMark extends TextRun {
  readonly #tag: string
  readonly #attributes: XmlAttributes

  constructor(tag: string, attributes: XmlAttributes) {
    super({})
    this.#tag = tag
    this.#attributes = attributes
  }

  override prepForXml(): IXmlableObject {
    return { [this.#tag]: { _attr: this.#attributes } }
  }
}

const TAGS = {
  inserted: 'w:ins',
  deleted: 'w:del',
  'moved-here': 'w:moveTo',
  'moved-away': 'w:moveFrom',
} as const satisfies Record<ChangeKind, string>

export function createReviser({ by, at }: Revised): Reviser {
  let id = 0
  const date = `${at.toISOString().slice(0, 19)}Z`
  /** How many paragraphs of a move were written, at each of its places. */
  const counts = new Map<string, number>()
  const attributes = (): Attributes => {
    id += 1
    return { id, author: by, date }
  }
  const attributesOf = ({ id: own, author }: Attributes) => ({
    'w:id': own,
    'w:author': author,
    'w:date': date,
  })
  const content: Reviser['content'] = (child, options, change) =>
    new RevisedRun({ ...options, children: [child] }, TAGS[change], attributesOf(attributes()))
  return {
    content,
    run(text, options, change) {
      const name = change === 'deleted' ? 'w:delText' : 'w:t'
      return content(toLibrary(element(name, { 'xml:space': 'preserve' }, [text])), options, change)
    },
    whole: (change) => (isGone(change) ? { deletion: attributes() } : { insertion: attributes() }),
    moveRange(change, move) {
      if (change !== 'moved-away' && change !== 'moved-here') return null
      const tag = TAGS[change]
      const key = `${tag} ${move}`
      const nth = (counts.get(key) ?? 0) + 1
      counts.set(key, nth)
      const own = attributes()
      const name = `move${move + 1}-${nth}`
      return [
        new RangeMark(`${tag}RangeStart`, { ...attributesOf(own), 'w:name': name }),
        new RangeMark(`${tag}RangeEnd`, { 'w:id': own.id }),
      ]
    },
  }
}

function isGone(change: ChangeKind): boolean {
  return change === 'deleted' || change === 'moved-away'
}

/**
 * The library knows only inserted and deleted paragraph marks: the mark of a moved paragraph moves with it, and the range that tells the move
 * ends behind it.
 */
export function withMovedMarks(root: XmlElement): XmlElement {
  const children = root.children.flatMap((child): (XmlElement | string)[] => {
    if (typeof child === 'string') return [child]
    const inner = withMovedMarks(child)
    if (inner.name !== 'w:p') return [inner]
    const ends = elementsOf(inner).filter(({ name }) => /^w:move(?:From|To)RangeEnd$/u.test(name))
    const [end] = ends
    if (end === undefined) return [inner]
    const tag = end.name.replace('RangeEnd', '')
    const kept = inner.children.filter((one) => typeof one === 'string' || !ends.includes(one))
    return [
      { ...inner, children: kept.map((one) => (isNamed(one, 'w:pPr') ? renameMark(one, tag) : one)) },
      ...ends,
    ]
  })
  return { ...root, children }
}

function isNamed(node: XmlElement | string, name: string): node is XmlElement {
  return typeof node !== 'string' && node.name === name
}

function renameMark(properties: XmlElement, tag: string): XmlElement {
  const rename = (node: XmlElement | string): XmlElement | string =>
    isNamed(node, 'w:ins') || isNamed(node, 'w:del') ? { ...node, name: tag } : node
  return {
    ...properties,
    children: properties.children.map((node) =>
      isNamed(node, 'w:rPr') ? { ...node, children: node.children.map(rename) } : node,
    ),
  }
}
