/**
 * 避头尾: which characters may not begin or end a line, and which may hang past the line's end. Word and WPS take Word's list for
 * simplified Chinese; LibreOffice its own, which lets … % ℃ ‰ begin a line, and sets hanging off as .docx asks it to.
 */
export interface BreakingRules {
  readonly noLineStart: ReadonlySet<string>
  readonly noLineEnd: ReadonlySet<string>
  /** 点号 that may hang, one at a time, when only it does not fit; empty: none. */
  readonly hanging: ReadonlySet<string>
  /** Whether a line may end after a hyphen inside a number (2021-2023); inside a word it may in any case. */
  readonly breaksNumbersAtHyphen: boolean
}

const NO_START_IN_WORD =
  '!%),.:;?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠'
const NO_END_IN_WORD = '$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥'

const NO_START_IN_LIBREOFFICE =
  ':!),.;?]}¢\'"、。〉》」』】〕〗〞︰︱︳﹐､﹒﹔﹕﹖﹗﹚﹜﹞！），．：；？｜｝︴︶︸︺︼︾﹀﹂﹄﹏～￠々‖•·ˇˉ―-’”'
const NO_END_IN_LIBREOFFICE = '([{£¥\'"‵〈《「『【〔〖（［｛￡￥〝︵︷︹︻︽︿﹁﹃﹙﹛﹝“‘'

const STOPS = new Set('，。、；：？！．,.')

/** Word and WPS, hanging punctuation on as it is by default. */
export const wordRules: BreakingRules = {
  noLineStart: new Set(NO_START_IN_WORD),
  noLineEnd: new Set(NO_END_IN_WORD),
  hanging: STOPS,
  breaksNumbersAtHyphen: false,
}

/** LibreOffice 7.4 with the .docx as it is written: nothing hangs, a character moves down instead. */
export const libreOfficeRules: BreakingRules = {
  noLineStart: new Set(NO_START_IN_LIBREOFFICE),
  noLineEnd: new Set(NO_END_IN_LIBREOFFICE),
  hanging: new Set(),
  breaksNumbersAtHyphen: true,
}
