import { areJoined, isBlank } from './advances.ts'
import type { MeasuredText } from './measure-text.ts'

/**
 * 避头尾: Word's own lists for simplified Chinese, and what GB/T 15834—2011 adds: 连接号 begins no line (5.1.6), 分隔号 neither begins nor ends one
 * (5.1.9). The .docx says both lists, at most 100 and 50 characters (static-parts.ts).
 */
export const NO_LINE_START =
  '!%),.:;?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠-‐–—/／'
export const NO_LINE_END = '$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥/／'
const noLineStart = new Set(NO_LINE_START)
const noLineEnd = new Set(NO_LINE_END)
const DASHES = new Set('-‐–—')

/**
 * Lines end between a Chinese character and anything, and after a dash that no digit follows; never inside a number or a Latin word, nor by 避头尾,
 * so that —— and …… stay whole as well.
 */
export function wordCanBreak({ characters }: MeasuredText, index: number): boolean {
  const before = characters[index - 1] ?? ''
  const after = characters[index] ?? ''
  if (isBlank(after)) return false
  if (noLineStart.has(after) || noLineEnd.has(before)) return false
  if (isBlank(before)) return true
  if (areJoined(before, after)) return false
  if (DASHES.has(before)) return !/[\d-]/.test(after)
  return isEastAsian(before) || isEastAsian(after)
}

function isEastAsian(character: string): boolean {
  return (character.codePointAt(0) ?? 0) >= 0x2e80
}
