import { createHash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { z } from 'zod'
import type { Minutes } from '../../shared/minutes/minutes.ts'
import { parseJson } from '../database/parse-json.ts'

/** A document in parts as they are stored: JSON of everything but the blocks, JSON of each block. In the format it was written in. */
export interface StoredParts {
  readonly rest: string
  readonly blocks: readonly string[]
}

/** deflate looks back this far. */
const WINDOW_BYTES = 32 * 1024
const LENGTH_BYTES = 4

/** [from, count]: blocks kept from the base; a number: so many blocks that are new. */
const stepsSchema = z.array(
  z.union([z.int().positive(), z.tuple([z.int().nonnegative(), z.int().positive()])]),
)
type Steps = z.infer<typeof stepsSchema>

export function partsOf({ children, ...rest }: Minutes): StoredParts {
  return { rest: JSON.stringify(rest), blocks: children.map((block) => JSON.stringify(block)) }
}

/** The document of the parts, not yet brought to today's format. */
export function joinParts({ rest, blocks }: StoredParts): unknown {
  return parseJson(`${rest.slice(0, -1)},"children":[${blocks.join(',')}]}`)
}

/** Says whether two documents are the same to the letter. */
export function hashOfParts({ rest, blocks }: StoredParts): string {
  return createHash('sha256')
    .update([rest, ...blocks].join('\n'))
    .digest('hex')
}

export function packWhole({ rest, blocks }: StoredParts): Buffer {
  return deflateRawSync(`[${[rest, ...blocks].join(',')}]`)
}

export function unpackWhole(body: Uint8Array): StoredParts | null {
  const read = inflate(body, Buffer.alloc(0))
  if (read === null) return null
  const [rest, ...blocks] = read.map((part) => JSON.stringify(part))
  return rest === undefined ? null : { rest, blocks }
}

/**
 * What differs from `base`: how many bytes the steps take, the steps, then rest (null: the base's) and the new blocks. The blocks of the base
 * that are not kept serve as dictionary, so that a block in which a word was changed costs little more than the word.
 */
export function packAgainst(base: StoredParts, parts: StoredParts): Buffer {
  const placeOf = new Map(base.blocks.map((block, place) => [block, place]))
  const steps: Steps = []
  const fresh: string[] = []
  for (const block of parts.blocks) {
    const place = placeOf.get(block)
    const last = steps.at(-1)
    if (place === undefined) {
      fresh.push(block)
      if (typeof last === 'number') steps[steps.length - 1] = last + 1
      else steps.push(1)
    } else if (Array.isArray(last) && last[0] + last[1] === place) last[1] += 1
    else steps.push([place, 1])
  }
  const rest = parts.rest === base.rest ? 'null' : parts.rest
  const head = Buffer.from(JSON.stringify(steps))
  const length = Buffer.alloc(LENGTH_BYTES)
  length.writeUInt32LE(head.length)
  const news = deflateRawSync(`[${[rest, ...fresh].join(',')}]`, { dictionary: dictionaryOf(base, steps) })
  return Buffer.concat([length, head, news])
}

/** Packed against another version it must be so much smaller than whole. */
const WORTH_IT = 0.5

/** Against `base` where that saves enough, else whole. */
export function packSmaller(
  base: StoredParts | null,
  parts: StoredParts,
): { readonly body: Buffer; readonly isWhole: boolean } {
  const whole = packWhole(parts)
  const body = base === null ? whole : packAgainst(base, parts)
  return body.length <= whole.length * WORTH_IT ? { body, isWhole: false } : { body: whole, isWhole: true }
}

/** null: the body is damaged, or packed against another base. */
export function unpackAgainst(base: StoredParts, body: Uint8Array): StoredParts | null {
  const bytes = Buffer.from(body)
  if (bytes.length < LENGTH_BYTES) return null
  const end = LENGTH_BYTES + bytes.readUInt32LE()
  const steps = stepsSchema.safeParse(parseJson(bytes.toString('utf8', LENGTH_BYTES, end)))
  if (!steps.success) return null
  const read = inflate(bytes.subarray(end), dictionaryOf(base, steps.data))
  if (read === null) return null
  const [rest, ...fresh] = read
  const blocks: string[] = []
  for (const step of steps.data) {
    if (typeof step === 'number') blocks.push(...fresh.splice(0, step).map((block) => JSON.stringify(block)))
    else blocks.push(...base.blocks.slice(step[0], step[0] + step[1]))
  }
  return { rest: rest === null ? base.rest : JSON.stringify(rest), blocks }
}

function inflate(body: Uint8Array, dictionary: Buffer): unknown[] | null {
  try {
    const read = parseJson(inflateRawSync(body, { dictionary }).toString('utf8'))
    return Array.isArray(read) && read.length > 0 ? read : null
  } catch {
    return null
  }
}

function dictionaryOf({ blocks }: StoredParts, steps: Steps): Buffer {
  const kept = new Set<number>()
  for (const step of steps) {
    if (typeof step === 'number') continue
    for (let place = step[0]; place < Math.min(step[0] + step[1], blocks.length); place += 1) kept.add(place)
  }
  const bytes = Buffer.from(blocks.filter((_, place) => !kept.has(place)).join(''))
  return bytes.subarray(Math.max(0, bytes.length - WINDOW_BYTES))
}
