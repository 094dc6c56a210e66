import { minutesToDocx } from '../../../electron/export/docx/minutes-to-docx.ts'
import { importContent } from '../../../electron/import/import-minutes.ts'
import { parseMinutesText } from '../../../shared/parse/parse-minutes.ts'
import type { Bench } from '../bench.ts'
import { modelText } from '../bench-documents.ts'
import { measure } from '../measure.ts'

export const importDocx: Bench = {
  name: 'import-docx',
  about: '.docx of the model document → Minutes',
  run: async () => {
    const bytes = await minutesToDocx(parseMinutesText(modelText()).minutes)
    return measure(async () => {
      const imported = await importContent({ name: '纪要.docx', bytes })
      if (!imported.ok) throw new Error(imported.error.kind)
    })
  },
}
