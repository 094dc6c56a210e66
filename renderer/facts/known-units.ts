import type { MinutesContext } from '#shared/minutes/minutes.ts'

/** Units named in the document, in its order, each once: 汇报单位, then those of the rolls. */
export function knownUnits(context: MinutesContext): string[] {
  const units = new Set<string>()
  for (const block of context.children) {
    if (block.type === 'topic' && block.reporter !== null) units.add(block.reporter)
  }
  for (const block of context.children) {
    if (block.type !== 'roll') continue
    for (const entry of block.entries) if (entry.unit !== null) units.add(entry.unit)
  }
  units.delete('')
  return [...units]
}
