import { findMatches, type TextRule } from './text-rule.ts'

const MARK = /(?:绝密|机密|秘密)\s*[★☆*](?:\d+年)?|[（(【](?:绝密|机密|秘密)[）)】]/gu

/** A mark of secrecy means that this is no paper for an ordinary computer. */
export const secrecyMark: TextRule = {
  id: 'secrecy-mark',
  level: 'suspect',
  group: 'title',
  source: '《党政机关公文处理工作条例》第九条',
  needs: '密',
  fires: ['机密★1年', '秘密★', '（绝密）'],
  passes: ['保守国家秘密', '商业秘密', '机密文件管理办法'],
  find: (text) => findMatches(text, MARK),
}
