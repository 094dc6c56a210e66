import { childOf, settingOf, switchOf, type XmlElement } from '../package/xml-element.ts'
import type { StyleSheet, WordStyle } from './style-sheet.ts'

/** How a run looks, after its own properties, its character style, its paragraph's style and the document's defaults. */
export interface RunFace {
  readonly bold: boolean
  readonly hidden: boolean
  /** With a line through it. */
  readonly isStruck?: boolean
  /** A superscript. */
  readonly isRaised?: boolean
  /** In points. */
  readonly size: number | undefined
  /** RRGGBB. */
  readonly color: string | undefined
  /** For Latin letters and signs: picture fonts show here. */
  readonly font: string | undefined
  /** For Chinese. */
  readonly chineseFont: string | undefined
}

/** `own`: the run's w:rPr as it counts. */
export function readRunFace(
  own: XmlElement | undefined,
  paragraphChain: readonly WordStyle[],
  styles: StyleSheet,
): RunFace {
  const characters = styles.characterChain(settingOf(own, 'w:rStyle')).map(({ run }) => run)
  const paragraphs = paragraphChain.map(({ run }) => run)
  const all = [own, ...characters, ...paragraphs, styles.defaults.run]
  const first = <T>(read: (properties: XmlElement | undefined) => T | undefined): T | undefined => {
    for (const properties of all) {
      const found = properties === undefined ? undefined : read(properties)
      if (found !== undefined) return found
    }
    return undefined
  }
  const isOn = (name: string) => toggled(name, own, characters, [...paragraphs, styles.defaults.run])
  return {
    bold: isOn('w:b'),
    hidden: isOn('w:vanish'),
    isStruck: isOn('w:strike') || isOn('w:dstrike'),
    isRaised: first((properties) => settingOf(properties, 'w:vertAlign')) === 'superscript',
    size: first(sizeOf),
    color: first(colorOf),
    font: first((properties) => fontOf(properties, 'w:ascii') ?? fontOf(properties, 'w:hAnsi')),
    chineseFont: first((properties) => fontOf(properties, 'w:eastAsia')),
  }
}

/** A run's own switch counts; those of character and paragraph styles turn each other round (17.7.3). */
function toggled(
  name: string,
  own: XmlElement | undefined,
  characters: readonly (XmlElement | undefined)[],
  paragraphs: readonly (XmlElement | undefined)[],
): boolean {
  const direct = switchOf(own, name)
  if (direct !== undefined) return direct
  const nearest = (list: readonly (XmlElement | undefined)[]) =>
    list.map((properties) => switchOf(properties, name)).find((value) => value !== undefined) ?? false
  return nearest(characters) !== nearest(paragraphs)
}

function sizeOf(properties: XmlElement | undefined): number | undefined {
  const half = Number(settingOf(properties, 'w:sz'))
  return half > 0 && half < 4000 ? half / 2 : undefined
}

function colorOf(properties: XmlElement | undefined): string | undefined {
  const value = settingOf(properties, 'w:color')
  return value !== undefined && /^[0-9a-f]{6}$/iu.test(value) ? value.toUpperCase() : undefined
}

function fontOf(properties: XmlElement | undefined, slot: string): string | undefined {
  return childOf(properties, 'w:rFonts')?.attributes[slot]
}
