import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { type RenderElementProps, useSlateStatic } from 'slate-react'
import type { MinutesBlock, TextBlock } from '#shared/minutes/blocks.ts'
import { GAP } from '#shared/pattern/pattern.ts'
import { editorStrings as words } from '../../strings/editor.ts'
import { classNames } from '../../ui/class-names.ts'
import { keepCaretUnderChange } from '../guards/keep-caret-in-view.ts'
import type { BlockFacts } from '../queries/block-facts.ts'
import { isShownOnly } from '../queries/blocks.ts'
import { ColophonFace } from './colophon-face.tsx'
import { MastheadFace } from './masthead-face.tsx'
import { RollFace } from './roll-face.tsx'
import { ShownLine } from './shown-line.tsx'
import { useBlockFacts } from './use-block-facts.ts'
import { withLineMarks } from './with-line-marks.ts'

/**
 * One block of the document on the sheet. Number, margin label and suggestion are drawn by CSS from attributes: nothing stands between the browser, the input
 * method and the text, and none of it can be selected, deleted or composed into.
 */
export function BlockElement({
  attributes,
  children,
  block: element,
}: RenderElementProps & { readonly block: TextBlock }) {
  const facts = useBlockFacts(element)
  const marks = marksOf(element, facts)
  const flow = flowOf(facts)
  if (isShownOnly(element)) {
    return (
      <div
        {...attributes}
        {...marks}
        className={classNames('block', `block-${element.type}`, 'block-shown', flow)}
      >
        <div contentEditable={false} className="block-face" data-auto={marks['data-auto']}>
          <Face block={element} facts={facts} />
        </div>
        {children}
      </div>
    )
  }
  return (
    <div
      {...attributes}
      {...marks}
      className={classNames('block', `block-${element.type}`, 'block-prose', flow)}
    >
      {withLineMarks(children, element, facts.lineMarks)}
    </div>
  )
}

/** How the block stands among its neighbours. */
function flowOf({ isRunOn, startsRun, endsRun, isSilent }: BlockFacts): string {
  if (!isRunOn) return isSilent ? 'block-silent' : ''
  return classNames('block-run-on', startsRun && 'block-run-start', endsRun && 'block-run-end')
}

function marksOf(block: MinutesBlock, facts: BlockFacts) {
  const isDerived =
    isShownOnly(block) && block.type !== 'masthead' && block.type !== 'roll' && block.type !== 'colophon'
  return {
    'data-number': facts.number || undefined,
    'data-label': facts.label || (facts.isNumberSet ? words.saidNumber : undefined),
    'data-run-in': facts.isRunIn || undefined,
    'data-shares-line': facts.sharesLine || undefined,
    'data-keeps-left': facts.keepsLeft || undefined,
    'data-auto': isDerived ? words.automatic : undefined,
    title: isDerived ? words.automaticHint : undefined,
    'data-starts-page': ('startsPage' in block && block.startsPage) || undefined,
    'data-level': block.type === 'item' ? block.level : undefined,
    'data-numbering': block.type === 'topic' ? block.numbering : undefined,
    'data-suggestion': facts.suggestion || undefined,
    'data-hint': facts.suggestion === '' ? undefined : words.acceptHint,
    'data-folded': facts.foldedCount > 0 ? words.foldedCount(facts.foldedCount) : undefined,
    'data-dimmed': facts.isDimmed || undefined,
    'data-selected': facts.isSelected || undefined,
    hidden: facts.isHidden || undefined,
  }
}

function Face({ block, facts }: { readonly block: MinutesBlock; readonly facts: BlockFacts }): ReactNode {
  switch (block.type) {
    case 'masthead':
      return <MastheadFace masthead={block} />
    case 'roll':
      return <RollFace roll={block} />
    case 'colophon':
      return <ColophonFace colophon={block} />
    default:
      return <DerivedFace block={block} facts={facts} />
  }
}

function DerivedFace({ block, facts }: { readonly block: MinutesBlock; readonly facts: BlockFacts }) {
  const editor = useSlateStatic()
  const shown = useRef(facts.derivedText)
  useLayoutEffect(() => {
    if (shown.current === facts.derivedText) return
    shown.current = facts.derivedText
    keepCaretUnderChange(editor)
  }, [editor, facts.derivedText])
  return derivedLines(block, facts).map((line, at, lines) => {
    const before = lines.slice(0, at)
    return (
      <ShownLine
        // Lines of one text have no identity but their place.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        key={at}
        text={line}
        gaps={before.join('').split(GAP).length - 1}
        marks={facts.lineMarks}
        from={before.join('').length + at}
      />
    )
  })
}

/** The lines of a derived text; a derived item's number stands in its first line. */
function derivedLines(block: MinutesBlock, facts: BlockFacts): string[] {
  const number = block.type === 'item' ? facts.number : ''
  return `${number}${facts.derivedText}`.split('\n')
}
