import { z } from 'zod'

/**
 * The name of a block, unique in its document. It stays with the block whatever is typed into it and wherever it is moved, so that
 * opinions, follow-up and comparisons can point at the block.
 */
export const blockIdSchema = z.string().regex(/^[a-z0-9-]{1,40}$/u)

/** Ten digits of base 36: two blocks of one document meet by chance about once in 10¹⁰ documents. */
const LENGTH = 10

/** An id for a block that is made now. */
export function newBlockId(): string {
  let id = ''
  while (id.length < LENGTH) id += Math.random().toString(36).slice(2)
  return id.slice(0, LENGTH)
}

/**
 * Ids for blocks that come without any: read from a text, or stored before there were ids. An id follows from what the block
 * says, so that reading the same again gives the same ids, and two blocks of different documents do not meet by chance.
 */
export function contentIds(blocks: readonly unknown[]): string[] {
  const used = new Map<string, number>()
  return blocks.map((block) => {
    const id = hash(JSON.stringify(block) ?? '')
    const times = (used.get(id) ?? 0) + 1
    used.set(id, times)
    return times === 1 ? id : `${id}-${times}`
  })
}

/** The same blocks with ids by content: what a reader of texts has made. */
export function withContentIds<Block extends { readonly id: string }>(blocks: readonly Block[]): Block[] {
  const ids = contentIds(blocks.map(({ id: _, ...said }) => said))
  return blocks.map((block, index) => ({ ...block, id: ids[index] ?? block.id }))
}

/** The same blocks, where of two with one id the later gets a new one. The same list when every id is there once. */
export function withOwnIds<Block extends { readonly id: string }>(blocks: Block[]): Block[] {
  if (new Set(blocks.map(({ id }) => id)).size === blocks.length) return blocks
  const seen = new Set<string>()
  return blocks.map((block) => {
    const own = seen.has(block.id) ? { ...block, id: newBlockId() } : block
    seen.add(own.id)
    return own
  })
}

/** cyrb53, a hash of 53 bits by its author's public-domain code, in eleven digits of base 36. */
function hash(text: string): string {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    a = Math.imul(a ^ unit, 2654435761)
    b = Math.imul(b ^ unit, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36).padStart(11, '0')
}
