/** 标志: organ and 文种 of the red heading. */
export interface Emblem {
  readonly organ: string | null
  readonly kind: string
  readonly lines: 1 | 2
}

const ORGAN_END =
  /^.*?(?:人民政府办公室|政府办公室|人民政府|政府|委员会|常委会|党组|办公室|指挥部|领导小组|公司|集团|学院|大学|局|厅|委)(?=\S)/u
const KIND = /^(?:\d{4}年)?(?:第[\d一二三四五六七八九十百零]{1,6}次)?[^，。；：《》]{0,20}纪要$/u
const LONGEST = 40

/** Reads 太仓市人民政府 / 常务会议纪要 (two lines) or 区政府常务会议纪要 (one); null when the line is no 标志. */
export function readEmblem(line: string, next: string): Emblem | null {
  if (line.length > LONGEST || line.startsWith('关于')) return null
  if (!line.endsWith('纪要')) {
    const isOrgan = line.length <= 30 && !/[，。；：、《》（）\d]/u.test(line)
    return isOrgan && KIND.test(next) && !ORGAN_END.test(next) && !next.startsWith('关于')
      ? { organ: line, kind: next, lines: 2 }
      : null
  }
  const organ = ORGAN_END.exec(line)?.[0]
  if (organ === undefined) return KIND.test(line) ? { organ: null, kind: line, lines: 1 } : null
  const kind = line.slice(organ.length)
  return KIND.test(kind) ? { organ, kind, lines: 1 } : null
}
