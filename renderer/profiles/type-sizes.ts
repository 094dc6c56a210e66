/** Names of sizes of type and what they are in points. */
const SIZES: readonly (readonly [name: string, points: number])[] = [
  ['初号', 42],
  ['小初', 36],
  ['一号', 26],
  ['小一', 24],
  ['二号', 22],
  ['小二', 18],
  ['三号', 16],
  ['小三', 15],
  ['四号', 14],
  ['小四', 12],
  ['五号', 10.5],
  ['小五', 9],
]

const DIGITS = '一二三四五'

/** 三号 for 16; null: no size with a name. */
export function nameOfSize(points: number): string | null {
  return SIZES.find((size) => size[1] === points)?.[0] ?? null
}

/** 16 for 三号, 3号 and 小三号 as well; null: no such size. */
export function sizeOfName(text: string): number | null {
  const plain = text.replace(/[1-5]/u, (digit) => DIGITS[Number(digit) - 1] ?? '').replace(/^(小.)号$/u, '$1')
  return SIZES.find((size) => size[0] === plain)?.[1] ?? null
}
