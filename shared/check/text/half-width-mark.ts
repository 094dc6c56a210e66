import { findMatches, type TextRule } from './text-rule.ts'

/** Beside a Chinese character or a full-width mark on one side at least, and no digit or Latin letter before it. */
const MARK =
  /(?<=[\p{Script=Han}》”）])[,;:?!](?=[\p{Script=Han}《“（])|(?<=[\p{Script=Han}》”）])[,;:?!](?=\s*$)|(?<=[\p{Script=Han}》”）])[,;](?=\d)|(?<=[\p{Script=Han}》”）])\.(?=[\p{Script=Han}《“（]|$)|[｡､｢｣]/gu
const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '.': '。',
  '｡': '。',
  '､': '、',
  '｢': '“',
  '｣': '”',
}

/** Chinese text takes full-width marks; a half-width one between digits or Latin letters is theirs. */
export const halfWidthMark: TextRule = {
  id: 'half-width-mark',
  level: 'error',
  group: 'wording',
  source: 'GB/T 15834—2011 5.1',
  needs: ',;:?!.｡､｢｣',
  fires: [
    '原则同意该方案,会后印发。',
    '会议强调:要抓好落实。',
    '请市住建局牵头;市水务局配合。',
    '市住建局､市水务局配合｡',
  ],
  passes: ['总额1,200万元。', '上午9:30召开。', '网址为http://a.example。', '比例为1:2。'],
  find: (text) =>
    findMatches(text, MARK, ({ 0: mark }) => {
      const fix = FULL[mark] ?? mark
      return { fix, data: { wanted: fix } }
    }),
}
