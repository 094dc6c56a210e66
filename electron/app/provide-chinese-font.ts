import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Whether this machine has a font for Chinese. Only a Linux may have none; one without the program `fc-list` is taken to have none. */
export function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true
  const { stdout } = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' })
  return (stdout ?? '').trim() !== ''
}

/**
 * On a Linux without a Chinese font, adds the one that comes with the program to those that this process and its children know: menus,
 * dialogs, page and PDF alike. Must run before the application is ready, when Chromium asks for fonts first.
 *
 * @param fonts the folder of the font
 * @param folder where the settings for fontconfig may be written
 */
export function provideChineseFont(fonts: string, folder: string): void {
  if (hasChineseFont()) return
  const file = join(folder, 'fonts.conf')
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, describeFonts(process.env.FONTCONFIG_FILE || '/etc/fonts/fonts.conf', fonts))
  process.env.FONTCONFIG_FILE = file
}

function describeFonts(before: string, fonts: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">${escapeXml(before)}</include>
  <dir>${escapeXml(fonts)}</dir>
</fontconfig>
`
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
