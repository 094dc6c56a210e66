import type { NumberList } from '../numbering/read-numbering.ts'
import { childOf, numberOf, settingOf, type XmlElement } from '../package/xml-element.ts'
import { readNumberUse, type StyleSheet, type WordStyle } from './style-sheet.ts'

type Align = 'left' | 'center' | 'right' | 'justify'

/** How a paragraph stands, after its own properties and its styles. */
export interface ParagraphFace {
  readonly chain: readonly WordStyle[]
  readonly align: Align | undefined
  /** Exact distance of its lines in points; undefined: as the grid or the type gives it. */
  readonly pitchPt: number | undefined
  /** 1–9 for a heading, by its style or its own outline level; undefined for text. */
  readonly level: number | undefined
  /** The list and level (from 0) that number it. */
  readonly number: { readonly listId: string; readonly level: number } | undefined
}

/** `properties`: the paragraph's own w:pPr as it counts (before or after a tracked change). */
export function readParagraphFace(
  properties: XmlElement | undefined,
  styles: StyleSheet,
  lists: ReadonlyMap<string, NumberList>,
): ParagraphFace {
  const chain = styles.paragraphChain(settingOf(properties, 'w:pStyle'))
  return {
    chain,
    align: alignOf(properties) ?? firstOf(chain, alignOf) ?? alignOf(styles.defaults.paragraph),
    pitchPt: pitchOf(properties) ?? firstOf(chain, pitchOf) ?? pitchOf(styles.defaults.paragraph),
    level: levelOf(properties) ?? firstOf(chain, levelOf),
    number: numberOfParagraph(properties, chain, lists),
  }
}

function firstOf<T>(
  chain: readonly WordStyle[],
  read: (properties: XmlElement | undefined) => T | undefined,
) {
  for (const { paragraph } of chain) {
    const found = read(paragraph)
    if (found !== undefined) return found
  }
  return undefined
}

const ALIGNS: Readonly<Record<string, Align>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
  thaiDistribute: 'justify',
  highKashida: 'justify',
}

function pitchOf(properties: XmlElement | undefined): number | undefined {
  const spacing = childOf(properties, 'w:spacing')?.attributes
  const twips = numberOf(spacing?.['w:line'])
  return spacing?.['w:lineRule'] === 'exact' && twips !== undefined && twips > 0 ? twips / 20 : undefined
}

/** Outline level 9 is text (17.3.1.20). */
function levelOf(properties: XmlElement | undefined): number | undefined {
  const level = numberOf(settingOf(properties, 'w:outlineLvl'))
  return level === undefined || level < 0 || level > 8 ? undefined : level + 1
}

function alignOf(properties: XmlElement | undefined): Align | undefined {
  return ALIGNS[settingOf(properties, 'w:jc') ?? '']
}

/**
 * List and level may come from different places: the paragraph, its style, a style that is based on. Of a style the level is the one that
 * names the style (17.9.23), so that a heading style numbers at its own depth though the list stands in the style below it.
 */
function numberOfParagraph(
  properties: XmlElement | undefined,
  chain: readonly WordStyle[],
  lists: ReadonlyMap<string, NumberList>,
): ParagraphFace['number'] {
  const own = readNumberUse(properties)
  const uses = [own, ...chain.map(({ paragraph }) => readNumberUse(paragraph))]
  const listId = uses.find((use) => use?.listId !== undefined)?.listId
  // List 0 takes the number away.
  if (listId === undefined || listId === '0') return undefined
  const isOwn = own?.listId !== undefined
  const levels = lists.get(listId)?.levels ?? []
  const named = isOwn ? undefined : firstLevelNamed(levels, chain)
  const level = own?.level ?? named ?? uses.find((use) => use?.level !== undefined)?.level ?? 0
  return level >= 0 && level < 9 ? { listId, level } : undefined
}

function firstLevelNamed(levels: NumberList['levels'], chain: readonly WordStyle[]): number | undefined {
  for (const { id } of chain) {
    const place = levels.findIndex(({ styleId }) => styleId === id)
    if (place >= 0) return place
  }
  return undefined
}
