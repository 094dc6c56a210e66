import { useCallback, useSyncExternalStore } from 'react'
import type { Editor } from 'slate'
import { useSlateStatic } from 'slate-react'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import { type BlockFacts, type ComputedFacts, computeFacts, NO_FACTS } from '../queries/block-facts.ts'
import { subscribeToEditor } from '../state/subscribe.ts'

interface FactsStore {
  readonly facts: WeakMap<MinutesBlock, BlockFacts>
  readonly listeners: Map<MinutesBlock, () => void>
  computed: ComputedFacts | null
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
  const store: FactsStore = { facts: new WeakMap(), listeners: new Map(), computed: null }
  stores.set(editor, store)
  refresh(editor, store)
  subscribeToEditor(editor, () => refresh(editor, store))
  return store
}

function refresh(editor: Editor, store: FactsStore): void {
  const before = store.computed
  const computed = computeFacts(editor, before)
  store.computed = computed
  const changed: MinutesBlock[] = []
  for (let index = 0; index < computed.blocks.length; index += 1) {
    const block = computed.blocks[index]
    const now = computed.facts[index] ?? NO_FACTS
    if (block === undefined || (before?.blocks[index] === block && before.facts[index] === now)) continue
    if (store.facts.get(block) === now) continue
    store.facts.set(block, now)
    changed.push(block)
  }
  for (const block of changed) store.listeners.get(block)?.()
}
