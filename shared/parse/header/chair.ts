import { splitPost } from '../../people/posts.ts'
import { standsBefore } from '../../people/read-before.ts'
import { isLikelyName, isPossibleName, splitUnitAndName } from '../../people/unit-and-name.ts'

/** Who chairs: name and post as written. */
export interface Chair {
  readonly chairName: string | null
  readonly chairPost: string | null
}

const NO_CHAIR: Chair = { chairName: null, chairPost: null }

/**
 * Reads the chair from an opening paragraph: 胡卫江代市长主持召开… (post after the name), 县委副书记、县长黄国杰主持召开… (before it),
 * 会议由区长刘平主持. Nulls when nobody is named.
 */
export function readChair(text: string): Chair {
  const verb = /(?:召集并)?主持(?:召开)?|率[^，。；]{2,80}召开/u.exec(text)
  if (verb === null) return NO_CHAIR
  const before = text.slice(Math.max(0, verb.index - 60), verb.index)
  const phrase = (before.split(/[，。；：]/u).at(-1) ?? '')
    .replace(/^.*(?:\d日|上午|下午|晚上|中午|凌晨)/u, '')
    .replace(/^.*由(?=.{2})/u, '')
    .replace(/(?:在|到).*$/u, '')
    .replace(/同志$/u, '')
  return readPerson(phrase)
}

/** 胡卫江代市长, 县委副书记、县长黄国杰, 检察长林远舟, 胡卫江 → name and post. */
export function readPerson(phrase: string): Chair {
  const parts = phrase.split('、')
  const last = parts.at(-1) ?? ''
  if (!parts.slice(0, -1).every((part) => standsBefore(part) || splitPost(part).post !== '')) {
    return readPostAfter(phrase)
  }
  const { unit, name } = splitUnitAndName(last)
  if (name === null || splitPost(name).post !== '' || !isPossibleName(name)) return readPostAfter(phrase)
  const before = phrase.slice(0, phrase.length - name.length)
  const isPost = before !== '' && splitPost(before).post !== ''
  if (isPost) return { chairName: name, chairPost: before }
  return unit === null && isLikelyName(name) ? { chairName: name, chairPost: null } : NO_CHAIR
}

/** 胡卫江代市长: the name is what comes before the post. */
function readPostAfter(phrase: string): Chair {
  for (const length of [3, 2, 4]) {
    const candidate = phrase.slice(0, length)
    const post = phrase.slice(length)
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
