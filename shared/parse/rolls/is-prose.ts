import { splitPost } from '../../people/posts.ts'
import { rateSurname } from '../../people/surnames.ts'
import { splitUnitAndName } from '../../people/unit-and-name.ts'
import { endsLikeUnit } from '../../people/unit-endings.ts'
import { isUnnamed } from '../../people/unnamed.ts'
import { tidyBlanks } from '../../text/blanks.ts'
import { splitOutside } from '../../text/split-outside.ts'

const MARKS = '，、；。：,;'
/** What begins or stands in a clause, never in the name of a unit or a person. */
const CLAUSE = /^(?:请|由|要|须|并|按照|根据|未尽|此次|本次)|\d[年月日]/u
/** The longest stretch in which a name is believed to follow a unit of any kind: 太平人寿张三. */
const LONGEST_LOOSE = 10
/** The longest stretch that may be a unit or people without a name. */
const LONGEST_UNIT = 36
/** The longest stretch, in a line without a full stop, that may still be people of some unknown kind. */
const LONGEST_UNKNOWN = 24

/**
 * Whether a line among those of a roll is no people but a sentence: 未尽事宜，由市住建局会同有关部门协商解决。 Most of it names neither a
 * unit nor a person, and it ends as sentences do or has a stretch too long for people.
 */
export function isProse(line: string): boolean {
  const text = tidyBlanks(line)
  const stretches = splitOutside(text, MARKS).filter((stretch) => stretch !== '')
  const others = stretches.filter((stretch) => !namesSomebody(stretch))
  const isMost = lengthOf(others) * 2 > lengthOf(stretches)
  return isMost && (text.endsWith('。') || others.some((stretch) => stretch.length > LONGEST_UNKNOWN))
}

function namesSomebody(stretch: string): boolean {
  if (CLAUSE.test(stretch)) return false
  const bare = stretch.replace(/（[^（）]*）$/u, '')
  if (bare.length <= LONGEST_UNIT && (endsLikeUnit(bare) || isUnnamed(bare))) return true
  const { unit, name } = splitUnitAndName(bare)
  if (name === null) return false
  if (unit !== null && (endsLikeUnit(unit) || splitPost(unit).post !== '')) return true
  return /[·•・]/u.test(name) || (rateSurname(name) > 0 && stretch.length <= LONGEST_LOOSE)
}

function lengthOf(stretches: readonly string[]): number {
  return stretches.reduce((sum, { length }) => sum + length, 0)
}
