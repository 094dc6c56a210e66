import { readdirSync, readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { nationalStandardProfile } from '#shared/profile/profile.ts'
import { sheetLook } from '../../../renderer/editor/elements/sheet-look.ts'
import { fontStack } from '../../../renderer/fonts/font-stack.ts'

vi.mock('../../../renderer/fonts/detect-fonts.ts', () => ({
  isFontInstalled: (name: string) => name === 'SimSun',
}))

const { fonts, emblem, redLine } = nationalStandardProfile
const house = {
  ...nationalStandardProfile,
  fonts: { ...fonts, title: { ...fonts.title, name: '楷体' } },
  emblem: { ...emblem, color: '00B050' },
  redLine: { ...redLine, color: '0070C0' },
}

test('标志, red line and title have the colours and faces of the profile', () => {
  expect(sheetLook(house)).toMatchObject({
    '--emblem-color': '#00B050',
    '--red-line-color': '#0070C0',
    '--title-face': fontStack('楷体'),
    '--title-weight': 'normal',
  })
  // A plain 宋 stands for 小标宋: drawn bold.
  expect(sheetLook(nationalStandardProfile)).toMatchObject({
    '--title-face': fontStack(fonts.title.name),
    '--title-weight': 'bold',
    '--red-line-color': `#${redLine.color}`,
  })
})

test('in high contrast 标志 keeps a colour that is legible on black and on white', () => {
  const shown = (color: string) =>
    sheetLook({ ...house, emblem: { ...emblem, color } })['--emblem-contrast-color']
  for (const color of ['FF0000', 'C8102E', '0070C0']) expect(shown(color), color).toBe(`#${color}`)
  for (const color of ['000000', '7F0000', '00B050', 'FFFFFF']) expect(shown(color), color).toBe('CanvasText')
})

test('every property it gives is used by the styles', () => {
  const folder = new URL('../../../renderer/styles/', import.meta.url)
  const css = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'))
  const idle = Object.keys(sheetLook(house)).filter((name) => !css.join('').includes(`var(${name}`))
  expect(idle).toEqual([])
})
