import { parseMinutesText } from '#shared/parse/parse-minutes.ts'
import type { Bench } from '../bench.ts'
import { modelText } from '../bench-documents.ts'
import { measure } from '../measure.ts'

export const importText: Bench = {
  name: 'import',
  about: 'text of the model document → Minutes',
  run: () => {
    const text = modelText()
    return measure(() => parseMinutesText(text))
  },
}
