import { useCallback, useSyncExternalStore } from 'react'
import type { Editor } from 'slate'
import { ReactEditor, useSlateStatic } from 'slate-react'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import { type BlockFacts, computeFacts, NO_FACTS } from '../queries/block-facts.ts'
import { blocksOf } from '../queries/blocks.ts'
import { subscribeToEditor } from '../subscribe.ts'

interface FactsStore {
  facts: Map<string, BlockFacts>
  readonly listeners: Map<string, () => void>
}
const stores = new WeakMap<Editor, FactsStore>()

/**
 * The facts of the block being rendered. After a change only the blocks whose facts changed are told, so that a keystroke
 * redraws one block and a new topic only the headings whose number moved.
 */
export function useBlockFacts(block: MinutesBlock): BlockFacts {
  const editor = useSlateStatic()
  const key = ReactEditor.findKey(editor, block).id
  const subscribe = useCallback(
    (listener: () => void) => {
      const { listeners } = storeOf(editor)
      listeners.set(key, listener)
      return () => {
        if (listeners.get(key) === listener) listeners.delete(key)
      }
    },
    [editor, key],
  )
  return useSyncExternalStore(subscribe, () => storeOf(editor).facts.get(key) ?? NO_FACTS)
}

function storeOf(editor: Editor): FactsStore {
  const known = stores.get(editor)
  if (known) return known
  const store: FactsStore = { facts: new Map(), listeners: new Map() }
  stores.set(editor, store)
  refresh(editor, store)
  subscribeToEditor(editor, () => refresh(editor, store))
  return store
}

function refresh(editor: Editor, store: FactsStore): void {
  const before = store.facts
  const after = new Map<string, BlockFacts>()
  const changed: string[] = []
  const computed = computeFacts(editor)
  for (const [index, block] of blocksOf(editor).entries()) {
    const key = ReactEditor.findKey(editor, block).id
    const old = before.get(key)
    const fresh = computed[index] ?? NO_FACTS
    const isSame = old !== undefined && isEqual(old, fresh)
    after.set(key, isSame ? old : fresh)
    if (!isSame) changed.push(key)
  }
  store.facts = after
  for (const key of changed) store.listeners.get(key)?.()
}

function isEqual(a: BlockFacts, b: BlockFacts): boolean {
  return (
    a.number === b.number &&
    a.derivedText === b.derivedText &&
    a.label === b.label &&
    a.isRunIn === b.isRunIn &&
    a.foldedCount === b.foldedCount &&
    a.isHidden === b.isHidden &&
    a.isDimmed === b.isDimmed &&
    a.isSelected === b.isSelected &&
    a.suggestion === b.suggestion
  )
}
