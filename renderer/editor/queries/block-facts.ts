import type { Editor } from 'slate'
import { ReactEditor } from 'slate-react'
import { continuesParagraph, onlyBearsItems } from '#shared/compose/compose.ts'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import { ownText } from '#shared/minutes/factories.ts'
import { countBlocks, numberBlocks } from '#shared/minutes/numbering.ts'
import type { FormatProfile } from '#shared/profile/profile.ts'
import type { LineMark } from '#shared/typeset/line-marks.ts'
import { openerLabel, splitOpener } from '#shared/wording/opener.ts'
import { viewState } from '../state/view-state.ts'
import { blockAt, blocksOf, isEmptyProse, isShownOnly } from './blocks.ts'
import { currentBlockIndex, currentTopicIndex, selectedBlocks } from './current-block.ts'
import { derivedTexts } from './derived-texts.ts'
import { areSameMarks, NO_LINE_MARKS, paragraphLines } from './line-marks.ts'
import { offsetIn } from './offset-in.ts'
import { topicSpan } from './spans.ts'
import { suggestNext } from './suggest-next.ts'
import { textChanges } from './text-changes.ts'

/** What is shown with a block but is not in it: computed once per change, equal as long as nothing of it has changed. */
export interface BlockFacts {
  /** 一、 （一） 1. */
  readonly number: string
  /** The writer has set the number, and it is another one than would be counted. */
  readonly isNumberSet: boolean
  /** The text of a derived block. */
  readonly derivedText: string
  /** 认为, 明确 …: what kind of statement the opener makes it. */
  readonly label: string
  /** Prints in the paragraph of the block before it. */
  readonly isRunIn: boolean
  /** Stands in one paragraph with the block before or after it. */
  readonly isRunOn: boolean
  /** The first and the last of the blocks that stand in one paragraph. */
  readonly startsRun: boolean
  readonly endsRun: boolean
  /** Prints nothing: an empty statement whose items begin paragraphs of their own. */
  readonly isSilent: boolean
  /** On a heading: how many blocks are folded away under it. */
  readonly foldedCount: number
  readonly isHidden: boolean
  readonly isDimmed: boolean
  /** A shown block inside the selection; typed blocks show their own. */
  readonly isSelected: boolean
  /** Shown at an empty statement; Tab takes it. */
  readonly suggestion: string
  /** What its lines need to end where those of the page do. */
  readonly lineMarks: readonly LineMark[]
  /** Its lines are not spread: a long word among them would draw one apart. */
  readonly keepsLeft: boolean
  /** Begins on the line of a block that has a label: there is no room in the margin for another. */
  readonly sharesLine: boolean
}

export const NO_FACTS: BlockFacts = {
  number: '',
  isNumberSet: false,
  derivedText: '',
  label: '',
  isRunIn: false,
  isRunOn: false,
  startsRun: false,
  endsRun: false,
  isSilent: false,
  foldedCount: 0,
  isHidden: false,
  isDimmed: false,
  isSelected: false,
  suggestion: '',
  lineMarks: NO_LINE_MARKS,
  keepsLeft: false,
  sharesLine: false,
}

/** What the facts depend on besides the wording. */
interface FactsBasis {
  readonly blocks: readonly MinutesBlock[]
  readonly folded: ReadonlySet<string>
  /** Whether all but one topic is dimmed, and which (null: none is left). */
  readonly focusesTopic: boolean
  readonly currentTopic: number | null
  readonly current: number | null
  readonly selected: { readonly first: number; readonly last: number } | null
  readonly items: FormatProfile['items']
  readonly profile: FormatProfile | null
  /**
   * The block that stands on lines of its own though it prints in a paragraph with others: the caret has stood at its very beginning and has
   * not left it. The browser takes the beginning of a block that runs on for the end of the one before, and would put words there.
   */
  readonly opened: string | null
}

export interface ComputedFacts extends FactsBasis {
  /** Of every block. */
  readonly facts: readonly BlockFacts[]
}

