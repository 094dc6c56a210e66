import { readFileSync } from 'node:fs'
import type { Minutes } from '#shared/minutes/minutes.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'
import { makeMinutes } from '../support/made-minutes.ts'
import { INVENTED_MODEL } from '../support/sample-texts.ts'

/** The model document's text: eleven topics, some 4,000 characters. */
export function modelText(): string {
  return readFileSync(INVENTED_MODEL, 'utf8')
}

export function modelMinutes(): Minutes {
  return parseMinutesText(modelText()).minutes
}

/** The made document of 60 topics and 40,000 characters. */
export function largeMinutes(): Minutes {
  return makeMinutes({ topics: 60, charactersPerTopic: 600 })
}
