import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { COMMANDS } from '#shared/commands/commands.ts'
import { projectRoot } from '../../../../scripts/project-folders.ts'

const folder = join(projectRoot, 'docs', 'guide')
const pages = readdirSync(folder).filter((name) => name.endsWith('.md'))
const source = readFileSync(join(projectRoot, 'renderer/help/help-pages.ts'), 'utf8')

test('every text of docs/guide is in the list of the help, and every page of the list has a text', () => {
  const listed = [...source.matchAll(/\['(?:use|format|about)', '(\w+)'\]/gu)].map(([, id]) => `${id}.md`)
  expect(listed.sort()).toEqual([...pages].sort())
})

test.each(pages)('%s begins with its name, and its links and pictures lead somewhere', (name) => {
  const text = readFileSync(join(folder, name), 'utf8')
  expect(text).toMatch(/^# \S/u)
  for (const [, address = ''] of text.matchAll(/\]\(([^)]+)\)/gu)) {
    const made = ['licenses.md', 'about.md']
    expect(made.includes(address) || existsSync(join(folder, address)), address).toBe(true)
  }
})

test('the parts of a document that the help is asked for have a heading of their own', () => {
  const asked = readFileSync(join(projectRoot, 'renderer/app/list-help-deeds.ts'), 'utf8')
  const table = asked.slice(asked.indexOf('SECTION_OF_BLOCK'), asked.indexOf('function addressHere'))
  const headings = new Set(
    [...readFileSync(join(folder, 'format.md'), 'utf8').matchAll(/^## (.+)$/gmu)].map(
      ([, heading]) => heading,
    ),
  )
  const sections = [...table.matchAll(/: '([^']+)'/gu)].map(([, section]) => section)
  expect(sections.length).toBeGreaterThan(8)
  for (const section of [...sections, '议定句']) expect(headings).toContain(section)
})

/** `Ctrl+Shift+E` of the guide in Electron's notation. */
function toAccelerator(keys: string): string {
  return keys.replace('Ctrl', 'CmdOrCtrl').replace('↑', 'Up').replace('↓', 'Down')
}

test('the keys that the guide names are keys of commands', () => {
  const known = new Set(Object.values(COMMANDS).map(({ keys }) => keys))
  const text = pages.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n')
  const named = new Set(
    [...text.matchAll(/`((?:Ctrl\+|Alt\+|Shift\+)+[^`]+|F\d+)`/gu)].map(([, keys]) =>
      toAccelerator(keys ?? ''),
    ),
  )
  expect(named.size).toBeGreaterThan(15)
  for (const keys of named) expect(known, keys).toContain(keys)
})
