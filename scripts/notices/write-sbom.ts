import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { CannotContinue } from '../cannot-continue.ts'
import { projectRoot } from '../project-folders.ts'
import { runProgram } from '../run-program.ts'
import { listShippedPackages } from './shipped-packages.ts'
import { NOTICES_FOLDERS } from './write-notices.ts'

const componentSchema = z.looseObject({
  'bom-ref': z.string(),
  name: z.string(),
  version: z.string(),
  scope: z.string().optional(),
  properties: z.array(z.looseObject({ name: z.string() })).optional(),
})
const sbomSchema = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.string(),
  metadata: z.looseObject({ component: z.looseObject({ name: z.string(), version: z.string() }) }),
  components: z.array(componentSchema),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()).default([]) })),
})
export type Sbom = z.infer<typeof sbomSchema>

/**
 * Writes sbom.cdx.json (CycloneDX, by `npm sbom` from the lock file) of what is in the built program: the packages that the build has
 * bundled and Electron. What only builds and tests is left out.
 *
 * @throws CannotContinue when npm cannot make it
 */
export async function writeSbom(): Promise<void> {
  const words = ['sbom', '--sbom-format=cyclonedx', '--package-lock-only']
  const npm = process.env.npm_execpath
  const made = npm === undefined ? await runProgram('npm', words) : await runProgram('node', [npm, ...words])
  if (made.code !== 0)
    throw new CannotContinue('npm sbom 没有做成软件物料清单，请检查 npm 的版本（10 以上）。')
  const shipped = new Map(listShippedPackages().map(({ name, version }) => [name, version]))
  shipped.set('electron', readElectronVersion())
  const sbom = keepShipped(sbomSchema.parse(JSON.parse(made.stdout)), shipped)
  for (const folder of NOTICES_FOLDERS)
    writeFileSync(join(folder, 'sbom.cdx.json'), `${JSON.stringify(sbom, null, 2)}\n`)
}

/** The same list with the components of `shipped` (name → version) alone, no longer marked as used for development only. */
export function keepShipped(sbom: Sbom, shipped: ReadonlyMap<string, string>): Sbom {
  const components = sbom.components
    .filter(({ name, version }) => shipped.get(name) === version)
    .map((component) => ({
      ...component,
      scope: 'required',
      properties: (component.properties ?? []).filter(({ name }) => name !== 'cdx:npm:package:development'),
    }))
  const refs = new Set(components.map((component) => component['bom-ref']))
  const product = { ...sbom.metadata.component, type: 'application', name: 'jiyao' }
  return {
    ...sbom,
    metadata: { ...sbom.metadata, component: product },
    components,
    dependencies: sbom.dependencies
      .filter(({ ref }) => refs.has(ref) || ref === sbom.metadata.component['bom-ref'])
      .map((one) => ({ ...one, dependsOn: one.dependsOn.filter((ref) => refs.has(ref)) })),
  }
}

function readElectronVersion(): string {
  const manifest = readFileSync(join(projectRoot, 'node_modules', 'electron', 'package.json'), 'utf8')
  return z.object({ version: z.string() }).parse(JSON.parse(manifest)).version
}
