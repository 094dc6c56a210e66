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

/** The facts of every block; O(n). */
export function computeFacts(editor: Editor): BlockFacts[] {
  const blocks = blocksOf(editor)
  const { folded, focusesTopic } = viewState(editor)
  const numbers = numberBlocks(blocks)
  const texts = derivedTexts(editor)
  const current = currentBlockIndex(editor)
  const selected = selectedBlocks(editor)
  const currentTopic = focusesTopic ? currentTopicIndex(editor) : null
  let heading: number | null = null
  let isFolded = false
  const facts = blocks.map((block, index) => {
    if (block.type === 'topic') {
      heading = index
      isFolded = folded.size > 0 && folded.has(ReactEditor.findKey(editor, block).id)
    } else if (block.type === 'roll' || block.type === 'colophon') {
      heading = null
      isFolded = false
    }
    const derivedText = texts[index] ?? ''
    return {
      number: numbers[index] ?? '',
      derivedText,
      label: labelOf(editor, block, derivedText),
      isRunIn: continuesParagraph(block, blocks[index - 1]),
      foldedCount: 0,
      isHidden: isFolded && block.type !== 'topic',
      isDimmed: currentTopic !== null && heading !== currentTopic,
      isSelected:
        selected !== null && index >= selected.first && index <= selected.last && isShownOnly(block),
      suggestion: index === current ? (suggestNext(editor, index)?.text ?? '') : '',
    }
  })
  return folded.size === 0 ? facts : countFolded(blocks, facts)
}

function countFolded(blocks: readonly MinutesBlock[], facts: readonly BlockFacts[]): BlockFacts[] {
  const counts = new Map<number, number>()
  let heading = 0
  for (const [index, { isHidden }] of facts.entries()) {
    if (blocks[index]?.type === 'topic') heading = index
    if (isHidden) counts.set(heading, (counts.get(heading) ?? 0) + 1)
  }
  return facts.map((fact, index) => ({ ...fact, foldedCount: counts.get(index) ?? 0 }))
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
