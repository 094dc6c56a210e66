import { access, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { oneAtATime } from '../../scripts/one-at-a-time.ts'
import { cacheFolder } from '../../scripts/project-folders.ts'
import { hasProgram, runProgram } from '../../scripts/run-program.ts'

/** The Debian package that has the Fandol fonts among its files (GPL with font exception). */
const PACKAGE = 'texlive-lang-chinese'

/** Which free font stands for which official one while pages are measured. */
const STAND_INS: Record<string, readonly string[]> = {
  FandolFang: ['仿宋_GB2312', '仿宋', 'FangSong', 'FangSong_GB2312'],
  FandolKai: ['楷体_GB2312', '楷体', 'KaiTi', 'KaiTi_GB2312'],
  FandolHei: ['黑体', 'SimHei'],
  FandolSong: ['宋体', 'SimSun', '方正小标宋简体', '方正小标宋_GBK'],
}

/**
 * Gives a fonts.conf in which free fonts of the same widths stand for the official ones; the fonts are taken
 * once out of a Debian package, without installing it, into the user's cache. Null where that package cannot
 * be reached: tests that need true widths say so and stop there.
 */
export async function prepareFandolFonts(): Promise<string | null> {
  const file = join(cacheFolder('fonts'), 'fonts.conf')
  if (await exists(file)) return file
  if (!(await hasProgram('apt-get')) || !(await hasProgram('dpkg-deb'))) return null
  return oneAtATime(`${file}.lock`, async () => {
    if (await exists(file)) return file
    if (!(await takeFonts(join(cacheFolder('fonts'), 'fandol')))) return null
    await writeFile(file, describeFonts())
    return file
  })
}

async function takeFonts(target: string): Promise<boolean> {
  const folder = await mkdtemp(join(cacheFolder('fonts'), 'work-'))
  try {
    const download = () => runProgram('apt-get', ['download', PACKAGE], { cwd: folder, limitMs: 300_000 })
    if ((await download()).code !== 0) {
      await runProgram('apt-get', ['update'], { limitMs: 120_000 })
      if ((await download()).code !== 0) return false
    }
    // The pattern is for the shell: dpkg-deb writes an archive that tar picks the fonts from.
    const taking = `dpkg-deb --fsys-tarfile ${PACKAGE}*.deb | tar -x --wildcards --strip-components=9 '*/fandol/*.otf'; rm ${PACKAGE}*.deb`
    await runProgram('sh', ['-c', taking], { cwd: folder })
    if (!(await readdir(folder)).some((name) => name.endsWith('.otf'))) return false
    await rm(target, { recursive: true, force: true })
    await rename(folder, target)
    return true
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function describeFonts(): string {
  const aliases = Object.entries(STAND_INS).flatMap(([free, official]) =>
    official.map(
      (name) =>
        `<alias binding="same"><family>${name}</family><accept><family>${free}</family></accept></alias>`,
    ),
  )
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
<dir>${cacheFolder('fonts', 'fandol')}</dir>
<cachedir>${cacheFolder('fonts', 'cache')}</cachedir>
${aliases.join('\n')}
</fontconfig>
`
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
