import type { Roll, RollEntry } from '../minutes/blocks.ts'
import { isPost } from '../people/posts.ts'
import { withoutPosts } from '../people/without-posts.ts'
import type { FormatProfile } from '../profile/profile.ts'
import { joinBareNames } from '../roster/attendance.ts'
import { isTopicLabelled } from '../roster/topic-sections.ts'

/** How a profile wants rolls printed. */
export type RollStyle = FormatProfile['rolls']

/** 全角空格: as wide as a character, so that 张　三 is as wide as a name of three. */
const BLANK = '\u3000'

/**
 * A roll as the profile wants it printed: posts, names of two characters, marks and lines. The document keeps what it says; where the profile
 * says as-written, the very same roll comes back.
 */
export function styleRoll(roll: Roll, style: RollStyle): Roll {
  const posted = style.posts === 'without' ? namesAlone(roll.entries) : roll.entries
  const lined = setLines(posted, style.lines)
  const marked = setMarks({ ...roll, entries: lined }, style)
  const entries = setNames(marked.entries, style.twoCharacterNames)
  const isSame =
    entries === roll.entries &&
    marked.betweenNames === roll.betweenNames &&
    marked.betweenEntries === roll.betweenEntries &&
    marked.endMark === roll.endMark
  return isSame ? roll : { ...marked, entries }
}

/** 市长林知远，副市长苏明哲 → 林知远、苏明哲; 市财政局局长陈白露 → 市财政局陈白露. */
function namesAlone(entries: RollEntry[]): RollEntry[] {
  const bare = withoutPosts(entries).map((entry) => {
    const { unit, note, names } = entry
    if (names.length === 0) return entry
    const isOffice = unit !== null && isPost(unit)
    const isPostBehind = unit === null && note !== null && note.split('、').every(isPost)
    if (!isOffice && !isPostBehind) return entry
    return { ...entry, unit: isOffice ? null : unit, note: isPostBehind ? null : note }
  })
  return bare.every((entry, at) => entry === entries[at]) ? entries : joinBareNames(bare)
}

/** Lines with a heading （一） or for some topics stay lines whatever the profile says: they are not of the whole list. */
function setLines(entries: RollEntry[], lines: RollStyle['lines']): RollEntry[] {
  if (lines !== 'run-on' && lines !== 'units') return entries
  const set = entries.map((entry, at) => {
    const startsLine = at > 0 && (lines === 'units' || isTopicLabelled(entry))
    return startsLine === entry.startsLine ? entry : { ...entry, startsLine }
  })
  return set.every((entry, at) => entry === entries[at]) ? entries : set
}

/** A list of lines ends its lines without a mark; a paragraph that was one ends as a sentence does. */
function setMarks(roll: Roll, { marks, lines }: RollStyle): Roll {
  const isList = lines === 'units' && roll.entries.length > 1
  switch (marks) {
    case 'as-written': {
      const isJoined = lines === 'run-on' && roll.endMark === ''
      const endMark = isList ? '' : isJoined ? '。' : roll.endMark
      return { ...roll, endMark }
    }
    case 'commas':
      return { ...roll, betweenNames: '、', betweenEntries: '，', endMark: isList ? '' : '。' }
    case 'semicolons':
      return { ...roll, betweenNames: '、', betweenEntries: '；', endMark: isList ? '' : '。' }
    case 'blanks':
      return {
        ...roll,
        betweenNames: BLANK,
        betweenEntries: BLANK.repeat(2),
        endMark: '',
        entries: roll.entries.map(partUnit),
      }
  }
}

/** 市财政局　陈白露: where blanks part names, one parts them from their unit. */
function partUnit(entry: RollEntry): RollEntry {
  const { unit, names, unnamed } = entry
  const isParted = unit === null || unit === '' || names.length + unnamed.length === 0 || unit.endsWith('：')
  return isParted ? entry : { ...entry, unit: `${unit}${BLANK}` }
}

function setNames(entries: RollEntry[], form: RollStyle['twoCharacterNames']): RollEntry[] {
  if (form === 'as-written') return entries
  return entries.map((entry) => ({
    ...entry,
    names: entry.names.map(form === 'spread' ? spreadName : closeName),
  }))
}

/** 张三 → 张　三. */
function spreadName(name: string): string {
  return closeName(name).replace(/^(\p{Script=Han})(\p{Script=Han})$/u, `$1${BLANK}$2`)
}

/** 张　三, 张 三 → 张三. Other names keep their blanks. */
function closeName(name: string): string {
  return name.replace(/^(\p{Script=Han})\s+(\p{Script=Han})$/u, '$1$2')
}
