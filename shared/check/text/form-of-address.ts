import { rateSurname } from '../../people/surnames.ts'
import { findMatches, type TextRule } from './text-rule.ts'

const ADDRESS = /习总书记|(?<!近平)习主席|党中央国务院|(?:省委省|市委市|县委县|区委区|州委州)政府/gu
/** 苗远航副县长同志: the post and 同志 do not both follow a name. */
const TWICE =
  /(?<=^|[，。；、由请经与和])(\p{Script=Han}{2,3}(?:常务)?副?(?:市长|县长|区长|州长|镇长|乡长|局长|书记|主席|秘书长))同志(?!们)/gu
const RIGHT: Readonly<Record<string, string>> = {
  习总书记: '习近平总书记',
  习主席: '习近平主席',
  党中央国务院: '党中央、国务院',
}

/** Names of leaders and of the Party are written in their set form. */
export const formOfAddress: TextRule = {
  id: 'form-of-address',
  level: 'suspect',
  group: 'wording',
  source: '称谓规范',
  needs: '习党府志',
  fires: [
    '认真学习习总书记重要讲话精神。',
    '贯彻党中央国务院决策部署。',
    '落实市委市政府要求。',
    '由苗远航副县长同志牵头。',
  ],
  passes: [
    '认真学习习近平总书记重要讲话精神。',
    '贯彻党中央、国务院决策部署。',
    '落实市委、市政府要求。',
    '由县委书记同志、苗远航同志牵头。',
  ],
  find: (text) => [
    ...findMatches(text, TWICE, ({ 1: fix = '' }) =>
      rateSurname(fix) > 0 ? { fix, data: { wanted: fix } } : null,
    ),
    ...findMatches(text, ADDRESS, ({ 0: words }) => {
      const fix = RIGHT[words] ?? words.replace(/(?<=[委央])(?=[^委央])/u, '、')
      return { fix, data: { wanted: fix }, ...(words.startsWith('习') ? {} : { level: 'hint' }) }
    }),
  ],
}
