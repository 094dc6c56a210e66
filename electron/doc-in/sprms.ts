/** A property that differs from the style ([MS-DOC] 2.6): its number and what is said of it. */
export interface Sprm {
  readonly code: number
  readonly operand: Buffer
}

/** Bytes of the operand by the upper three bits of the number (2.2.5.1); 0: the first byte says it. */
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3] as const
const TABLE_DEFINITION = 0xd608
const CHANGED_TABS = 0xc615

/** What a list of properties says, in its order; a list that is cut off ends with its last whole property. */
export function readSprms(bytes: Buffer): Sprm[] {
  const sprms: Sprm[] = []
  let at = 0
  while (at + 3 <= bytes.length) {
    const code = bytes.readUInt16LE(at)
    const [from, to] = operandOf(bytes, code, at + 2)
    if (to > bytes.length) break
    sprms.push({ code, operand: bytes.subarray(from, to) })
    at = to
  }
  return sprms
}

function operandOf(bytes: Buffer, code: number, at: number): [from: number, to: number] {
  const fixed = SIZES[code >> 13] ?? 0
  if (fixed > 0) return [at, at + fixed]
  const said = bytes[at] ?? 0
  if (code === TABLE_DEFINITION && at + 2 <= bytes.length) return [at + 2, at + 1 + bytes.readUInt16LE(at)]
  if (code === CHANGED_TABS && said === 255) {
    const removed = bytes[at + 1] ?? 0
    const added = bytes[at + 2 + removed * 4] ?? 0
    return [at + 1, at + 3 + removed * 4 + added * 3]
  }
  return [at + 1, at + 1 + said]
}

/** The last that is said of a property: it counts. */
export function lastOf(sprms: readonly Sprm[], code: number): Buffer | undefined {
  return sprms.findLast((sprm) => sprm.code === code)?.operand
}

export function isOn(sprms: readonly Sprm[], code: number): boolean {
  const value = lastOf(sprms, code)?.[0]
  return value === 1 || value === 0x81
}
