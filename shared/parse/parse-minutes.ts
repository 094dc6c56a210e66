import { withContentIds } from '../minutes/block-id.ts'
import type { Minutes } from '../minutes/minutes.ts'
import { MINUTES_FORMAT } from '../minutes/upgrade.ts'
import type { Wording } from '../minutes/wording.ts'
import { listLeftover } from '../outline/leftover.ts'
import { findBuiltInTemplate } from '../templates/built-in.ts'
import { adoptDerivations } from '../wording/adopt-derivations.ts'
import { chooseDecisionPattern } from './body/choose-decision-pattern.ts'
import { linesOfText, type SourceLine, wordsOf } from './lines/source-line.ts'
import { type Origin, restoreOrigin, withWholeEmblem } from './origin.ts'
import { readWithTables } from './read-with-tables.ts'

/** What a text is read with; by default the wording of 政府常务会议 with the decision pattern that the text itself follows. `origin`: of a file of ours. */
export interface ParseOptions {
  readonly origin?: Origin | null
  readonly wording?: Wording
  readonly templateId?: string
  readonly profileId?: string
}

export interface ParsedMinutes {
  readonly minutes: Minutes
  /** Paragraphs that are kept but not understood, in their order. */
  readonly leftover: string[]
}

const DEFAULT_TEMPLATE = 'gov-standing'

/** Reads the text of published minutes; see parseMinutesLines. */
export function parseMinutesText(text: string, options: ParseOptions = {}): ParsedMinutes {
  return parseMinutesLines(linesOfText(text), options)
}

/**
 * Reads the lines of published minutes, from a text or from a file that knows more of them. Never fails: what is not understood is kept as
 * plain paragraphs. No character but conversion noise (blanks, bookmark text, control characters) is lost; the numbers of topics are
 * computed anew (1、→ 一、). O(n).
 */
export function parseMinutesLines(given: readonly SourceLine[], options: ParseOptions = {}): ParsedMinutes {
  const { origin } = options
  const lines = origin == null ? given : withWholeEmblem(given, origin)
  const templateId = origin?.templateId ?? options.templateId ?? DEFAULT_TEMPLATE
  const template = findBuiltInTemplate(templateId) ?? findBuiltInTemplate(DEFAULT_TEMPLATE)
  const known = options.wording ?? template?.wording
  if (known === undefined) throw new Error(`no built-in template ${DEFAULT_TEMPLATE}`)
  const read = readWithTables(lines, known)
  const blocks = origin == null ? read : restoreOrigin(read, origin, lines.map(wordsOf).join('\n'))
  const wording = options.wording ?? chooseDecisionPattern(blocks, known)
  const children = withContentIds(adoptDerivations({ wording, children: blocks }))
  const minutes: Minutes = {
    formatVersion: MINUTES_FORMAT,
    templateId,
    profileId: origin?.profileId ?? options.profileId ?? template?.suggestedProfileId ?? 'gbt-9704-2012',
    wording,
    children,
  }
  return { minutes, leftover: listLeftover(children) }
}
