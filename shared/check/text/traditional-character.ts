import { simplifiedAt } from '../../text/traditional-characters.ts'
import type { TextMatch, TextRule } from './text-rule.ts'

/** Text of offices is in simplified characters; names of people are left as they are. */
export const traditionalCharacter: TextRule = {
  id: 'traditional-character',
  level: 'suspect',
  group: 'wording',
  source: '《国家通用语言文字法》第三条',
  fires: ['会议強调，要抓好落实。', '由市發改委牽头。', '貫彻落实会议精神。'],
  passes: ['会议强调，要抓好落实。', '乾陵文物保护', '狼藉', '森林防火瞭望塔'],
  find: (text, { field }) => {
    const found: TextMatch[] = []
    if (field !== 'text') return found
    for (let at = 0; at < text.length; at += 1) {
      const start = at
      let fix = ''
      for (let one = simplifiedAt(text, at); one !== undefined; one = simplifiedAt(text, at)) {
        fix += one
        at += 1
      }
      if (at > start) found.push({ start, end: at, fix, data: { found: text.slice(start, at), wanted: fix } })
    }
    return found
  },
}
