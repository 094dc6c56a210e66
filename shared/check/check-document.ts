import type { MinutesBlock } from '../minutes/blocks.ts'
import type { MinutesContext } from '../minutes/minutes.ts'
import { DOCUMENT_RULES } from './document/document-rules.ts'
import type { Finding } from './finding.ts'
import { type CheckOptions, NO_OPTIONS, readDocument } from './reading/document-reading.ts'
import { oncePerPiece } from './reading/piece.ts'
import { completeFinding, runRule } from './rule.ts'
import { chooseRules } from './text/choose-rules.ts'
import { TEXT_RULES } from './text/text-rules.ts'

/** More of one kind in one paragraph tell nobody more. */
const MOST_IN_PIECE = 30

const rulesFor = chooseRules(TEXT_RULES)

/** What the rules of one text find in a piece; its place in the document is not known yet. */
const checkPiece = oncePerPiece((piece): readonly Omit<Finding, 'index' | 'block'>[] =>
  rulesFor(piece.text).flatMap((rule) =>
    rule
      .find(piece.text, piece)
      .slice(0, MOST_IN_PIECE)
      .map(({ start, end, ...match }) => {
        const { index, block, ...finding } = completeFinding(rule, {
          index: 0,
          field: piece.field,
          range: { start, end },
          ...match,
        })
        return finding
      }),
  ),
)

/**
 * Everything there is to say about a document, in its order. Texts that did not change since they were checked last are not checked
 * again, so that after a key only its own block is.
 */
export function checkDocument(context: MinutesContext, options: CheckOptions = NO_OPTIONS): Finding[] {
  const reading = readDocument(context, options)
  const findings: Finding[] = []
  // What is written from facts repeats what is wrong in them: it is told where it can be mended.
  const told = new Set<string>()
  const derived: Finding[] = []
  for (const { index, piece } of reading.pieces)
    for (const finding of checkPiece(piece)) {
      const isDerived = piece.field === 'text' && !piece.isTyped
      if (!isDerived) told.add(sameSlip(finding))
      ;(isDerived ? derived : findings).push({
        ...finding,
        index,
        block: context.children[index]?.id ?? null,
      })
    }
  findings.push(...derived.filter((finding) => !told.has(sameSlip(finding))))
  const unfinished = findings.filter(
    ({ rule, index, data }) => rule === UNFINISHED && !isAnnouncement(context.children, index, data.found),
  )
  for (const rule of DOCUMENT_RULES) findings.push(...runRule(rule, reading, context.children))
  // Paragraphs that end anywhere, all through a document, come from a conversion; one before items is their announcement.
  const ends = unfinished.length > MOST_UNFINISHED ? [] : unfinished
  const kept = findings.filter((finding) => finding.rule !== UNFINISHED || ends.includes(finding))
  return dropCovered(kept.sort(inOrder))
}

const UNFINISHED = 'unfinished-sentence'
const MOST_UNFINISHED = 3

/** What stands before items may end anywhere; an item that the next one follows ends with a mark that closes it. */
function isAnnouncement(blocks: readonly MinutesBlock[], index: number, mark: string | undefined): boolean {
  const [own, next] = [blocks[index], blocks[index + 1]]
  if (next?.type !== 'item') return false
  return own?.type !== 'item' || own.level !== next.level || !/^[，、]$/u.test(mark ?? '')
}

function sameSlip({ rule, data }: Pick<Finding, 'rule' | 'data'>): string {
  return `${rule} ${data.found}`
}

function inOrder(one: Finding, other: Finding): number {
  return one.index - other.index || (one.range?.start ?? -1) - (other.range?.start ?? -1)
}

/** Rules that guess what was meant, the surer first. */
const GUESSES = ['missing-character', 'set-phrase', 'near-word']

const WEIGHT = { error: 0, suspect: 1, hint: 2 } as const

/**
 * Of findings on the same characters the weightiest stays: 。。 is a repeated mark, not also an ellipsis. A guess gives way to everything that
 * touches it. O(n log n) with few findings in a text.
 */
function dropCovered(findings: readonly Finding[]): Finding[] {
  const inField = new Map<string, Finding[]>()
  for (const finding of findings) {
    if (finding.range === null) continue
    const key = `${finding.index} ${finding.field}`
    const list = inField.get(key)
    if (list) list.push(finding)
    else inField.set(key, [finding])
  }
  const covered = new Set<Finding>()
  for (const list of inField.values())
    for (const [at, finding] of list.entries())
      if (
        list.some(
          (other, place) => other !== finding && !covered.has(other) && covers(other, finding, place < at),
        )
      )
        covered.add(finding)
  return findings.filter((finding) => !covered.has(finding))
}

function covers(other: Finding, finding: Finding, isBefore: boolean): boolean {
  const [a, b] = [other.range, finding.range]
  if (a === null || b === null) return false
  const guess = GUESSES.indexOf(finding.rule)
  if (guess >= 0) {
    const touches = a.start < b.end && b.start < a.end
    const stronger = GUESSES.indexOf(other.rule)
    // 好络 and 络实: of two guesses of one rule that share a character the later one, which the word ends with.
    const gives =
      stronger < 0 ? other.level !== 'hint' : stronger < guess || (stronger === guess && !isBefore)
    return touches && gives
  }
  if (a.start > b.start || a.end < b.end) return false
  const lighter = WEIGHT[finding.level] - WEIGHT[other.level]
  return lighter > 0 || (lighter === 0 && isBefore)
}
