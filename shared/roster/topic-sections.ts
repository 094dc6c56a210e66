import type { RollEntry } from '../minutes/blocks.ts'
import { chineseNumeral, readChineseNumeral } from '../text/numerals.ts'

/** People of a roll who attend for some topics only, or (label null) for the whole meeting. */
export interface TopicSection {
  /** 第一至三议题; null: the whole meeting. */
  readonly label: string | null
  readonly entries: readonly RollEntry[]
}

const LABEL = /^(第[一二三四五六七八九十百\d、，至到—－-]+(?:项|个)?议题)(?:列席)?[：:]/u

/** Whether an entry begins with the topics it is for: 第一至三议题：市财政局. */
export function isTopicLabelled({ unit }: Pick<RollEntry, 'unit'>): boolean {
  return LABEL.test(unit ?? '')
}

/** The entries of a roll by the topics they are for; each label counts until the next. What stands before the first is for the whole meeting. */
export function splitByTopics(entries: readonly RollEntry[]): TopicSection[] {
  const sections: { label: string | null; entries: RollEntry[] }[] = [{ label: null, entries: [] }]
  for (const entry of entries) {
    const found = LABEL.exec(entry.unit ?? '')
    if (found === null) {
      sections.at(-1)?.entries.push(entry)
      continue
    }
    const unit = (entry.unit ?? '').slice(found[0].length)
    const bare = { ...entry, unit: unit === '' ? null : unit, startsLine: false }
    sections.push({ label: found[1] ?? '', entries: [bare] })
  }
  return sections
}

/** Puts sections together: the whole meeting first, then each label on a line of its own, before its first entry. Empty ones go. */
export function joinSections(sections: readonly TopicSection[]): RollEntry[] {
  const filled = sections.filter(({ entries }) => entries.length > 0)
  return filled.flatMap(({ label, entries }, place) =>
    label === null
      ? entries
      : entries.map((entry, at) =>
          at === 0
            ? { ...entry, unit: `${label}：${entry.unit ?? ''}`, startsLine: place > 0 }
            : { ...entry, startsLine: false },
        ),
  )
}

/** 1-3,5 · 一至三、五 · 第一至三、五议题 → [1, 2, 3, 5]; null: no such words. '' is the whole meeting: []. */
export function readTopicRange(text: string): number[] | null {
  const plain = text
    .replace(/\s|第|(?:项|个)?议题|列席/gu, '')
    .replace(/[至到~～—–－]/gu, '-')
    .replace(/[、，,;；.]/gu, ',')
  if (plain === '' || plain === '全程') return []
  const numbers = new Set<number>()
  for (const part of plain.split(',').filter(Boolean)) {
    const [first, last = first, ...rest] = part.split('-').map(readNumber)
    if (first == null || last == null || rest.length > 0 || last < first || last > 99) return null
    for (let number = first; number <= last; number += 1) numbers.add(number)
  }
  return [...numbers].sort((one, other) => one - other)
}

function readNumber(text: string): number | null {
  const value = /^\d{1,2}$/u.test(text) ? Number(text) : readChineseNumeral(text)
  return value !== null && value > 0 ? value : null
}

/** [1, 2, 3, 5] → 第一至三、五议题; [1, 2] → 第一、二议题; [] → ''. */
export function writeTopicLabel(numbers: readonly number[]): string {
  if (numbers.length === 0) return ''
  const runs: [number, number][] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last !== undefined && last[1] === number - 1) last[1] = number
    else runs.push([number, number])
  }
  const parts = runs.map(([first, last]) => {
    if (first === last) return chineseNumeral(first)
    return `${chineseNumeral(first)}${last === first + 1 ? '、' : '至'}${chineseNumeral(last)}`
  })
  return `第${parts.join('、')}议题`
}

/** 第一至三议题 in the words of a roll: before a unit, or in the name of the roll (第一至三议题列席). */
const RANGE = /^(第)([一二三四五六七八九十百\d、，至到—－-]+)((?:项|个)?议题)/u

/**
 * The words of a roll after topics have moved: 第一至三议题：市财政局 → 第二至四议题：市财政局. `moved`: the number that a topic has now by the one it had; null
 * when it is gone. What does not change keeps its spelling, what does keeps its digits, 项 and range mark. null: all of its topics are gone,
 * and the words stay as they are.
 */
export function followTopics(text: string, moved: ReadonlyMap<number, number | null>): string | null {
  const found = RANGE.exec(text)
  const [whole = '', first = '', range = '', last = ''] = found ?? []
  const numbers = found === null ? null : readTopicRange(whole)
  if (numbers === null || numbers.length === 0) return text
  const now = numbers.flatMap((number) => moved.get(number) ?? (moved.has(number) ? [] : [number]))
  const sorted = [...new Set(now)].sort((one, other) => one - other)
  if (sorted.length === 0) return null
  if (sorted.join() === numbers.join()) return text
  const written = writeTopicLabel(sorted).slice(1, -'议题'.length)
  return first + likeRange(written, range) + last + text.slice(whole.length)
}

/** A range in the manner of another: 2-4 like 1-3. */
function likeRange(written: string, model: string): string {
  const through = /[至到—－-]/u.exec(model)?.[0] ?? '至'
  const digits = /\d/u.test(model)
    ? written.replace(/[^至、]+/gu, (numeral) => String(readChineseNumeral(numeral) ?? numeral))
    : written
  return digits.replaceAll('至', through).replaceAll('、', model.includes('，') ? '，' : '、')
}
