import {
  childOf,
  childrenOf,
  findAll,
  numberOf,
  settingOf,
  switchOf,
  type XmlElement,
} from '../package/xml-element.ts'

/** One level of a list (17.9.6). */
export interface NumberLevel {
  readonly start: number
  /** A name of ST_NumberFormat. */
  readonly format: string
  /** Example of a custom format: 01, 02, 03, … */
  readonly example?: string
  /** 第%1条, %1.%2 */
  readonly text: string
  /** Prints the numbers of the levels above in plain digits (17.9.4). */
  readonly isLegal: boolean
  /** Starts again after a number of that level or a higher one; levels from 1, 0: never. undefined: after any level above. */
  readonly restartsAfter?: number
  /** The paragraph style that brings this level with it. */
  readonly styleId?: string
  /** The font of a bullet. */
  readonly font?: string
}

/** A list as paragraphs refer to it (17.9.15): counters belong to `family`, which several lists may share. */
export interface NumberList {
  readonly family: string
  readonly levels: readonly NumberLevel[]
  /** Levels that start at a number of their own where this list is first used. */
  readonly startsAt: ReadonlyMap<number, number>
}

const LEVELS = 9

/** The lists by the number paragraphs use. `styles`: to follow a list that is kept in a style of lists (17.9.21). */
export function readNumbering(
  tree: XmlElement | undefined,
  listOfStyle: (styleId: string) => string | undefined,
) {
  const lists = new Map<string, NumberList>()
  if (tree === undefined) return lists
  const families = new Map<string, XmlElement>()
  for (const each of childrenOf(tree)) {
    const id = each.attributes['w:abstractNumId']
    if (each.name === 'w:abstractNum' && id !== undefined) families.set(id, each)
  }
  const uses = childrenOf(tree).filter(({ name }) => name === 'w:num')
  const familyOfList = new Map(
    uses.map((use) => [use.attributes['w:numId'], settingOf(use, 'w:abstractNumId')]),
  )
  const follow = (id: string, steps = 0): string => {
    const style = settingOf(families.get(id), 'w:numStyleLink')
    const list = style === undefined ? undefined : listOfStyle(style)
    const next = list === undefined ? undefined : familyOfList.get(list)
    return next === undefined || next === id || steps > LEVELS ? id : follow(next, steps + 1)
  }
  for (const use of uses) {
    const id = use.attributes['w:numId']
    const named = settingOf(use, 'w:abstractNumId')
    if (id === undefined || named === undefined) continue
    const family = follow(named)
    lists.set(id, readList(use, family, families.get(family)))
  }
  return lists
}

function readList(use: XmlElement, family: string, definition: XmlElement | undefined): NumberList {
  const levels = Array.from({ length: LEVELS }, () => EMPTY_LEVEL)
  const put = (element: XmlElement) => {
    const place = numberOf(element.attributes['w:ilvl'])
    if (place !== undefined && place >= 0 && place < LEVELS) levels[place] = readLevel(element)
  }
  if (definition !== undefined)
    for (const each of childrenOf(definition)) if (each.name === 'w:lvl') put(each)
  const startsAt = new Map<number, number>()
  for (const own of childrenOf(use).filter(({ name }) => name === 'w:lvlOverride')) {
    const place = numberOf(own.attributes['w:ilvl'])
    const level = childOf(own, 'w:lvl')
    if (level !== undefined)
      put({ ...level, attributes: { 'w:ilvl': own.attributes['w:ilvl'] ?? '', ...level.attributes } })
    const start = numberOf(settingOf(own, 'w:startOverride'))
    if (place !== undefined && start !== undefined) startsAt.set(place, start)
  }
  return { family, levels, startsAt }
}

/** A level that a list does not define numbers nothing. */
const EMPTY_LEVEL: NumberLevel = { start: 1, format: 'none', text: '', isLegal: false }

function readLevel(element: XmlElement): NumberLevel {
  // Custom formats stand beside a plain one for older programs (mc:AlternateContent).
  const custom = findAll(element, 'w:numFmt').find(({ attributes }) => attributes['w:format'] !== undefined)
  const plain = custom ?? findAll(element, 'w:numFmt')[0]
  const fonts = childOf(childOf(element, 'w:rPr'), 'w:rFonts')?.attributes
  const restartsAfter = numberOf(settingOf(element, 'w:lvlRestart'))
  const styleId = settingOf(element, 'w:pStyle')
  const example = plain?.attributes['w:format']
  const font = fonts?.['w:ascii'] ?? fonts?.['w:hAnsi']
  return {
    start: numberOf(settingOf(element, 'w:start')) ?? 0,
    format: plain?.attributes['w:val'] ?? 'decimal',
    text: settingOf(element, 'w:lvlText') ?? '',
    isLegal: switchOf(element, 'w:isLgl') ?? false,
    ...(example === undefined ? {} : { example }),
    ...(restartsAfter === undefined ? {} : { restartsAfter }),
    ...(styleId === undefined ? {} : { styleId }),
    ...(font === undefined ? {} : { font }),
  }
}
