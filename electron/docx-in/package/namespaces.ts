const OFFICE = 'http://schemas.openxmlformats.org'
const STRICT = 'http://purl.oclc.org/ooxml'
const MICROSOFT = 'http://schemas.microsoft.com/office/word'

/** The usual prefix of each namespace that matters here: transitional (ECMA-376 part 4) and strict (part 1) names alike. */
const PREFIXES: Readonly<Record<string, string>> = {
  [`${OFFICE}/wordprocessingml/2006/main`]: 'w',
  [`${STRICT}/wordprocessingml/main`]: 'w',
  [`${OFFICE}/officeDocument/2006/relationships`]: 'r',
  [`${STRICT}/officeDocument/relationships`]: 'r',
  [`${OFFICE}/officeDocument/2006/math`]: 'm',
  [`${STRICT}/officeDocument/math`]: 'm',
  [`${OFFICE}/drawingml/2006/wordprocessingDrawing`]: 'wp',
  [`${STRICT}/drawingml/wordprocessingDrawing`]: 'wp',
  [`${OFFICE}/drawingml/2006/main`]: 'a',
  [`${STRICT}/drawingml/main`]: 'a',
  [`${OFFICE}/drawingml/2006/picture`]: 'pic',
  [`${STRICT}/drawingml/picture`]: 'pic',
  [`${OFFICE}/markup-compatibility/2006`]: 'mc',
  [`${MICROSOFT}/2010/wordprocessingShape`]: 'wps',
  [`${MICROSOFT}/2010/wordprocessingGroup`]: 'wpg',
  [`${MICROSOFT}/2010/wordprocessingCanvas`]: 'wpc',
  [`${MICROSOFT}/2010/wordprocessingDrawing`]: 'wp14',
  [`${MICROSOFT}/2010/wordml`]: 'w14',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
  'urn:schemas-microsoft-com:office:word': 'w10',
  'http://www.w3.org/XML/1998/namespace': 'xml',
  [`${OFFICE}/package/2006/relationships`]: 'rel',
  [`${OFFICE}/package/2006/content-types`]: 'ct',
}

/** `?` for a namespace of somebody else's: its elements are passed through, never understood. */
export function prefixOf(uri: string): string {
  return PREFIXES[uri] ?? '?'
}
