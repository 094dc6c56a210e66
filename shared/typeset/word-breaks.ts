import { areJoined, isBlank } from './advances.ts'
import type { MeasuredText } from './measure-text.ts'

/** 避头尾 of Word and WPS for simplified Chinese. */
const NO_LINE_START = new Set(
  '!%),.:;?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠',
)
const NO_LINE_END = new Set('$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥')
const DASHES = new Set('-‐–—')

/**
 * Lines end between a Chinese character and anything, and after a dash that no digit follows; never inside a number or a Latin word,
 * before a closing or after an opening mark, nor inside —— and …….
 */
export function wordCanBreak({ characters }: MeasuredText, index: number): boolean {
  const before = characters[index - 1] ?? ''
  const after = characters[index] ?? ''
  if (isBlank(after)) return false
  if (NO_LINE_START.has(after) || NO_LINE_END.has(before)) return false
  if (isBlank(before)) return true
  if (before === after && (after === '—' || after === '…')) return false
  if (areJoined(before, after)) return false
  if (DASHES.has(before)) return !/[\d-]/.test(after)
  return isEastAsian(before) || isEastAsian(after)
}

function isEastAsian(character: string): boolean {
  return (character.codePointAt(0) ?? 0) >= 0x2e80
}
