/** Picture fonts have signs where letters should be. Each list: first code, then the readable sign of each code from there on. */
type Stretch = readonly [first: number, signs: string]

const WINGDINGS: readonly Stretch[] = [
  [0x21, '✏✂✁'],
  [0x28, '☎✆✉'],
  [0x36, '⌛'],
  [0x3f, '✍'],
  [0x41, '✌'],
  [0x45, '☜☞☝☟'],
  [0x4a, '☺'],
  [0x4c, '☹'],
  [0x6c, '●❍■□□❑❒◆◆◆❖◆☒'],
  [0x80, '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'],
  [0x9e, '·•'],
  [0xa1, '○○○◉◉'],
  [0xa7, '▪□'],
  [0xab, '★'],
  [0xd8, '➢'],
  [0xdf, '←→↑↓'],
  [0xe8, '➔'],
  [0xef, '⇦⇨⇧⇩'],
  [0xfb, '✗✓☒☑'],
]
const WINGDINGS_2: readonly Stretch[] = [
  [0x4f, '✗✓☒☑☒☒'],
  [0x69, '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'],
  [0x97, '●'],
  [0xa2, '■□'],
]
const WEBDINGS: readonly Stretch[] = [
  [0x61, '✔'],
  [0x63, '□'],
  [0x67, '■'],
  [0x6e, '●'],
  [0x72, '✘'],
]
const SYMBOL: readonly Stretch[] = [
  [0x41, 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ'],
  [0x61, 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ'],
  [0xa3, '≤⁄∞'],
  [0xab, '↔←↑→↓°±″≥×∝∂•÷≠≡≈…'],
  [0xc6, '∅∩∪'],
  [0xd7, '·'],
  [0xde, '⇒'],
  [0xe5, '∑'],
]

const FONTS: Readonly<Record<string, readonly Stretch[]>> = {
  wingdings: WINGDINGS,
  'wingdings 2': WINGDINGS_2,
  'wingdings 3': [[0x22, '↑↓']],
  webdings: WEBDINGS,
  symbol: SYMBOL,
}

/** Stands for a sign that no list has. */
const UNKNOWN = '□'

/**
 * A sign of a picture font as one that every font has. Word writes such signs into the private area U+F000–F0FF; outside picture fonts
 * characters come back as they are.
 */
export function readableSymbol(sign: string, font: string | undefined): string {
  const code = sign.codePointAt(0) ?? 0
  const isPrivate = code >= 0xf000 && code <= 0xf0ff
  const stretches = FONTS[font?.toLowerCase() ?? ''] ?? (isPrivate ? SYMBOL : undefined)
  if (stretches === undefined || (!isPrivate && code > 0xff)) return sign
  const low = code & 0xff
  for (const [first, signs] of stretches) {
    const found = [...signs][low - first]
    if (low >= first && found !== undefined) return found
  }
  if (stretches === SYMBOL && low >= 0x20 && low < 0x7f) return String.fromCharCode(low)
  return low <= 0x20 ? ' ' : UNKNOWN
}

export function isPictureFont(font: string | undefined): boolean {
  return font !== undefined && font.toLowerCase() in FONTS
}
