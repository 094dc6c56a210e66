import { simplifiedOf, TRADITIONAL } from '../words/traditional-characters.ts'
import { findMatches, type TextRule } from './text-rule.ts'

/** Text of offices is in simplified characters; names of people are left as they are. */
export const traditionalCharacter: TextRule = {
  id: 'traditional-character',
  level: 'suspect',
  group: 'wording',
  source: '《国家通用语言文字法》第三条',
  fires: ['会议強调，要抓好落实。', '由市發改委牽头。', '貫彻落实会议精神。'],
  passes: ['会议强调，要抓好落实。', '乾陵文物保护', '狼藉'],
  find: (text, { field }) =>
    field !== 'text'
      ? []
      : findMatches(text, TRADITIONAL, ({ 0: words }) => {
          const fix = [...words].map((character) => simplifiedOf(character) ?? character).join('')
          return { fix, data: { wanted: fix } }
        }),
}
