import { findMatches, type TextRule } from './text-rule.ts'

const REMAINS =
  /(?:发言人|说话人|讲话人|Speaker)\s?\d{1,2}(?:[：:]|\s|$)|(?<!\d)\d{1,2}:\d{2}:\d{2}(?!\d)|(?<=^|[，。；：？！“])(?:嗯+|呃+|额|哎|唉|哦|喔)(?=[，。…、]|$)|[，。](?:嗯+|呃+|啊|那个|这个)(?=[，。])|这个这个|那个那个|然后呢|好的好的|对对对|是不是啊|(?<=^|[，。])(?:对吧|是吧|对不对|明白吗|你们看看)(?=[，。？])/gu

/** What is left over from a transcript: labels of speakers, time marks, filler words. */
export const spokenRemains: TextRule = {
  id: 'spoken-remains',
  level: 'error',
  group: 'wording',
  source: '纪要用语',
  fires: [
    '发言人1：我先说两句。',
    '说话人 2 00:12:31',
    '嗯，这个项目可以。',
    '张局长：呃，资金方面有缺口。',
    '那个那个，先放一放',
    '好的好的，就这样',
    '会议要求，那个，各乡镇要抓紧。',
    '对吧，大家看看',
  ],
  passes: ['新闻发言人制度', '这个项目可以。', '那个地块', '主要发言人', '一致对外'],
  find: (text) => findMatches(text, REMAINS),
}
