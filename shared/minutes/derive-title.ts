import type { MinutesBlock } from './blocks.ts'
import { findMasthead, findOpening } from './walk.ts'

/** What a document without any fact is called. */
const UNNAMED_MINUTES = '未命名纪要'

/** 市政府 + 第59次 + 常务会议; null without any of them. */
export function deriveMeetingName(blocks: readonly MinutesBlock[]): string | null {
  const meeting = findOpening(blocks)?.meeting
  return joinOrNull([meeting?.body, meeting?.ordinal, meeting?.name])
}

/**
 * The name of a document that the writer has not named: its own title, else the meeting's, else organ and 文种, with the 编号:
 * 市政府第59次常务会议纪要（第9号）.
 */
export function deriveTitle(blocks: readonly MinutesBlock[]): string {
  const masthead = findMasthead(blocks)
  const name = masthead?.title ?? deriveMeetingName(blocks) ?? joinOrNull([masthead?.organ, masthead?.kind])
  if (name === null) return UNNAMED_MINUTES
  const title = name.endsWith('纪要') ? name : `${name}纪要`
  const number = masthead?.number?.replace(/^（(.*)）$/u, '$1').trim() ?? ''
  return number === '' ? title : `${title}（${number}）`
}

/** What a copied draft is called until its facts give it a name of its own. */
export function titleOfCopy(title: string): string {
  return `${title}（副本）`
}

/**
 * The name of a draft now: its own, else the one its facts give. The name of a copy (（副本）) gives way as soon as the facts are no longer
 * those it was copied with. `derivedBefore`: the facts' name when the draft was opened or last saved.
 */
export function titleNow(ownTitle: string | null, derivedBefore: string, derivedNow: string): string {
  if (ownTitle === null) return derivedNow
  return ownTitle === titleOfCopy(derivedBefore) && derivedNow !== derivedBefore ? derivedNow : ownTitle
}

function joinOrNull(parts: readonly (string | null | undefined)[]): string | null {
  return parts.join('').trim() || null
}
