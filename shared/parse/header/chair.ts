import { isLikelyName } from '../../people/unit-and-name.ts'

/** Who chairs: name and post as written. */
export interface Chair {
  readonly chairName: string | null
  readonly chairPost: string | null
}

const POST =
  '(?:代理?)?(?:第一|常务|执行)?副?(?:市长|县长|区长|省长|州长|盟长|旗长|镇长|乡长|主席|主任|书记|秘书长|局长|组长|部长|校长|院长|厅长|处长|会长|行长|台长|司令员|政委|总指挥|指挥长|董事长|总经理|总裁|常委|委员)'
const ENDS_WITH_POST = new RegExp(`^(.*?)((?:[^，、]*、)*[^，、]*?${POST})$`, 'u')
const AFTER_LAST_POST = new RegExp(`^.*${POST}`, 'u')
export const NO_CHAIR: Chair = { chairName: null, chairPost: null }

/** 胡卫江代市长, 县委副书记、县长黄国杰, 胡卫江 → name and post. */
export function readPerson(phrase: string): Chair {
  const posts = AFTER_LAST_POST.exec(phrase)?.[0] ?? ''
  const name = phrase.slice(posts.length)
  if (name !== '' && posts !== '' && name.length <= 4) return { chairName: name, chairPost: posts }
  if (name !== '') return isLikelyName(name) ? { chairName: name, chairPost: null } : NO_CHAIR
  // The post stands last: the name is what comes before it.
  for (const length of [3, 2, 4]) {
    const candidate = phrase.slice(0, length)
    const post = phrase.slice(length)
    if (isLikelyName(candidate) && ENDS_WITH_POST.test(post) && startsLikePost(post)) {
      return { chairName: candidate, chairPost: post }
    }
  }
  return NO_CHAIR
}

/** 代市长, 副市长, 市委副书记、市长: a post begins with its organ or with the post itself. */
function startsLikePost(text: string): boolean {
  return new RegExp(`^(?:${POST}|省|市|区|县|州|旗|镇|乡|党|政府)`, 'u').test(text)
}
