import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../../../scripts/project-folders.ts'

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  ...['docs', 'docs/adr'].flatMap((folder) =>
    readdirSync(join(projectRoot, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  ),
]

/** `shared/minutes/order.ts` and the like; with * or … it stands for several. */
const PATH = /`((?:electron|renderer|shared|templates|scripts|tools|test|docs|build)\/[\w./-]+)`/gu

test.each(documents)('%s names files and folders that are there, and links that lead somewhere', (name) => {
  const text = readFileSync(join(projectRoot, name), 'utf8')
  const named = [...text.matchAll(PATH)].map(([, path = '']) => join(projectRoot, path))
  const linked = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/gu)].map(([, path = '']) =>
    join(projectRoot, name, '..', path),
  )
  expect([...named, ...linked].filter((path) => !existsSync(path))).toEqual([])
})
