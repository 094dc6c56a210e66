import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packIcns, packIco } from '../../../scripts/icon/pack-icons.ts'
import { projectRoot } from '../../../scripts/project-folders.ts'

const pictures = [16, 256, 512].map((size) => ({ size, png: new Uint8Array(size).fill(size % 251) }))

test('an .ico has a directory that says where each picture lies', () => {
  const ico = Buffer.from(packIco(pictures.slice(0, 2)))
  expect([...ico.subarray(0, 6)]).toEqual([0, 0, 1, 0, 2, 0])
  for (const [index, { size, png }] of pictures.slice(0, 2).entries()) {
    const at = 6 + 16 * index
    expect(ico.readUInt8(at)).toBe(size === 256 ? 0 : size)
    const [length, place] = [ico.readUInt32LE(at + 8), ico.readUInt32LE(at + 12)]
    expect([...ico.subarray(place, place + length)]).toEqual([...png])
  }
})

test('an .icns is as long as it says, and so is each of its pictures', () => {
  const icns = Buffer.from(packIcns(pictures))
  expect(icns.toString('latin1', 0, 4)).toBe('icns')
  expect(icns.readUInt32BE(4)).toBe(icns.length)
  const found: string[] = []
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4))
    found.push(icns.toString('latin1', at, at + 4))
  expect(found).toEqual(['ic08', 'ic13', 'ic09', 'ic14'])
})

test('the icons in the project are pictures of the sizes that they are named for', () => {
  const folder = join(projectRoot, 'build', 'icons')
  expect(readdirSync(folder).length).toBeGreaterThan(6)
  for (const name of readdirSync(folder)) {
    const png = readFileSync(join(folder, name))
    expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}.png`).toBe(name)
  }
})
