import { strToU8, type Zippable, zipSync } from 'fflate'
import type { LibraryParts } from './library-parts.ts'
import { DECLARATION } from './static-parts.ts'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
/** A zip entry bears local time: one fixed moment, so that equal documents are equal bytes and no time zone shows. */
const ENTRY_TIME = new Date(2000, 0, 1)

/** Parts whose text does not come from the library. */
export interface StaticParts {
  readonly settings: string
  readonly fontTable: string
  readonly core: string
  readonly app: string
}

/** The package (ECMA-376 part 2): every part with its content type and relationship, the same bytes for the same parts. */
export function packParts(library: LibraryParts, own: StaticParts): Uint8Array {
  const footers = library.footers.map((footer, place) => ({ ...footer, file: `footer${place + 1}.xml` }))
  const parts: [name: string, text: string][] = [
    ['[Content_Types].xml', contentTypes(footers.map(({ file }) => file))],
    ['_rels/.rels', relationships(PACKAGE_RELATIONSHIPS)],
    ['word/document.xml', DECLARATION + library.document],
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
    ['word/styles.xml', DECLARATION + library.styles],
    ['word/settings.xml', own.settings],
    ['word/fontTable.xml', own.fontTable],
    ...footers.map(({ file, xml }): [string, string] => [`word/${file}`, DECLARATION + xml]),
    ['docProps/core.xml', own.core],
    ['docProps/app.xml', own.app],
  ]
  const files: Zippable = {}
  for (const [name, text] of parts) files[name] = strToU8(text)
  return zipSync(files, { level: 6, mtime: ENTRY_TIME })
}

type Relationship = readonly [id: string, type: string, target: string]

const PACKAGE_RELATIONSHIPS: readonly Relationship[] = [
  ['rId1', `${OFFICE}/officeDocument`, 'word/document.xml'],
  ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
  ['rId3', `${OFFICE}/extended-properties`, 'docProps/app.xml'],
]

function relationships(entries: readonly Relationship[]): string {
  const written = entries.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  )
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${written.join('')}</Relationships>`
}

function contentTypes(footers: readonly string[]): string {
  const types: [part: string, type: string][] = [
    ['word/document.xml', `${WORD_TYPE}.document.main+xml`],
    ['word/styles.xml', `${WORD_TYPE}.styles+xml`],
    ['word/settings.xml', `${WORD_TYPE}.settings+xml`],
    ['word/fontTable.xml', `${WORD_TYPE}.fontTable+xml`],
    ...footers.map((file): [string, string] => [`word/${file}`, `${WORD_TYPE}.footer+xml`]),
    ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
  ]
  const overrides = types.map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`)
  return [
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    `${overrides.join('')}</Types>`,
  ].join('')
}
