import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PUBLISHED_FOLDER, PUBLISHED_NAMES, readSampleTexts } from '../support/sample-texts.ts'

// Every test of texts runs over the invented ones, and over the published ones where they are beside the project. Here the closing line
// of a run learns which were not tried.
for (const name of PUBLISHED_NAMES) {
  test.skipIf(!existsSync(join(PUBLISHED_FOLDER, name)))(
    `the published text ${name} is tried by every test of texts`,
    () => {
      expect(readSampleTexts().map((sample) => sample.name)).toContain(name)
    },
  )
}

test('there is an invented text for every published one', () => {
  const invented = readSampleTexts().filter(({ name }) => !PUBLISHED_NAMES.some((known) => known === name))
  expect(invented.length).toBeGreaterThanOrEqual(PUBLISHED_NAMES.length)
})
