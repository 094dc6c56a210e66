import { rateSurname } from '../../people/surnames.ts'
import { beginsWord } from '../words/vocabulary.ts'

/** The end of a post: what follows it is a name, 秘书长|郑华. */
export const POST_END =
  /(?:[局县市区镇乡州旗院校处科股部厅司书会队组所站庭行]长|书记|主任|主席|委员|常委|领导|经理|教授|同志)$/u
/** What stands after a name: a mark, or a word of what the person does. */
const NAME_END =
  /^(?:[、，。；：）（]|$|[及和与等任在就对向为代同]|同志|到会|到场|出席|列席|主持|参加|指出|强调|要求|作|汇报|介绍|传达|通报|带队|率|陪同|表示|宣读|讲话|一行)/u
const LONGEST_NAME = 3

/**
 * Whether the character at `at` is one of a person's name: two or three characters that begin with a surname, after a post or in an enumeration, and end
 * where names end: 副县长|刘通、, 李惠、|张能辉|及.
 */
export function isInName(text: string, at: number): boolean {
  for (let start = Math.max(0, at - LONGEST_NAME + 1); start <= at; start += 1) {
    if (rateSurname(text.charAt(start)) === 0) continue
    const isListed = text.charAt(start - 1) === '、'
    if (!isListed && !POST_END.test(text.slice(Math.max(0, start - 3), start))) continue
    for (let length = Math.max(2, at - start + 1); length <= LONGEST_NAME; length += 1)
      if (
        NAME_END.test(text.slice(start + length, start + length + 2)) ||
        (!isListed && beginsWord(text, start + length))
      )
        return true
  }
  return false
}

const CLAUSE_END = /[、，。；：“”（）]/u

/** Whether a clause of three characters begins at `at` that stands beside another: 优结构、|提质量. The first character is a verb by itself. */
export function beginsThreeOfRun(text: string, at: number): boolean {
  const isClause = (start: number) =>
    start >= 0 &&
    (start === 0 || CLAUSE_END.test(text.charAt(start - 1))) &&
    /^\p{Script=Han}{3}$/u.test(text.slice(start, start + 3)) &&
    (start + 3 >= text.length || CLAUSE_END.test(text.charAt(start + 3)))
  return isClause(at) && (isClause(at - 4) || isClause(at + 4))
}
