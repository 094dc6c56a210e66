import { expect } from 'vitest'

/** Blocks as they are but for their ids, which are made by chance. */
function withoutIds(blocks: readonly (object | undefined)[]): (object | undefined)[] {
  return blocks.map((block) => (block !== undefined && 'id' in block ? omitId(block) : block))
}

/** That blocks say the same; their ids may be others. */
export function expectBlocks(
  blocks: readonly (object | undefined)[],
  wanted: readonly (object | undefined)[],
): void {
  expect(withoutIds(blocks)).toEqual(withoutIds(wanted))
}

function omitId({ id: _, ...said }: { id?: unknown }): object {
  return said
}
