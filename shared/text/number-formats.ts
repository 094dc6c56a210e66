/**
 * Automatic numbers as Word writes them, one function a format (ECMA-376 part 1, 17.18.59 ST_NumberFormat). Value: a whole number, mostly
 * from 1 on. What a format has no sign for is written in plain digits, as Word does.
 */
type NumberFormat = (value: number) => string

/** Enough for any list; longer ones come from damaged or hostile files only. */
const LONGEST_ROMAN = 39_999
const LONGEST_LETTERS = 26 * 20

const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'

/** 一、十、十一、二十: from a list of digits and one of ranks. */
interface ChineseDigits {
  readonly digits: string
  /** Ten, hundred, thousand, ten thousand. */
  readonly ranks: string
  /** Written where a rank is skipped: 一百零一; '' where none is. */
  readonly gap: string
  /** Whether 10 has a one before it everywhere (壹拾), inside a number (一百一十), or never (百十). */
  readonly oneBeforeRank: 'always' | 'inside' | 'never'
}

const PLAIN: ChineseDigits = {
  digits: '零一二三四五六七八九',
  ranks: '十百千万',
  gap: '零',
  oneBeforeRank: 'inside',
}
const TAIWAN: ChineseDigits = { ...PLAIN, ranks: '十百千萬' }
const JAPAN: ChineseDigits = { ...PLAIN, digits: '〇一二三四五六七八九', gap: '', oneBeforeRank: 'never' }
const LEGAL: ChineseDigits = {
  ...PLAIN,
  digits: '零壹贰叁肆伍陆柒捌玖',
  ranks: '拾佰仟万',
  oneBeforeRank: 'always',
}
const LEGAL_TAIWAN: ChineseDigits = { ...LEGAL, digits: '零壹貳參肆伍陸柒捌玖', ranks: '拾佰仟萬' }
const LEGAL_JAPAN: ChineseDigits = { ...LEGAL, digits: '〇壱弐参四伍六七八九', ranks: '拾百阡萬', gap: '' }

const FORMATS: Readonly<Record<string, NumberFormat>> = {
  decimal: String,
  decimalZero: (value) => (value >= 0 && value < 10 ? `0${value}` : String(value)),
  decimalFullWidth: (value) => toFullWidth(String(value)),
  decimalFullWidth2: (value) => toFullWidth(String(value)),
  decimalHalfWidth: String,
  decimalEnclosedCircle: signs('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'),
  decimalEnclosedCircleChinese: signs('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'),
  decimalEnclosedFullstop: signs('⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛'),
  decimalEnclosedParen: signs('⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇'),
  ideographEnclosedCircle: signs('㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉'),
  upperRoman: toRoman,
  lowerRoman: (value) => toRoman(value).toLowerCase(),
  upperLetter: toLetters,
  lowerLetter: (value) => toLetters(value).toLowerCase(),
  ordinal: toOrdinal,
  hex: (value) => value.toString(16).toUpperCase(),
  numberInDash: (value) => `- ${value} -`,
  none: () => '',
  chineseCounting: countingTo99,
  taiwaneseCounting: countingTo99,
  chineseCountingThousand: (value) => toChinese(value, PLAIN),
  taiwaneseCountingThousand: (value) => toChinese(value, TAIWAN),
  japaneseCounting: (value) => toChinese(value, JAPAN),
  chineseLegalSimplified: (value) => toChinese(value, LEGAL),
  ideographLegalTraditional: (value) => toChinese(value, LEGAL_TAIWAN),
  japaneseLegal: (value) => toChinese(value, LEGAL_JAPAN),
  ideographDigital: (value) => toDigits(value, '〇一二三四五六七八九'),
  japaneseDigitalTenThousand: (value) => toDigits(value, '〇一二三四五六七八九'),
  taiwaneseDigital: (value) => toDigits(value, '○一二三四五六七八九'),
  koreanDigital2: (value) => toDigits(value, '零一二三四五六七八九'),
  ideographTraditional: signs(STEMS),
  ideographZodiac: signs(BRANCHES),
  ideographZodiacTraditional: (value) =>
    value >= 1 && value <= 60 ? `${STEMS[(value - 1) % 10]}${BRANCHES[(value - 1) % 12]}` : String(value),
  aiueoFullWidth: signs(
    'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン',
  ),
  aiueo: signs(
    'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン',
  ),
  irohaFullWidth: signs(
    'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン',
  ),
  iroha: signs(
    'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン',
  ),
}

/** `format`: the example of a custom format: 01, 02, 03, … */
export function formatNumber(value: number, name: string, format?: string): string {
  if (name === 'custom') return withZeros(value, format ?? '')
  return (Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined)?.(value) ?? String(value)
}

function signs(list: string): NumberFormat {
  const all = [...list]
  return (value) => all[value - 1] ?? String(value)
}

function withZeros(value: number, example: string): string {
  const first = /^\d+/u.exec(example)?.[0] ?? ''
  return String(value).padStart(Math.min(first.length, 10), '0')
}

function toFullWidth(digits: string): string {
  return digits.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
}

function toDigits(value: number, digits: string): string {
  return String(value).replace(/\d/gu, (digit) => digits[Number(digit)] ?? digit)
}

/** 一 … 九十九 with ranks, from a hundred on figure by figure: 一○○. */
function countingTo99(value: number): string {
  return value >= 1 && value < 100 ? toChinese(value, PLAIN) : toDigits(value, '○一二三四五六七八九')
}

function toChinese(value: number, { digits, ranks, gap, oneBeforeRank }: ChineseDigits): string {
  if (value < 0 || value >= 100_000) return String(value)
  if (value === 0) return digits[0] ?? ''
  const figures = String(value)
  let text = ''
  let skipped = false
  for (let place = 0; place < figures.length; place += 1) {
    const figure = Number(figures[place])
    const power = figures.length - 1 - place
    if (figure === 0) {
      skipped = true
      continue
    }
    if (skipped && text !== '') text += gap
    skipped = false
    const leavesOne = figure === 1 && power > 0 && power < 4 && leavesOneOut(oneBeforeRank, power, place)
    text += (leavesOne ? '' : digits[figure]) + (power === 0 ? '' : (ranks[power - 1] ?? ''))
  }
  return text
}

function leavesOneOut(rule: ChineseDigits['oneBeforeRank'], power: number, place: number): boolean {
  if (rule === 'always') return false
  return rule === 'never' || (power === 1 && place === 0)
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function toRoman(value: number): string {
  if (value < 1 || value > LONGEST_ROMAN) return String(value)
  let rest = value
  let text = ''
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth) {
      text += sign
      rest -= worth
    }
  }
  return text
}

/** A … Z, AA, BB … as Word counts on, not AA, AB. */
function toLetters(value: number): string {
  if (value < 1 || value > LONGEST_LETTERS) return String(value)
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
}

function toOrdinal(value: number): string {
  const teens = value % 100 > 10 && value % 100 < 14
  return `${value}${teens ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')}`
}
