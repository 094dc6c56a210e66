/**
 * Adds page labels to a PDF as Chromium writes it (one cross-reference table, plain catalog): the numbers printed on the pages, and
 * 版记 for those at the end that bear none. The labels are appended, as the PDF format allows; every byte before them stays as it
 * is. A file of another make comes back unchanged: labels are a convenience.
 */
export function labelPages(pdf: Uint8Array, pages: number, unnumbered: number): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1')
  const trailer = /trailer\s*<<([\s\S]*?)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/u.exec(text)
  const root = /\/Root (\d+) 0 R/u.exec(trailer?.[1] ?? '')?.[1]
  const previous = trailer?.[2]
  if (trailer === null || root === undefined || previous === undefined) return pdf
  const catalog = new RegExp(`(?:^|\\n)${root} 0 obj\\s*<<([\\s\\S]*?)>>\\s*endobj`, 'u').exec(text)?.[1]
  if (catalog === undefined || catalog.includes('/PageLabels')) return pdf
  const numbered = pages - unnumbered
  const labels = `0 << /S /D >>${unnumbered > 0 ? ` ${numbered} << /P ${encodeText('版记')} >>` : ''}`
  const object = `${root} 0 obj\n<<${catalog}\n/PageLabels << /Nums [${labels}] >>>>\nendobj\n`
  const gap = text.endsWith('\n') ? '' : '\n'
  const objectAt = pdf.length + gap.length
  const tableAt = objectAt + object.length
  const table = `xref\n${root} 1\n${String(objectAt).padStart(10, '0')} 00000 n \n`
  const dictionary = (trailer[1] ?? '').replace(/\/Prev \d+/u, '')
  const end = `trailer\n<<${dictionary}\n/Prev ${previous}>>\nstartxref\n${tableAt}\n%%EOF\n`
  return Buffer.concat([pdf, Buffer.from(`${gap}${object}${table}${end}`, 'latin1')])
}

/** A PDF text string: UTF-16, big end first, in hexadecimal. */
function encodeText(text: string): string {
  let hex = 'FEFF'
  for (let index = 0; index < text.length; index += 1) {
    hex += text.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0')
  }
  return `<${hex}>`
}
