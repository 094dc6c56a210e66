import { type Editor, Transforms } from 'slate'
import type { Colophon, MinutesBlock } from '#shared/minutes/blocks.ts'
import { asOneStep } from '../commands/as-one-step.ts'
import { setBlock } from '../commands/set-block.ts'
import { blocksOf } from '../queries/blocks.ts'

const COLOPHON_FACTS = ['printer', 'printDate', 'copies'] as const

/** What a document has once. */
type SingleFact = 'masthead' | 'opening' | (typeof COLOPHON_FACTS)[number]

/** What a paste left as the document has it. */
export interface LeftOut {
  readonly facts: readonly SingleFact[]
  /** As pasted: at most one each of 版头, 开头段 and 版记. */
  readonly blocks: readonly MinutesBlock[]
}

const listeners = new WeakMap<Editor, (leftOut: LeftOut) => void>()

/** Says who is told of what a paste left out; the editor itself has no notices. */
export function setLeftOutListener(editor: Editor, listener: ((leftOut: LeftOut) => void) | undefined): void {
  if (listener) listeners.set(editor, listener)
  else listeners.delete(editor)
}

export function tellLeftOut(editor: Editor, leftOut: LeftOut): void {
  listeners.get(editor)?.(leftOut)
}

/** The pasted facts that are others than those of the document now; null when there are none. */
export function findLeftOut(editor: Editor, pasted: readonly MinutesBlock[]): LeftOut | null {
  const own = blocksOf(editor)
  const facts: SingleFact[] = []
  const blocks: MinutesBlock[] = []
  for (const type of ['masthead', 'opening', 'colophon'] as const) {
    const block = pasted.find((one) => one.type === type)
    const kept = own.find((one) => one.type === type)
    if (block === undefined || kept === undefined) continue
    const others = differences(block, kept)
    if (others.length === 0) continue
    facts.push(...others)
    blocks.push(block)
  }
  return facts.length === 0 ? null : { facts, blocks }
}

/** Puts what was left out in the place of what the document has, as one undo step. */
export function takeLeftOut(editor: Editor, { blocks }: LeftOut): void {
  asOneStep(editor, () => {
    for (const block of blocks) {
      const index = blocksOf(editor).findIndex(({ type }) => type === block.type)
      const own = blocksOf(editor)[index]
      if (own?.type === 'colophon' && block.type === 'colophon') {
        setBlock(editor, index, { ...own, ...writtenFacts(block) })
      } else if (own !== undefined) {
        Transforms.removeNodes(editor, { at: [index] })
        Transforms.insertNodes(editor, { ...block, id: own.id }, { at: [index] })
      }
    }
  })
}

function differences(pasted: MinutesBlock, own: MinutesBlock): SingleFact[] {
  if (pasted.type === 'colophon' && own.type === 'colophon') {
    return COLOPHON_FACTS.filter((fact) => pasted[fact] !== null && pasted[fact] !== own[fact])
  }
  const isOther = JSON.stringify({ ...pasted, id: own.id }) !== JSON.stringify(own)
  return isOther && (pasted.type === 'masthead' || pasted.type === 'opening') ? [pasted.type] : []
}

function writtenFacts(colophon: Colophon): Partial<Colophon> {
  return Object.fromEntries(
    COLOPHON_FACTS.filter((fact) => colophon[fact] !== null).map((fact) => [fact, colophon[fact]]),
  )
}
