import { strToU8, type Zippable, zipSync } from 'fflate'
import { ORIGIN_PART } from '../../docx-in/read-origin.ts'
import { element, type XmlElement } from '../../xml/element.ts'
import { writePart } from '../../xml/write-xml.ts'
import type { LibraryParts } from './from-library.ts'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const CUSTOM_TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml'
/** A zip entry bears local time: one fixed moment, so that equal documents are equal bytes and no time zone shows. */
const ENTRY_TIME = new Date(2000, 0, 1)

/** Parts whose text does not come from the library. */
export interface StaticParts {
  readonly settings: XmlElement
  readonly fontTable: XmlElement
  readonly core: XmlElement
  readonly app: XmlElement
  /** Of a document that can be taken in again. */
  readonly origin?: XmlElement
}

/** The package (ECMA-376 part 2): every part with its content type and relationship, the same bytes for the same parts. */
export function packParts(library: LibraryParts, own: StaticParts): Uint8Array {
  const footers = library.footers.map((footer, place) => ({ ...footer, file: `footer${place + 1}.xml` }))
  const parts: [name: string, root: XmlElement][] = [
    [
      '[Content_Types].xml',
      contentTypes(
        footers.map(({ file }) => file),
        own.origin !== undefined,
      ),
    ],
    [
      '_rels/.rels',
      relationships(own.origin === undefined ? PACKAGE_RELATIONSHIPS : [...PACKAGE_RELATIONSHIPS, ORIGIN]),
    ],
    ['word/document.xml', library.document],
    [
      'word/_rels/document.xml.rels',
      relationships([
        ['rIdStyles', `${OFFICE}/styles`, 'styles.xml'],
        ['rIdSettings', `${OFFICE}/settings`, 'settings.xml'],
        ['rIdFonts', `${OFFICE}/fontTable`, 'fontTable.xml'],
        // The library's sections refer to footers by this name.
        ...footers.map(
          ({ referenceId, file }): Relationship => [`rId${referenceId}`, `${OFFICE}/footer`, file],
        ),
      ]),
    ],
    ['word/styles.xml', library.styles],
    ['word/settings.xml', own.settings],
    ['word/fontTable.xml', own.fontTable],
    ...footers.map(({ file, root }): [string, XmlElement] => [`word/${file}`, root]),
    ['docProps/core.xml', own.core],
    ['docProps/app.xml', own.app],
    ...(own.origin === undefined ? [] : [[ORIGIN_PART, own.origin] as [string, XmlElement]]),
  ]
  const files: Zippable = {}
  for (const [name, root] of parts) files[name] = strToU8(writePart(root))
  return zipSync(files, { level: 6, mtime: ENTRY_TIME })
}

type Relationship = readonly [id: string, type: string, target: string]

const PACKAGE_RELATIONSHIPS: readonly Relationship[] = [
  ['rId1', `${OFFICE}/officeDocument`, 'word/document.xml'],
  ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
  ['rId3', `${OFFICE}/extended-properties`, 'docProps/app.xml'],
]

const ORIGIN: Relationship = ['rId4', `${OFFICE}/custom-properties`, ORIGIN_PART]

function relationships(entries: readonly Relationship[]): XmlElement {
  return element(
    'Relationships',
    { xmlns: `${PACKAGE}/relationships` },
    entries.map(([Id, Type, Target]) => element('Relationship', { Id, Type, Target })),
  )
}

function contentTypes(footers: readonly string[], hasOrigin: boolean): XmlElement {
  const types: [part: string, type: string][] = [
    ['word/document.xml', `${WORD_TYPE}.document.main+xml`],
    ['word/styles.xml', `${WORD_TYPE}.styles+xml`],
    ['word/settings.xml', `${WORD_TYPE}.settings+xml`],
    ['word/fontTable.xml', `${WORD_TYPE}.fontTable+xml`],
    ...footers.map((file): [string, string] => [`word/${file}`, `${WORD_TYPE}.footer+xml`]),
    ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
    ...(hasOrigin ? [[ORIGIN_PART, CUSTOM_TYPE] as [string, string]] : []),
  ]
  const byDefault = [
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
  ]
  return element('Types', { xmlns: `${PACKAGE}/content-types` }, [
    ...byDefault.map(([Extension = '', ContentType = '']) => element('Default', { Extension, ContentType })),
    ...types.map(([part, type]) => element('Override', { PartName: `/${part}`, ContentType: type })),
  ])
}
