import { describeReading, encodingName } from '../../shared/ipc/describe-reading.ts'
import { type Reading, TEXT_ENCODINGS, type TextEncoding } from '../../shared/ipc/files.ts'

/** What standard error says about how a text was decoded; null: whole UTF-8, nothing to say. */
export function remarkOnReading(reading: Reading | null): string | null {
  if (reading === null) return null
  const { nextBest } = reading
  const advice =
    nextBest === null ? '' : `如果文字不对，请加 --encoding ${nextBest} 按 ${encodingName(nextBest)} 再读。`
  return describeReading(reading) + advice
}

/** The encoding that --encoding names; undefined: not one of them. */
export function readEncoding(given: string | null): TextEncoding | null | undefined {
  return given === null ? null : TEXT_ENCODINGS.find((encoding) => encoding === given.toLowerCase())
}