/**
 * The facts of every block. After typing only what the words and the caret touch is computed again; where facts are what they were in
 * `before`, they are that very object.
 */
export function computeFacts(editor: Editor, before: ComputedFacts | null = null): ComputedFacts {
  const { folded, focusesTopic, items, profile } = viewState(editor)
  const basis = {
    blocks: blocksOf(editor),
    folded,
    focusesTopic,
    currentTopic: focusesTopic ? currentTopicIndex(editor) : null,
    current: currentBlockIndex(editor),
    selected: selectedBlocks(editor),
    items,
    profile,
    opened: openedBlock(editor, before),
  }
  const isSameView =
    before?.folded === folded &&
    before.items === items &&
    before.profile === profile &&
    before.opened === basis.opened &&
    (basis.opened === null || before.current === basis.current) &&
    before.focusesTopic === focusesTopic &&
    before.currentTopic === basis.currentTopic
  const typed = isSameView ? textChanges(before.blocks, basis.blocks) : null
  if (before === null || typed === null) return { ...basis, facts: computeAll(editor, basis, before) }
  const facts = [...before.facts]
  for (const index of new Set([...typed, ...touchedByCaret(before), ...touchedByCaret(basis)])) {
    const block = basis.blocks[index]
    const old = facts[index]
    if (block === undefined || old === undefined) continue
    facts[index] = keepEqual(old, {
      ...old,
      label: labelOf(editor, block, old.derivedText),
      ...caretFacts(editor, basis, index, block),
    })
  }
  for (const index of typed) markLines(basis, facts, index)
  return { ...basis, facts }
}

/** Positions of the blocks whose facts follow caret and selection. */
function touchedByCaret({ current, selected }: FactsBasis): number[] {
  if (current === null || selected === null) return []
  const { first, last } = selected
  return Array.from({ length: last - first + 1 }, (_, place) => first + place)
}

function caretFacts(editor: Editor, basis: FactsBasis, index: number, block: MinutesBlock) {
  const { blocks, current, selected, items } = basis
  return {
    isSilent: index !== current && isEmptyProse(block) && onlyBearsItems(block, blocks[index + 1], items),
    isSelected: selected !== null && index >= selected.first && index <= selected.last && isShownOnly(block),
    suggestion: index === current ? (suggestNext(editor, index)?.text ?? '') : '',
  }
}

function computeAll(editor: Editor, basis: FactsBasis, before: ComputedFacts | null): BlockFacts[] {
  const { blocks, folded, focusesTopic, currentTopic } = basis
  const known = new Map(before?.blocks.map((block, index) => [block, before.facts[index]]))
  const numbers = numberBlocks(blocks)
  const counts = blocks.some(saysNumber) ? countBlocks(blocks) : []
  const texts = derivedTexts(editor)
  let heading: number | null = null
  let isFolded = false
  const facts = blocks.map((block, index) => {
    const isTopic = block.type === 'topic'
    if (isTopic) {
      heading = index
      isFolded = folded.size > 0 && folded.has(ReactEditor.findKey(editor, block).id)
    } else if (block.type === 'roll' || block.type === 'attachment' || block.type === 'colophon') {
      heading = null
      isFolded = false
    }
    const derivedText = texts[index] ?? ''
    const old = known.get(block)
    return keepEqual(old, {
      number: numbers[index] ?? '',
      isNumberSet: saysNumber(block) && counts[index]?.ordinal !== counts[index]?.expected,
      derivedText,
      label: labelOf(editor, block, derivedText),
      ...runFacts(basis, index),
      foldedCount: isTopic && isFolded ? topicSpan(blocks, index).end - index - 1 : 0,
      isHidden: isFolded && !isTopic,
      isDimmed: focusesTopic && currentTopic !== null && heading !== currentTopic,
      ...caretFacts(editor, basis, index, block),
      lineMarks: old?.lineMarks ?? NO_LINE_MARKS,
      keepsLeft: old?.keepsLeft ?? false,
      sharesLine: old?.sharesLine ?? false,
    })
  })
  for (let index = 0; index < facts.length; index += 1) {
    if (facts[index]?.isRunOn !== true || facts[index]?.startsRun === true) markLines(basis, facts, index)
  }
  return facts
}

