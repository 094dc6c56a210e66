import { matchesIn } from '../reading/matches.ts'
import type { TextMatch, TextRule } from './text-rule.ts'

const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '《': '》',
  '〈': '〉',
  '（': '）',
  '〔': '〕',
  '【': '】',
}
const OPENING: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(CLOSING).map(([a, b]) => [b, a]),
)

const MARKS = /[“”‘’《》〈〉（）〔〕【】]/gu

/** 1） and 一） number a line. */
function isListNumber(text: string, at: number): boolean {
  return (
    text[at] === '）' &&
    /(?:^|[。；：\n])[\d一二三四五六七八九十]{1,3}$/u.test(text.slice(Math.max(0, at - 4), at))
  )
}

function alone(at: number, found: string, wanted: string): TextMatch {
  // Quotes run over paragraphs now and then.
  return {
    start: at,
    end: at + 1,
    data: { found, wanted },
    ...(/[“”‘’]/u.test(found) ? { level: 'suspect' } : {}),
  }
}

/** Quotes, brackets and book-title marks come in pairs, in their order. */
export const unpairedMark: TextRule = {
  id: 'unpaired-mark',
  level: 'error',
  group: 'wording',
  source: 'GB/T 15834—2011 4.8、4.9、4.15',
  needs: '“”‘’《》〈〉（）〔〕【】',
  fires: [
    '审议《云州市绿道管理办法的汇报。',
    '推进“放管服改革。',
    '要落实”全覆盖”要求。',
    '（一）要加强监管（含日常巡查。',
  ],
  passes: ['审议《关于印发〈绿道办法〉的通知》。', '1）推进“一件事”改革。', '他说：“要坚持‘两手抓’。”'],
  find: (text) => {
    const found: TextMatch[] = []
    const open: { mark: string; at: number }[] = []
    for (const { 0: mark, index: at } of matchesIn(text, MARKS)) {
      if (mark in CLOSING) open.push({ mark, at })
      const opening = OPENING[mark]
      if (opening === undefined || isListNumber(text, at)) continue
      const last = open.findLastIndex((one) => one.mark === opening)
      if (last < 0) found.push(alone(at, mark, opening))
      else {
        for (const left of open.splice(last).slice(1))
          found.push(alone(left.at, left.mark, CLOSING[left.mark] ?? ''))
      }
    }
    return [...found, ...open.map(({ mark, at }) => alone(at, mark, CLOSING[mark] ?? ''))]
  },
}
