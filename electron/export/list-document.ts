import {
  Document,
  type ISectionOptions,
  Packer,
  Table,
  TableLayoutType,
  type TableRow,
  TextRun,
  WidthType,
} from 'docx'

/** A Word document that is no minutes: a report, a list, cards. */
export async function packListDocument(
  title: string,
  sections: readonly ISectionOptions[],
): Promise<Uint8Array> {
  // No name of a person; the library would write “Un-named”.
  const document = new Document({ title, creator: '纪要', lastModifiedBy: '纪要', sections: [...sections] })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

/** Columns in the proportions of these widths that fill the room together, in twips. */
export function shareColumns(columns: readonly { readonly width: number }[], roomTwips: number): number[] {
  const all = columns.reduce((sum, { width }) => sum + width, 0)
  return columns.map(({ width }) => Math.round((width / all) * roomTwips))
}

/** A table as wide as the room, its columns as they were shared out. */
export function fixedTable(columnWidths: number[], roomTwips: number, rows: TableRow[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths,
    width: { size: roomTwips, type: WidthType.DXA },
    rows,
  })
}

/** Words in one face for Chinese and other characters alike. */
export function listRun(text: string, font: string, sizePt: number): TextRun {
  return new TextRun({
    text,
    size: sizePt * 2,
    font: { ascii: font, hAnsi: font, eastAsia: font, cs: font, hint: 'eastAsia' },
  })
}
