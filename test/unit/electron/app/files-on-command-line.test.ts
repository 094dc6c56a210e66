import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { filesOnCommandLine } from '../../../../electron/app/files-on-command-line.ts'

const folder = resolve('/home/writer')

test('a packaged program takes every word but the switches as a file', () => {
  const argv = ['/opt/jiyao/jiyao', '--no-sandbox', '纪要.txt', resolve('/tmp/b.json')]
  expect(filesOnCommandLine(argv, null, folder)).toEqual([
    resolve(folder, '纪要.txt'),
    resolve('/tmp/b.json'),
  ])
})

test('in development only what follows the folder of the app is the user’s', () => {
  const app = resolve('/src/jiyao')
  const argv = ['electron', '--no-sandbox', '-r', '/some/loader.js', app, '纪要.txt']
  expect(filesOnCommandLine(argv, app, folder)).toEqual([resolve(folder, '纪要.txt')])
  expect(filesOnCommandLine(['electron', '.'], folder, folder)).toEqual([])
  expect(filesOnCommandLine(['electron', '纪要.txt'], app, folder)).toEqual([])
})
