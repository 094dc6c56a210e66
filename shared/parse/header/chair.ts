import { isPost, splitPost } from '../../people/posts.ts'
import { standsBefore } from '../../people/read-before.ts'
import { isLikelyName, isPossibleName, splitUnitAndName } from '../../people/unit-and-name.ts'
import { rateUnitEnding } from '../../people/unit-endings.ts'

/** Who chairs: name and post as written. */
export interface Chair {
  readonly chairName: string | null
  readonly chairPost: string | null
}

export const NO_CHAIR: Chair = { chairName: null, chairPost: null }

/** 胡卫江代市长, 县委副书记、县长黄国杰, 检察长林远舟, 胡卫江 → name and post. */
export function readPerson(phrase: string): Chair {
  const parts = phrase.split('、')
  const last = parts.at(-1) ?? ''
  if (!parts.slice(0, -1).every((part) => standsBefore(part) || splitPost(part).post !== '')) {
    return readPostAfter(phrase)
  }
  const { unit, name } = splitUnitAndName(last)
  if (name === null || splitPost(name).post !== '') return readPostAfter(phrase)
  const before = phrase.slice(0, phrase.length - name.length)
  const isPost = before !== '' && splitPost(before).post !== ''
  // 县委书记张红旗: units end so, but none stands behind a post.
  if (!isPossibleName(name) && !(isPost && name.length <= 3)) return readPostAfter(phrase)
  if (isPost) return { chairName: name, chairPost: before }
  if (!isLikelyName(name)) return NO_CHAIR
  if (unit === null) return { chairName: name, chairPost: null }
  // 镇党委林远舟: who it is, by where he belongs.
  return rateUnitEnding(before) === 2 ? { chairName: name, chairPost: before } : NO_CHAIR
}

/** 李莉副 + 区长: the name has taken the beginning of the post. */
function takesPost(candidate: string, post: string): boolean {
  const end = candidate.at(-1) ?? ''
  return candidate.length > 2 && /[副代总原]/u.test(end) && isPost((end + post).split('、')[0] ?? '')
}

/** 胡卫江代市长: the name is what comes before the post. */
function readPostAfter(phrase: string): Chair {
  // 常务副校长主持: nobody is named, though 常 is a surname.
  if (isPost(phrase)) return NO_CHAIR
  for (const length of [3, 2, 4]) {
    const candidate = phrase.slice(0, length)
    const post = phrase.slice(length)
    if (takesPost(candidate, post)) continue
    if (
      isLikelyName(candidate) &&
      splitPost(post.split('、')[0] ?? '').post !== '' &&
      splitPost(post).post !== ''
    ) {
      return { chairName: candidate, chairPost: post }
    }
  }
  return NO_CHAIR
}
