import { matchesIn } from '../reading/matches.ts'
import { findMatches, type TextRule } from './text-rule.ts'

/** 有机构、有编制，有人员、有经费: items that begin with one character and are as long, parted by 、 but for one ，. */
const PARALLEL =
  /(?<=^|[\p{Script=Han}，：“])(\p{Script=Han})\p{Script=Han}{1,4}(?:[、，]\1\p{Script=Han}{1,4}){2,8}/gu

/** The comma among them; told apart first. */
const ONE_COMMA = /(\p{Script=Han})\p{Script=Han}{1,4}，\1/u

/** The members of one enumeration are parted by one mark. */
export const listMark: TextRule = {
  id: 'list-mark',
  level: 'suspect',
  group: 'wording',
  source: 'GB/T 15834—2011 4.5',
  fires: [
    '服务站要做到有机构、有编制，有人员、有经费、有保障。',
    '做到不漏一户、不落一人、不缺一项，不留死角。',
    '做到早发现、早干预，早帮扶；',
    '坚持公开，公平、公正原则。',
  ],
  passes: [
    '服务站要做到有机构、有编制、有人员、有经费、有保障。',
    '不漏一户，不落一人，不缺一项，不留死角。',
    '不漏一户、不落一人，不缺一项、不留死角。',
    '有机构、有编制，有专人负责、有经费。',
    '谁主管、谁主办，谁牵头、谁主办',
  ],
  find: (text) =>
    !ONE_COMMA.test(text)
      ? []
      : findMatches(text, PARALLEL, ({ 0: list, index }) => {
          const marks = [...matchesIn(list, /[、，]/gu)]
          const commas = marks.filter(([mark]) => mark === '，')
          const [comma] = commas
          if (comma === undefined || commas.length !== 1 || marks.length < 2) return null
          // 谁主管、谁负责，谁牵头、谁落实: two and two.
          const [before = '', after = ''] = list.split('，')
          if (before.split('、').length === after.split('、').length) return null
          // 公正|原则: the last one runs on into what follows.
          const lengths = list.split(/[、，]/u).map((item) => item.length)
          const last = lengths.pop() ?? 0
          if (new Set(lengths).size > 1 || last < (lengths[0] ?? 0)) return null
          // 县委副书记、县长某某，县政协主席: three long ones are people and posts.
          if (lengths.length < 3 && (lengths[0] ?? 0) > 3) return null
          const start = index + comma.index
          return { start, end: start + 1, fix: '、', data: { found: '，', wanted: '、' } }
        }),
}
