import type { CSSProperties } from 'react'
import type { FormatProfile } from '#shared/profile/profile.ts'
import { isFontInstalled } from '../../fonts/detect-fonts.ts'
import { fontStack, isBoldStandIn, quoteFace } from '../../fonts/font-stack.ts'

/** Faces and colours of a profile as the sheet's custom properties (`sheet.css`), so that it looks as its pages do. */
export function sheetLook({ fonts, emblem, redLine, grid }: FormatProfile): CSSProperties {
  return {
    '--characters': grid.charactersPerLine,
    '--body-name': quoteFace(fonts.body.name),
    '--topic-name': quoteFace(fonts.topic.name),
    '--emblem-face': fontStack(fonts.emblem.name),
    '--emblem-weight': weightOf(fonts.emblem.name),
    '--emblem-color': `#${emblem.color}`,
    '--emblem-contrast-color': onAnyGround(emblem.color),
    '--title-face': fontStack(fonts.title.name),
    '--title-weight': weightOf(fonts.title.name),
    '--red-line-color': `#${redLine.color}`,
    '--red-line-contrast-color': onAnyGround(redLine.color),
  }
}

/**
 * In the system's high contrast the ground may be white or black: a colour stays where large letters are legible in it on both (3 : 1, WCAG 1.4.3), as in the
 * red of 标志; else it is that of the words. `hex`: RRGGBB.
 */
function onAnyGround(hex: string): string {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => linear(hex.slice(at, at + 2)))
  const light = 0.2126 * red + 0.7152 * green + 0.0722 * blue
  return 1.05 / (light + 0.05) >= 3 && (light + 0.05) / 0.05 >= 3 ? `#${hex}` : 'CanvasText'
}

/** Light of one of the three colours, 0 to 1. */
function linear(byte: string): number {
  const share = Number.parseInt(byte, 16) / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

function weightOf(name: string): 'bold' | 'normal' {
  return isBoldStandIn(name, isFontInstalled) ? 'bold' : 'normal'
}
