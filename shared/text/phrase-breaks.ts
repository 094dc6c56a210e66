/** A place that must not be broken at. */
export const NO_BREAK = Number.POSITIVE_INFINITY

/** Words that the segmenter takes apart and a title must not. */
const WHOLE = [
  '委员会|办公室|领导小组|工作专班|指挥部|联席会议|人民政府|人民代表大会|政治协商会议|常务委员会|常委会|管委会|开发区|示范区|高新区|新技术|产业园',
  '共产党|生态环境|整改|农民工|法治|依法|常务会议|专题会议|办公会议|全体会议|会议纪要|办公会|常务会|有关问题|有关事项|老旧小区|城市更新|全面依法治|若干意见|实施方案|管理办法',
]
  .join('|')
  .split('|')

/** Characters that end a word and never begin a line: 云州 + 市, 委员 + 会. */
const ENDINGS = /^[省市县区州旗镇乡村局委厅会部室处院组办站所队署团科股党化性者的等]$/u
/** What leads on to the next word: 和 + 改造, 第 + 三, 3 + 项. */
const LEADING = /(?:[和与及或第全各本该对为以]|[\dA-Za-z])$/u
const AFTER_THESE = /(?:[省市县州旗]|政府|委员会|办公室|开发区|关于|的)$/u
/** The last part of a unit's name wants what it belongs to before it: 清河区委员会. */
const OFFICE = /^(?:委员会|办公室|领导小组|指挥部|管理委员会|联席会议)/u
const OPENING = /[（《〈“‘「『【〔[({]$/u
const CLOSING = /^[）》〉”’」』】〕\])}，。、；：？！%℃]/u

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/**
 * What it costs to break a title or the name of a unit before each of its code units, so that words stay whole (回行词意完整, GB/T 9704
 * 7.3.1): NO_BREAK inside words and numbers, before a closing and after an opening mark; 0 after the name of a place or an office.
 */
export function phraseBreaks(text: string): number[] {
  const costs = Array.from(text, () => NO_BREAK).concat(
    Array(Math.max(0, text.length - [...text].length)).fill(NO_BREAK),
  )
  let isSingle = false
  let depth = 0
  for (const { segment, index } of segmenter.segment(text)) {
    const before = text.slice(0, index)
    const wasSingle = isSingle
    isSingle = /^\p{Script=Han}$/u.test(segment)
    const isAllowed =
      index > 0 &&
      !(wasSingle && isSingle) &&
      !ENDINGS.test(segment) &&
      !CLOSING.test(segment) &&
      !OPENING.test(before) &&
      !LEADING.test(before) &&
      !isInWhole(text, index)
    if (isAllowed) costs[index] = costBetween(before, text.slice(index)) + 2 * Math.max(0, depth)
    depth += count(segment, /[《（“]/gu) - count(segment, /[》）”]/gu)
  }
  return costs
}

function costBetween(before: string, after: string): number {
  if (OFFICE.test(after)) return 7
  return AFTER_THESE.test(before) ? 0 : 1
}

function isInWhole(text: string, index: number): boolean {
  return WHOLE.some((word) => {
    const from = Math.max(0, index - word.length + 1)
    const found = text.indexOf(word, from)
    return found >= 0 && found < index && index < found + word.length
  })
}

function count(text: string, marks: RegExp): number {
  return text.match(marks)?.length ?? 0
}
