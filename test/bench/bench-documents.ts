import { minutesToPlainText } from '#shared/compose/plain-text.ts'
import type { Minutes } from '#shared/minutes/minutes.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'
import { makeMinutes } from '../support/made-minutes.ts'
import { MODEL_TEXT, readSampleTexts } from '../support/sample-texts.ts'

/** The model document's text (11 topics, some 5,000 characters); where it is not at hand, a made one of its size. */
export function modelText(): string {
  const sample = readSampleTexts().find(({ name }) => name === MODEL_TEXT)
  return (
    sample?.text ?? minutesToPlainText(makeMinutes({ topics: 11, charactersPerTopic: 380, colophon: false }))
  )
}

export function modelMinutes(): Minutes {
  return parseMinutesText(modelText()).minutes
}

/** The made document of 60 topics and 40,000 characters. */
export function largeMinutes(): Minutes {
  return makeMinutes({ topics: 60, charactersPerTopic: 600 })
}
