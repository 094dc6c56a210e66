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
    '--title-face': fontStack(fonts.title.name),
    '--title-weight': weightOf(fonts.title.name),
    '--red-line-color': `#${redLine.color}`,
  }
}

function weightOf(name: string): 'bold' | 'normal' {
  return isBoldStandIn(name, isFontInstalled) ? 'bold' : 'normal'
}
