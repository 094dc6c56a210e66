import { hashOf } from './hash.ts'

// A PDF has sums for its packed streams only. Ours end with a comment that holds the digest of all before it: readers of PDF pass over what stands
// behind %%EOF, and a program that saves the file anew drops it or writes behind it.

const MARK = '%jiyao-sha256 '
const DIGITS = 64
const PROOF_BYTES = MARK.length + DIGITS + 1

/** The bytes of a PDF with its proof in the last line. */
export function withPdfProof(pdf: Uint8Array): Uint8Array {
  return Buffer.concat([pdf, Buffer.from(`${MARK}${hashOf(pdf)}\n`, 'latin1')])
}

/** Whether a PDF of ours is another than it was when it was written; false of one without a proof. O(n). */
export function isBrokenPdf(bytes: Uint8Array): boolean {
  const end = Math.max(0, bytes.length - PROOF_BYTES)
  const line = Buffer.from(bytes.subarray(end)).toString('latin1')
  return line.startsWith(MARK) && line.slice(MARK.length, -1) !== hashOf(bytes.subarray(0, end))
}
