import { useCallback, useSyncExternalStore } from 'react'
import type { Editor } from 'slate'
import { useSlateStatic } from 'slate-react'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import { type BlockFacts, type ComputedFacts, computeFacts, NO_FACTS } from '../queries/block-facts.ts'
import { blocksOf } from '../queries/blocks.ts'
import { subscribeToEditor } from '../state/subscribe.ts'

interface FactsStore {
  readonly facts: WeakMap<MinutesBlock, BlockFacts>
  readonly listeners: Map<MinutesBlock, () => void>
  computed: ComputedFacts | null
  /** Facts that were asked for before the editor told of the change they belong to. */
  ahead: ComputedFacts | null
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
  return useSyncExternalStore(subscribe, () => factsOf(editor, block))
}

/** The facts of a block as they are now. What an input method wrote is drawn before the editor tells of it: they are worked out then. */
function factsOf(editor: Editor, block: MinutesBlock): BlockFacts {
  const store = storeOf(editor)
  const known = store.facts.get(block)
  if (known !== undefined) return known
  const blocks = blocksOf(editor)
  if (store.ahead?.blocks !== blocks) store.ahead = computeFacts(editor, store.computed)
  return store.ahead.facts[blocks.indexOf(block)] ?? NO_FACTS
}

function storeOf(editor: Editor): FactsStore {
  const known = stores.get(editor)
  if (known) return known
  const store: FactsStore = {
    facts: new WeakMap(),
    listeners: new Map(),
    computed: null,
    ahead: null,
  }
  stores.set(editor, store)
  refresh(editor, store)
  subscribeToEditor(editor, () => refresh(editor, store))
  return store
}

function refresh(editor: Editor, store: FactsStore): void {
  const before = store.computed
  const computed = computeFacts(editor, store.ahead ?? before)
  store.ahead = null
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
