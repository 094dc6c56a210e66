import type { Editor } from 'slate'
import { ReactEditor } from 'slate-react'
import { continuesParagraph } from '#shared/layout/compose.ts'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import { ownText } from '#shared/minutes/factories.ts'
import { numberBlocks } from '#shared/minutes/numbering.ts'
import { openerLabel, splitOpener } from '#shared/wording/opener.ts'
import { viewState } from '../view-state.ts'
import { blocksOf, isShownOnly } from './blocks.ts'
import { currentBlockIndex, currentTopicIndex, selectedBlocks } from './current-block.ts'
import { derivedTexts } from './derived-texts.ts'
import { topicSpan } from './spans.ts'
import { suggestNext } from './suggest-next.ts'

/** What is shown with a block but is not in it: computed once per change, equal as long as nothing of it has changed. */
export interface BlockFacts {
  /** 一、 （一） 1. */
  readonly number: string
  /** The text of a derived block. */
  readonly derivedText: string
  /** 认为, 明确 …: what kind of statement the opener makes it. */
  readonly label: string
  /** Prints in the paragraph of the block before it. */
  readonly isRunIn: boolean
  /** On a heading: how many blocks are folded away under it. */
  readonly foldedCount: number
  readonly isHidden: boolean
  readonly isDimmed: boolean
  /** A shown block inside the selection; typed blocks show their own. */
  readonly isSelected: boolean
  /** Shown at an empty statement; Tab takes it. */
  readonly suggestion: string
}

export const NO_FACTS: BlockFacts = {
  number: '',
  derivedText: '',
  label: '',
  isRunIn: false,
  foldedCount: 0,
  isHidden: false,
  isDimmed: false,
  isSelected: false,
  suggestion: '',
}

/** The facts of every block; O(n). Where they are what `known` says, they are that very object. */
export function computeFacts(
  editor: Editor,
  known: (block: MinutesBlock) => BlockFacts | undefined = () => undefined,
): BlockFacts[] {
  const blocks = blocksOf(editor)
  const { folded, focusesTopic } = viewState(editor)
  const numbers = numberBlocks(blocks)
  const texts = derivedTexts(editor)
  const current = currentBlockIndex(editor)
  const selected = selectedBlocks(editor)
  const currentTopic = focusesTopic ? currentTopicIndex(editor) : null
  let heading: number | null = null
  let isFolded = false
  return blocks.map((block, index) => {
    const isTopic = block.type === 'topic'
    if (isTopic) {
      heading = index
      isFolded = folded.size > 0 && folded.has(ReactEditor.findKey(editor, block).id)
    } else if (block.type === 'roll' || block.type === 'colophon') {
      heading = null
      isFolded = false
    }
    const derivedText = texts[index] ?? ''
    const fresh = {
      number: numbers[index] ?? '',
      derivedText,
      label: labelOf(editor, block, derivedText),
      isRunIn: continuesParagraph(block, blocks[index - 1]),
      foldedCount: isTopic && isFolded ? topicSpan(blocks, index).end - index - 1 : 0,
      isHidden: isFolded && !isTopic,
      isDimmed: currentTopic !== null && heading !== currentTopic,
      isSelected:
        selected !== null && index >= selected.first && index <= selected.last && isShownOnly(block),
      suggestion: index === current ? (suggestNext(editor, index)?.text ?? '') : '',
    }
    const old = known(block)
    return old !== undefined && isEqual(old, fresh) ? old : fresh
  })
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

const labels = new WeakMap<MinutesBlock, { derivedText: string; label: string }>()

function labelOf(editor: Editor, block: MinutesBlock, derivedText: string): string {
  if (block.type !== 'statement') return ''
  const known = labels.get(block)
  if (known?.derivedText === derivedText) return known.label
  const { opener } = splitOpener(block.derived === null ? ownText(block) : derivedText, editor.wording)
  const label = opener === null ? '' : openerLabel(opener, editor.wording)
  labels.set(block, { derivedText, label })
  return label
}
