import { useCallback, useSyncExternalStore } from 'react'
import type { Editor } from 'slate'
import { useSlateStatic } from 'slate-react'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import { type BlockFacts, type ComputedFacts, computeFacts, NO_FACTS } from '../queries/block-facts.ts'
import { areSameMarks } from '../queries/line-marks.ts'
import { subscribeToEditor } from '../state/subscribe.ts'

interface FactsStore {
  readonly facts: WeakMap<MinutesBlock, BlockFacts>
  readonly listeners: Map<MinutesBlock, () => void>
  computed: ComputedFacts | null
  /** Counts the changes of line marks in texts that did not change themselves, and who waits for them. */
  marksVersion: number
  readonly marksListeners: Set<() => void>
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

/** The facts of a block as they are now. What an input method wrote is drawn before the editor tells of it: they are worked out then. */
export function factsOf(editor: Editor, block: MinutesBlock): BlockFacts {
  const store = storeOf(editor)
  const known = store.facts.get(block)
  if (known !== undefined) return known
  const { blocks, facts } = computeFacts(editor, store.computed)
  return facts[blocks.indexOf(block)] ?? NO_FACTS
}

/**
 * Changes when line marks have changed in a text that is not drawn anew anyway: words typed before it in its paragraph moved its lines.
 */
export function useMarksVersion(editor: Editor): number {
  const subscribe = useCallback(
    (listener: () => void) => {
      const { marksListeners } = storeOf(editor)
      marksListeners.add(listener)
      return () => marksListeners.delete(listener)
    },
    [editor],
  )
  return useSyncExternalStore(subscribe, () => storeOf(editor).marksVersion)
}

function storeOf(editor: Editor): FactsStore {
  const known = stores.get(editor)
  if (known) return known
  const store: FactsStore = {
    facts: new WeakMap(),
    listeners: new Map(),
    computed: null,
    marksVersion: 0,
    marksListeners: new Set(),
  }
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
  let moved = false
  for (let index = 0; index < computed.blocks.length; index += 1) {
    const block = computed.blocks[index]
    const now = computed.facts[index] ?? NO_FACTS
    if (block === undefined || (before?.blocks[index] === block && before.facts[index] === now)) continue
    const known = store.facts.get(block)
    if (known === now) continue
    // The only text of a block that has changed is drawn anew anyway.
    const old = known ?? (block.children.length > 1 ? before?.facts[index] : undefined)
    moved ||= old !== undefined && !areSameMarks(old.lineMarks, now.lineMarks)
    store.facts.set(block, now)
    changed.push(block)
  }
  for (const block of changed) store.listeners.get(block)?.()
  if (!moved) return
  store.marksVersion += 1
  for (const listener of store.marksListeners) listener()
}
