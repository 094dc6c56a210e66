import { createHash } from 'node:crypto'

// Files that the writer keeps and takes in again (a document as .json, a template, a format profile, the phrases) prove themselves: JSON has no
// place for a sum, and a field of its own would be refused by every earlier program. So the digest stands behind the value as blanks and tabs, a
// bit each, which every reader of JSON passes over.

/** sound: it is what was written. unproven: made by hand, by another or an earlier program. broken: it was changed since. */
export type JsonState = 'sound' | 'unproven' | 'broken'

const BITS = 128
const PROOF = new RegExp(`\\n([ \\t]{${BITS}})\\s*$`, 'u')

/** The bytes of a file for a value, its proof in the last line. */
export function toProvenJson(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n${proofOf(value)}\n`)
}

/** `text` and what it says. Other line ends, indents and encodings leave the value, and with it the proof, as it was. */
export function stateOfJson(text: string, value: unknown): JsonState {
  const proof = PROOF.exec(text)?.[1]
  if (proof === undefined) return 'unproven'
  return proof === proofOf(value) ? 'sound' : 'broken'
}

function proofOf(value: unknown): string {
  const digest = createHash('sha256').update(JSON.stringify(value)).digest()
  return Array.from({ length: BITS }, (_, bit) =>
    ((digest[bit >> 3] ?? 0) >> (bit & 7)) & 1 ? '\t' : ' ',
  ).join('')
}
