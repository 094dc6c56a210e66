import { useMemo, useState } from 'react'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import type { MinutesContext } from '#shared/minutes/minutes.ts'
import { effectiveTexts } from '#shared/wording/effective-text.ts'
import { importStrings as strings } from '../strings/import.ts'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { wordsOfBlock } from './describe-block.ts'
import type { ReadingKind } from './read-as.ts'
import type { Review, ReviewRow } from './review.ts'

export interface ReviewRowsProps {
  readonly review: Review
  readonly context: MinutesContext
  readonly taken: ReadonlyMap<string, ReadingKind>
  /** Id of the block that keys act on; null: the row has none. */
  readonly onCurrent: (blockId: string | null) => void
}

/** More rows than this help nobody and make the window slow. */
const MOST_ROWS = 1_000

/** The rows, doubtful ones first and open; the others on request. */
export function ReviewRows(props: ReviewRowsProps) {
  const { review } = props
  const [areOthersShown, setOthersShown] = useState(review.doubtful.length === 0)
  return (
    <>
      {review.doubtful.length === 0 ? null : (
        <Part
          title={strings.doubtfulPart(review.doubtful.length)}
          rows={review.doubtful}
          {...props}
          startsFocused
        />
      )}
      <Button look="plain" className="review-fold" onPress={() => setOthersShown(!areOthersShown)}>
        {areOthersShown ? strings.hideOthers : strings.showOthers}
      </Button>
      {areOthersShown ? (
        <Part title={strings.othersPart(review.others.length)} rows={review.others} {...props} />
      ) : null}
    </>
  )
}

interface PartProps extends ReviewRowsProps {
  readonly title: string
  readonly rows: readonly ReviewRow[]
  readonly startsFocused?: boolean
}

function Part({ title, rows, context, taken, onCurrent, startsFocused = false }: PartProps) {
  const now = useMemo(() => {
    const texts = effectiveTexts(context)
    return new Map(context.children.map((block, index) => [block.id, { block, text: texts[index] ?? '' }]))
  }, [context])
  return (
    <section className="review-part" aria-label={title}>
      <h2>{title}</h2>
      {rows.slice(0, MOST_ROWS).map((row, place) => (
        <Row
          key={row.line}
          row={row}
          now={now}
          taken={taken}
          startsFocused={startsFocused && place === 0}
          onCurrent={onCurrent}
        />
      ))}
      {rows.length > MOST_ROWS ? (
        <p className="review-more">{strings.moreRows(rows.length - MOST_ROWS)}</p>
      ) : null}
    </section>
  )
}

interface RowProps extends Pick<ReviewRowsProps, 'taken' | 'onCurrent'> {
  readonly row: ReviewRow
  readonly now: ReadonlyMap<string, { readonly block: MinutesBlock; readonly text: string }>
  readonly startsFocused: boolean
}

function Row({ row, now, taken, startsFocused, onCurrent }: RowProps) {
  const { doubt, words, blocks } = row
  const [first] = blocks
  const isSettled = first !== undefined && taken.has(first.id) && !isSame(now.get(first.id)?.block, first)
  return (
    // biome-ignore lint/a11y/useSemanticElements: the row holds blocks of text; keys 1–6 act on it.
    <div
      className={classNames('review-row', doubt !== null && 'review-doubtful', isSettled && 'review-settled')}
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: rows are gone through by keys.
      tabIndex={0}
      ref={startsFocused ? focusOnce : undefined}
      onFocus={() => onCurrent(first?.id ?? null)}
    >
      <div className="review-source">{words}</div>
      <div className="review-result">
        {blocks.map((block) => (
          <BlockNow key={block.id} block={now.get(block.id)} taken={taken.get(block.id)} />
        ))}
        {blocks.length === 0 && doubt?.reason === 'left-out' ? (
          <span className="review-gone">{strings.notInDraft}</span>
        ) : null}
        {blocks.length === 0 && doubt === null ? (
          <span className="review-gone">{strings.sameAsAbove}</span>
        ) : null}
        {doubt === null ? null : (
          <p className="review-reason">{strings.reasons[doubt.reason](doubt.about)}</p>
        )}
      </div>
    </div>
  )
}

interface BlockNowProps {
  readonly block: { readonly block: MinutesBlock; readonly text: string } | undefined
  readonly taken: ReadingKind | undefined
}

/** What the block is now; one that became part of another says what it was made into. */
function BlockNow({ block, taken }: BlockNowProps) {
  if (block === undefined) {
    return (
      <p className="review-gone">
        {taken === undefined ? strings.changedSince : strings.taken(strings.kinds[taken])}
      </p>
    )
  }
  return (
    <p className="review-block">
      <span className={`review-kind review-kind-${block.block.type}`}>{strings.kinds[block.block.type]}</span>
      {wordsOfBlock(block.block, block.text)}
    </p>
  )
}

/** Undone changes give new blocks that say the same. */
function isSame(one: MinutesBlock | undefined, other: MinutesBlock): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}

const focused = new WeakSet<HTMLElement>()

function focusOnce(row: HTMLDivElement | null): void {
  if (row === null || focused.has(row)) return
  focused.add(row)
  row.focus()
}
