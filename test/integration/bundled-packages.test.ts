import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../../scripts/project-folders.ts'

const bundledFolder = join(projectRoot, 'out', 'bundled')
const manifest: { dependencies: Record<string, string>; devDependencies: Record<string, string> } =
  JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'))

/** The packages that a table of docs/dependencies.md names, by the heading over it. */
function packagesUnder(heading: string): string[] {
  const docs = readFileSync(join(projectRoot, 'docs/dependencies.md'), 'utf8')
  const section = docs.split(/^## /mu).find((text) => text.startsWith(heading)) ?? ''
  return [...section.matchAll(/^\| ([^|]+) \|/gmu)]
    .flatMap(([, names]) => (names ?? '').split(', '))
    .filter((name) => name !== 'Package')
    .sort()
}

test('the packages listed as in the app are those that the build has put into it', () => {
  const bundled = readdirSync(bundledFolder).flatMap((name) => {
    const packages: string[] = JSON.parse(readFileSync(join(bundledFolder, name), 'utf8'))
    return packages
  })
  // What our packages bring along is theirs to list; what stays outside the bundles is shipped whole.
  const ours = new Set(bundled.filter((name) => name in manifest.devDependencies))
  expect([...ours, ...Object.keys(manifest.dependencies)].sort()).toEqual(packagesUnder('In the app'))
})

test('every other package is listed as one to build, check and try it', () => {
  const listed = [...packagesUnder('In the app'), ...packagesUnder('To build')].sort()
  const known = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)].sort()
  expect(listed).toEqual(known)
})
