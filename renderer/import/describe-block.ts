import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import { ownText } from '#shared/minutes/factories.ts'
import { formatRollEntries, isIdleRoll } from '#shared/wording/roll-text.ts'
import { importStrings as strings } from '../strings/import.ts'

/** The words of a block as the sheet will show it, without the number; `derived`: the sentence that the program writes for it. */
export function wordsOfBlock(block: MinutesBlock, derived: string): string {
  switch (block.type) {
    case 'masthead':
      return [block.organ, block.kind, block.number, block.title, block.issuer]
        .filter((part) => part !== null)
        .join('　')
    case 'roll':
      return `${block.role}：${isIdleRoll(block) ? strings.idleRoll : formatRollEntries(block).join('')}`
    case 'colophon':
      return (
        block.distribution.map(({ label, text }) => `${label}：${text}`).join('；') || strings.kinds.colophon
      )
    default:
      return derived !== '' ? derived : ownText(block)
  }
}
