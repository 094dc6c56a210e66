import { posix } from 'node:path'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { readXml, type XmlProblem } from './read-xml.ts'
import { unpackEntry } from './unpack-entry.ts'
import { childrenOf, type XmlElement } from './xml-element.ts'
import { readZipDirectory, type ZipEntry } from './zip-directory.ts'

/**
 * All parts that are read together, unpacked: a thousand pages of Word take some 20 MB, minutes one. Pictures and fonts inside are never unpacked and
 * do not count.
 */
const MOST_BYTES = 32 * 1024 * 1024

export type PackageProblem =
  /** Cut off, a wrong check sum, or XML that is not well-formed. */
  | 'damaged'
  /** Entries encrypted by a zip program; Word's own password makes another kind of file. */
  | 'locked'
  /** Unpacks to more than any document is, or nests absurdly. */
  | 'excessive'
  /** More words or lines than any minutes. */
  | 'too-long'
  /** A sound zip that holds no Word document. */
  | 'foreign'

interface Relationship {
  readonly id: string
  /** The last word of the type's address: styles, header, officeDocument. */
  readonly kind: string
  /** Name of the part, from the root of the package. */
  readonly target: string
}

/** The parts of an Office file, unpacked when asked for. */
export interface OfficePackage {
  readonly mainPart: string
  readonly relationships: readonly Relationship[]
  /** undefined: there is no such part. Throws PackageFault when it is damaged. */
  read(part: string): Uint8Array | undefined
  /** A small part as a tree; undefined: there is none. Throws PackageFault when it is damaged. */
  readTree(part: string): XmlElement | undefined
}

/** Thrown inside the reader and turned into a Result at its door. */
export class PackageFault extends Error {
  readonly problem: PackageProblem
  constructor(problem: PackageProblem) {
    super(problem)
    this.problem = problem
  }
}

/** The tree of a part; throws PackageFault where there is none. */
export function wholeXml(read: Result<XmlElement, XmlProblem>): XmlElement {
  if (read.ok) return read.value
  throw new PackageFault(read.error === 'excessive' ? 'excessive' : 'damaged')
}

/** Opens the package around a Word document. The sum of the sizes is checked before anything is unpacked. */
export function openPackage(bytes: Uint8Array): Result<OfficePackage, PackageProblem> {
  const entries = readZipDirectory(bytes)
  if (entries === null) return fail('damaged')
  const parts = new Map(entries.map((entry) => [keyOf(entry.name), entry]))
  if (hasTwins(entries)) return fail('damaged')
  const read = (part: string): Uint8Array | undefined => {
    const entry = parts.get(keyOf(part))
    if (entry === undefined) return undefined
    if (entry.isEncrypted) throw new PackageFault('locked')
    const content = unpackEntry(bytes, entry)
    if (content === null) throw new PackageFault('damaged')
    return content
  }
  const readTree = (part: string): XmlElement | undefined => {
    const content = read(part)
    if (content === undefined) return undefined
    return wholeXml(readXml(content))
  }
  if (sumOfXml(entries) > MOST_BYTES) return fail('excessive')
  try {
    const mainPart = findMainPart(parts, readTree)
    if (mainPart === null) return fail('foreign')
    const relationships = readRelationships(readTree(relationshipsOf(mainPart)), posix.dirname(mainPart))
    return ok({ mainPart, relationships, read, readTree })
  } catch (error) {
    if (error instanceof PackageFault) return fail(error.problem)
    throw error
  }
}

/** Names of parts are equal whatever their case (ECMA-376 part 2, 6.2.2.3). */
function keyOf(name: string): string {
  return name.replace(/^\/+/u, '').toLowerCase()
}

/** Two parts of one name (ECMA-376 part 2 forbids them): every program would read another one of them. */
function hasTwins(entries: readonly ZipEntry[]): boolean {
  const names = entries.map(({ name }) => keyOf(name)).filter((name) => XML.test(name))
  return new Set(names).size < names.length
}

const XML = /\.(?:xml|rels)$/iu

/** What the parts that are read would take unpacked, as the directory says; in bytes. */
export function sumOfXml(entries: readonly ZipEntry[]): number {
  let sum = 0
  for (const { name, size } of entries) if (XML.test(name)) sum += size
  return sum
}

/** Whether a part is not as it was packed, be it needed for the words or not; pictures are not looked at. */
export function hasDamagedParts(bytes: Uint8Array): boolean {
  const parts = (readZipDirectory(bytes) ?? []).filter(
    ({ name, isEncrypted }) => XML.test(name) && !isEncrypted,
  )
  return parts.some((entry) => unpackEntry(bytes, entry) === null)
}

function findMainPart(
  parts: ReadonlyMap<string, ZipEntry>,
  readTree: (part: string) => XmlElement | undefined,
): string | null {
  const main = readRelationships(readTree('_rels/.rels'), '').find(({ kind }) => kind === 'officeDocument')
  if (main !== undefined && parts.has(keyOf(main.target)))
    return /(?:^|\/)word/iu.test(main.target) || isWord(readTree) ? main.target : null
  return parts.has('word/document.xml') ? 'word/document.xml' : null
}

/** Whether the package says of a part of it that it is a Word document (docx, docm, dotx). */
function isWord(readTree: (part: string) => XmlElement | undefined): boolean {
  const types = readTree('[Content_Types].xml')
  return (
    types !== undefined &&
    childrenOf(types).some(({ attributes }) =>
      /wordprocessingml|word\.(?:document|template)/iu.test(attributes.ContentType ?? ''),
    )
  )
}

/** word/document.xml → word/_rels/document.xml.rels */
function relationshipsOf(part: string): string {
  return posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`)
}

function readRelationships(tree: XmlElement | undefined, folder: string): Relationship[] {
  if (tree === undefined) return []
  return childrenOf(tree).flatMap(({ attributes }) => {
    const { Id, Type = '', Target = '', TargetMode } = attributes
    if (Id === undefined || TargetMode === 'External') return []
    const target = Target.startsWith('/') ? Target.slice(1) : posix.normalize(posix.join(folder, Target))
    return [{ id: Id, kind: Type.split('/').at(-1) ?? '', target }]
  })
}
