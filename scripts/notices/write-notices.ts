import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../project-folders.ts'
import { listShippedPackages, type ShippedPackage } from './shipped-packages.ts'

/** What is in the program and comes from no npm package; Chromium's own list goes with Electron. */
const OTHERS: readonly { readonly name: string; readonly license: string; readonly file?: string }[] = [
  { name: 'Electron', license: 'MIT' },
  { name: 'Chromium', license: 'BSD-3-Clause' },
  { name: 'SQLite', license: 'Public Domain' },
  { name: 'PDF.js (in unpdf)', license: 'Apache-2.0' },
  { name: 'Noto Sans SC', license: 'OFL-1.1', file: 'noto-sans-sc-interface.txt' },
  { name: 'Noto Serif SC', license: 'OFL-1.1', file: 'noto-serif-sc-rare.txt' },
]

/** Where the page finds the licences (out/renderer) and where the packer takes them for the folder beside the program. */
export const NOTICES_FOLDERS = [
  join(projectRoot, 'out', 'renderer', 'licenses'),
  join(projectRoot, 'out', 'licenses'),
] as const

/** Writes packages.json (for the page) and THIRD-PARTY.txt (for people) of everything that is in the built program. */
export function writeNotices(): void {
  const packages = listShippedPackages()
  const fonts = join(projectRoot, 'renderer', 'public', 'licenses')
  const others: ShippedPackage[] = OTHERS.map(({ name, license, file }) => ({
    name,
    version: '',
    license,
    text: file === undefined ? '' : readFileSync(join(fonts, file), 'utf8').trim(),
  }))
  const all = [...others, ...packages]
  const rule = '-'.repeat(72)
  const text = all
    .map((one) => `${rule}\n${one.name} ${one.version} (${one.license})\n\n${one.text}`.trimEnd())
    .join('\n\n')
  for (const folder of NOTICES_FOLDERS) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'packages.json'), JSON.stringify(all))
    writeFileSync(join(folder, 'THIRD-PARTY.txt'), `${text}\n`)
  }
}
