import { areJoined, isBlank } from './advances.ts'
import type { MeasuredText } from './measure-text.ts'

/** 避头尾 of LibreOffice 7.4 for simplified Chinese: … % ℃ ‰ may begin a line. */
const NO_LINE_START = new Set(
  ':!),.;?]}¢\'"、。〉》」』】〕〗〞︰︱︳﹐､﹒﹔﹕﹖﹗﹚﹜﹞！），．：；？｜｝︴︶︸︺︼︾﹀﹂﹄﹏､～￠々‖•·ˇˉ―-’”',
)
const NO_LINE_END = new Set('([{£¥\'"‵〈《「『【〔〖（［｛￡￥〝︵︷︹︻︽︿﹁﹃﹙﹛﹝“‘')
/** Between a mark and a letter or digit a line ends after these only; 。，、》） keep the word after them. */
const ENDS_BEFORE_WORD = new Set('；：？！—…～')
const DASHES = new Set('—～')

/**
 * Measured with every pair of kinds at a line's end (docs/layout.md): Chinese text breaks anywhere but for the two lists, so —— may be
 * split; before a letter or digit only after a Chinese character or ；：？！; inside a word or number after - and /, around — and ～.
 */
export function libreOfficeCanBreak({ characters, scripts }: MeasuredText, index: number): boolean {
  const before = characters[index - 1] ?? ''
  const after = characters[index] ?? ''
  if (isBlank(after)) return false
  if (isBlank(before)) return !NO_LINE_START.has(after)
  if (areJoined(before, after)) return false
  if (scripts[index] === 'asian') return !NO_LINE_START.has(after) && !NO_LINE_END.has(before)
  if (scripts[index - 1] === 'asian') {
    if (NO_LINE_START.has(after)) return false
    return ENDS_BEFORE_WORD.has(before) || /[\p{Script=Han}\p{Script=Kana}\p{Script=Hira}〇々]/u.test(before)
  }
  if (DASHES.has(before) || DASHES.has(after)) return true
  if (before === '…' && after !== '…') return true
  return before === '-' || (before === '/' && /\d/.test(after))
}
