import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const renderer = join(import.meta.dirname, '../../../renderer')

it('only placeCaret and takeFocus bring the keyboard into the sheet, so that no way to a place springs back', () => {
  const sources = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/u.test(file),
  )
  const others = sources.filter((file) =>
    readFileSync(join(renderer, file), 'utf8').includes('ReactEditor.focus'),
  )
  expect(others).toEqual([])
})
