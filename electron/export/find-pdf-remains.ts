/** What must not be left in a PDF that goes out, by what it is called in an office, and what says so in the file (ISO 32000-1). */
const REMAINS: readonly { readonly name: string; readonly sign: RegExp }[] = [
  // 12.5.6: annotations of people; links and the widgets of a viewer are none.
  {
    name: '批注',
    sign: /\/Subtype\s*\/(?:Text|FreeText|Line|Square|Circle|Polygon|PolyLine|Highlight|Underline|Squiggly|StrikeOut|Stamp|Caret|Ink|Redact)\b/gu,
  },
  // 14.3.3: the names of people in the document's information.
  { name: '作者信息', sign: /\/(?:Author|Manager|Company)\s*(?:\((?!\))|<(?![<>]))/gu },
  // 8.11: layers, which can be switched off on the screen and still be there.
  { name: '可隐藏的图层', sign: /\/OCProperties\b/gu },
  { name: '附带的文件', sign: /\/(?:EmbeddedFile\b|Subtype\s*\/FileAttachment\b)/gu },
  { name: '脚本', sign: /\/S\s*\/(?:JavaScript|Launch)\b/gu },
  { name: '表单域', sign: /\/Subtype\s*\/Widget\b/gu },
]

/**
 * 清稿检查 of a PDF as Chromium writes it: comments, names of authors, layers, attached files, scripts and form fields, in one clause; null when it is
 * clean. Its words are those of the pages, which the check of the .docx has read. A file whose objects cannot be looked at is not clean.
 */
export function findPdfRemains(pdf: Uint8Array): string | null {
  const text = Buffer.from(pdf).toString('latin1')
  const objects = text.replace(/\bstream\r?\n[\s\S]*?\bendstream\b/gu, '')
  if (!text.startsWith('%PDF-') || /\/(?:ObjStm|Encrypt)\b/u.test(objects)) return '无法检查的内容1处'
  const found = REMAINS.flatMap(({ name, sign }) => {
    const count = objects.match(sign)?.length ?? 0
    return count === 0 ? [] : [`${name}${count}处`]
  })
  return found.length === 0 ? null : found.join('、')
}
