import { Document, Packer, Paragraph, TextRun } from 'docx'
import { minutesToPlainText } from '#shared/compose/plain-text.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'
import { minutesToDocx } from '../../../electron/export/docx/minutes-to-docx.ts'
import type { Bench } from '../bench.ts'
import { modelMinutes, modelText } from '../bench-documents.ts'
import { measure } from '../measure.ts'

/** The least a .docx of the same words can cost with the same library: unformatted paragraphs, built and packed. */
function packPlainDocument(paragraphs: readonly string[]): Promise<Uint8Array> {
  const children = paragraphs.map((text) => new Paragraph({ children: [new TextRun(text)] }))
  return Packer.pack(new Document({ sections: [{ children }] }), 'uint8array')
}

export const exportDocx: Bench = {
  name: 'export-docx',
  about: 'Minutes → .docx; peer: unformatted paragraphs by the docx library',
  run: () => {
    const minutes = modelMinutes()
    const paragraphs = minutesToPlainText(minutes).split('\n')
    return measure(
      () => minutesToDocx(minutes),
      () => packPlainDocument(paragraphs),
    )
  },
}

export const textToDocx: Bench = {
  name: 'text-to-docx',
  about: 'text of the model document → .docx (parse, build, pack); hehecat/gongwen: about 13 ms',
  run: () => {
    const text = modelText()
    return measure(() => minutesToDocx(parseMinutesText(text).minutes))
  },
}
