import { strToU8, zipSync } from 'fflate'

const TRANSITIONAL = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
}
const STRICT = {
  w: 'http://purl.oclc.org/ooxml/wordprocessingml/main',
  r: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
}
const OTHERS = [
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:w10="urn:schemas-microsoft-com:office:word"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(' ')

/** The content of a Word file's parts as XML without their root elements; `body` alone makes a whole file. */
export interface WordParts {
  readonly body: string
  readonly styles?: string
  readonly numbering?: string
  readonly comments?: string
  readonly footnotes?: string
  readonly endnotes?: string
  /** Each is header1, header2 … by its relationship id: rIdH1, rIdH2 … */
  readonly headers?: readonly string[]
  readonly footers?: readonly string[]
  readonly strict?: boolean
  /** The document names a picture. */
  readonly hasPicture?: boolean
  /** More entries of the zip, by name. */
  readonly more?: Readonly<Record<string, Uint8Array>>
}

/** A Word file as Word would pack it, of parts written by hand. */
export function wordFile(parts: WordParts): Uint8Array {
  const names = parts.strict ? STRICT : TRANSITIONAL
  const root = (name: string, inside: string) =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` +
    `<w:${name} xmlns:w="${names.w}" xmlns:r="${names.r}" ${OTHERS} mc:Ignorable="w14">${inside}</w:${name}>`
  const relations: [id: string, kind: string, file: string][] = []
  const files: Record<string, string> = {}
  const add = (id: string, kind: string, file: string, name: string, inside: string | undefined) => {
    if (inside === undefined) return
    files[`word/${file}`] = root(name, inside)
    relations.push([id, kind, file])
  }
  files['word/document.xml'] = root('document', `<w:body>${parts.body}</w:body>`)
  add('rIdS', 'styles', 'styles.xml', 'styles', parts.styles)
  add('rIdN', 'numbering', 'numbering.xml', 'numbering', parts.numbering)
  add('rIdC', 'comments', 'comments.xml', 'comments', parts.comments)
  add('rIdF', 'footnotes', 'footnotes.xml', 'footnotes', parts.footnotes)
  add('rIdE', 'endnotes', 'endnotes.xml', 'endnotes', parts.endnotes)
  for (const [place, text] of (parts.headers ?? []).entries()) {
    add(`rIdH${place + 1}`, 'header', `header${place + 1}.xml`, 'hdr', text)
  }
  for (const [place, text] of (parts.footers ?? []).entries()) {
    add(`rIdT${place + 1}`, 'footer', `footer${place + 1}.xml`, 'ftr', text)
  }
  if (parts.hasPicture) relations.push(['rIdP', 'image', 'media/image1.png'])
  const relationship = ([id, kind, target]: readonly [string, string, string]) =>
    `<Relationship Id="${id}" Type="${names.r}/${kind}" Target="${target}"/>`
  const relationships = (list: readonly (readonly [string, string, string])[]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
      .map(relationship)
      .join('')}</Relationships>`
  files['word/_rels/document.xml.rels'] = relationships(relations)
  files['_rels/.rels'] = relationships([['rId1', 'officeDocument', 'word/document.xml']])
  files['[Content_Types].xml'] = contentTypes(relations)
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)])
  return zipSync({ ...Object.fromEntries(entries), ...parts.more })
}

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

function contentTypes(relations: readonly (readonly [string, string, string])[]): string {
  const own = relations.filter(([, kind]) => kind !== 'image')
  const overrides = own.map(
    ([, kind, file]) => `<Override PartName="/word/${file}" ContentType="${TYPE}.${kind}+xml"/>`,
  )
  return [
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    `<Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/>`,
    `${overrides.join('')}</Types>`,
  ].join('')
}

/** A run of words; `look`: the content of its w:rPr. */
export function run(words: string, look = ''): string {
  return `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`
}

/** A paragraph; `content`: words, or runs and other elements as XML; `properties`: the content of its w:pPr. */
export function paragraph(content: string, properties = ''): string {
  const inside = content.startsWith('<') || content === '' ? content : run(content)
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inside}</w:p>`
}

/** The properties that put a paragraph into a list; levels from 0. */
export function inList(list: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`
}

/** A level of a list. */
export function level(place: number, format: string, text: string, more = ''): string {
  return (
    `<w:lvl w:ilvl="${place}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}` +
    `<w:lvlText w:val="${text}"/></w:lvl>`
  )
}

/** Rows of cells with the words given; `properties` go into each cell's w:tcPr by its place. */
export function table(rows: readonly (readonly string[])[]): string {
  const cell = (words: string) => `<w:tc><w:tcPr/>${words.startsWith('<') ? words : paragraph(words)}</w:tc>`
  return `<w:tbl><w:tblPr/>${rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`
}
