import type { RollEntry } from '../../minutes/blocks.ts'
import { readRollText } from './roll-lines.ts'

/**
 * Reads what a writer types into a roll: 市人大朱大丰，市政府办公室夏永华、汪志杰, one line a paragraph, names also parted by blanks.
 * Never fails; a stretch that names nobody is kept in `unnamed`.
 */
export function parseRollText(text: string): RollEntry[] {
  return readRollText(text)
}
