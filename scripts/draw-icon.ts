import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron } from 'playwright-core'
import { runScript, say } from './cannot-continue.ts'
import { type IconPicture, packIcns, packIco } from './icon/pack-icons.ts'
import { projectRoot } from './project-folders.ts'
import { isRoot } from './runtime/machine.ts'
import { openRuntime } from './runtime/open-runtime.ts'

const folder = join(projectRoot, 'build')
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024] as const
/** What desktops of Linux look for. */
const LINUX_SIZES: readonly number[] = [16, 24, 32, 48, 64, 128, 256, 512]

/** In the page: a picture drawn at a size, as the address of a PNG. */
const DRAW = `globalThis.draw = async (address, size) => {
  const image = new Image(size, size)
  image.src = address
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = size
  canvas.getContext('2d').drawImage(image, 0, 0, size, size)
  return canvas.toDataURL('image/png')
}`

/** `npm run draw-icon`: draws build/icon.svg in all sizes and packs it for Windows, macOS and Linux. Needed after a change of the drawing only. */
await runScript(async () => {
  const runtime = await openRuntime()
  Object.assign(process.env, runtime.environment)
  const app = await _electron.launch({
    args: [join(projectRoot, 'scripts', 'icon', 'icon-window.cjs')],
    chromiumSandbox: !isRoot(),
  })
  try {
    const page = await app.firstWindow()
    const drawing = readFileSync(join(folder, 'icon.svg'), 'utf8')
    await page.evaluate(DRAW)
    const pictures: IconPicture[] = []
    const address = `data:image/svg+xml;base64,${Buffer.from(drawing).toString('base64')}`
    for (const size of SIZES) {
      const drawn = await page.evaluate<string>(`draw(${JSON.stringify(address)}, ${size})`)
      pictures.push({ size, png: Buffer.from(drawn.split(',')[1] ?? '', 'base64') })
    }
    mkdirSync(join(folder, 'icons'), { recursive: true })
    for (const { size, png } of pictures)
      if (LINUX_SIZES.includes(size)) writeFileSync(join(folder, 'icons', `${size}x${size}.png`), png)
    writeFileSync(join(folder, 'icon.ico'), packIco(pictures.filter(({ size }) => size <= 256)))
    writeFileSync(join(folder, 'icon.icns'), packIcns(pictures))
    say('build/icon.ico、icon.icns、icons/*.png')
  } finally {
    await app.close()
    runtime.close()
  }
  return 0
})
