import { useCallback, useSyncExternalStore } from 'react'
import type { Editor } from 'slate'
import { useSlateStatic } from 'slate-react'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import { type BlockFacts, computeFacts, NO_FACTS } from '../queries/block-facts.ts'
import { blocksOf } from '../queries/blocks.ts'
import { subscribeToEditor } from '../subscribe.ts'

interface FactsStore {
  readonly facts: WeakMap<MinutesBlock, BlockFacts>
  readonly listeners: Map<MinutesBlock, () => void>
}
const stores = new WeakMap<Editor, FactsStore>()

/**
 * The facts of the block being rendered. After a change only the blocks whose facts changed are told, so that a keystroke
 * redraws one block and a new topic only the headings whose number moved.
 */
export function useBlockFacts(block: MinutesBlock): BlockFacts {
  const editor = useSlateStatic()
  const subscribe = useCallback(
    (listener: () => void) => {
      const { listeners } = storeOf(editor)
      listeners.set(block, listener)
      return () => {
        if (listeners.get(block) === listener) listeners.delete(block)
      }
    },
    [editor, block],
  )
  return useSyncExternalStore(subscribe, () => storeOf(editor).facts.get(block) ?? NO_FACTS)
}

function storeOf(editor: Editor): FactsStore {
  const known = stores.get(editor)
  if (known) return known
  const store: FactsStore = { facts: new WeakMap(), listeners: new Map() }
  stores.set(editor, store)
  refresh(editor, store)
  subscribeToEditor(editor, () => refresh(editor, store))
  return store
}

function refresh(editor: Editor, { facts, listeners }: FactsStore): void {
  const changed: MinutesBlock[] = []
  const computed = computeFacts(editor, (block) => facts.get(block))
  for (const [index, block] of blocksOf(editor).entries()) {
    const now = computed[index] ?? NO_FACTS
    if (facts.get(block) === now) continue
    facts.set(block, now)
    changed.push(block)
  }
  for (const block of changed) listeners.get(block)?.()
}