/** Works out the line marks of the paragraph that the block at `index` stands in. */
function markLines({ blocks, profile }: FactsBasis, facts: BlockFacts[], index: number): void {
  let first = index
  while (facts[first]?.isRunOn === true && facts[first]?.startsRun === false && first > 0) first -= 1
  let last = index
  while (facts[last]?.isRunOn === true && facts[last]?.endsRun === false && last < facts.length - 1) last += 1
  const shown = blocks.slice(first, last + 1).map((block, at) => {
    const { number, derivedText } = facts[first + at] ?? NO_FACTS
    return { block, number, derivedText }
  })
  const lines = profile === null ? [] : paragraphLines(shown, profile)
  let labelled: number | null = null
  for (let at = first; at <= last; at += 1) {
    const old = facts[at]
    if (old === undefined) continue
    const {
      marks: lineMarks,
      line,
      keepsLeft,
    } = lines[at - first] ?? { marks: NO_LINE_MARKS, line: at, keepsLeft: false }
    const sharesLine = old.label !== '' && line === labelled
    if (old.label !== '') labelled = line
    const isSame = old.sharesLine === sharesLine && old.keepsLeft === keepsLeft
    if (!isSame || !areSameMarks(old.lineMarks, lineMarks)) {
      facts[at] = { ...old, lineMarks, keepsLeft, sharesLine }
    }
  }
}

function runFacts({ blocks, items, opened }: FactsBasis, index: number) {
  const printsAfter = (at: number) => {
    const block = blocks[at]
    return block !== undefined && continuesParagraph(block, blocks[at - 1], items)
  }
  const standsAfter = (at: number) => {
    return printsAfter(at) && blocks[at]?.id !== opened && blocks[at - 1]?.id !== opened
  }
  const isJoined = standsAfter(index)
  const isFollowed = standsAfter(index + 1)
  return {
    isRunIn: printsAfter(index),
    isRunOn: isJoined || isFollowed,
    startsRun: isFollowed && !isJoined,
    endsRun: isJoined && !isFollowed,
  }
}

function openedBlock(editor: Editor, before: ComputedFacts | null): string | null {
  const { selection } = editor
  const block = blockAt(editor, currentBlockIndex(editor))
  if (selection === null || block === null || isShownOnly(block)) return null
  const isAtStart = offsetIn(editor, selection.focus) === 0
  return isAtStart || before?.opened === block.id ? block.id : null
}

function saysNumber(block: MinutesBlock): boolean {
  return (block.type === 'topic' || block.type === 'item') && block.start !== null
}

function keepEqual(old: BlockFacts | undefined, fresh: BlockFacts): BlockFacts {
  return old !== undefined && isEqual(old, fresh) ? old : fresh
}

function isEqual(a: BlockFacts, b: BlockFacts): boolean {
  return (
    a.number === b.number &&
    a.isNumberSet === b.isNumberSet &&
    a.derivedText === b.derivedText &&
    a.label === b.label &&
    a.isRunIn === b.isRunIn &&
    a.isRunOn === b.isRunOn &&
    a.startsRun === b.startsRun &&
    a.endsRun === b.endsRun &&
    a.isSilent === b.isSilent &&
    a.foldedCount === b.foldedCount &&
    a.isHidden === b.isHidden &&
    a.isDimmed === b.isDimmed &&
    a.isSelected === b.isSelected &&
    a.suggestion === b.suggestion &&
    a.sharesLine === b.sharesLine &&
    a.keepsLeft === b.keepsLeft &&
    areSameMarks(a.lineMarks, b.lineMarks)
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
