import { expect, test } from 'vitest'
import { keepShipped, type Sbom } from '../../../scripts/notices/write-sbom.ts'

function component(name: string, version: string) {
  return {
    'bom-ref': `${name}@${version}`,
    name,
    version,
    scope: 'optional',
    properties: [{ name: 'cdx:npm:package:development', value: 'true' }],
  }
}

const whole: Sbom = {
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  metadata: { component: { 'bom-ref': 'jiyao@1.0.0', name: 'folder', version: '1.0.0' } },
  components: [component('slate', '1.0.0'), component('slate', '0.9.0'), component('vitest', '5.0.0')],
  dependencies: [
    { ref: 'jiyao@1.0.0', dependsOn: ['slate@1.0.0', 'vitest@5.0.0'] },
    { ref: 'vitest@5.0.0', dependsOn: ['slate@0.9.0'] },
  ],
}

test('only what ships stays, in the version that ships, and no longer as a thing of development', () => {
  const kept = keepShipped(whole, new Map([['slate', '1.0.0']]))
  expect(kept.components).toEqual([{ ...component('slate', '1.0.0'), scope: 'required', properties: [] }])
  expect(kept.dependencies).toEqual([{ ref: 'jiyao@1.0.0', dependsOn: ['slate@1.0.0'] }])
  expect(kept.metadata.component).toMatchObject({ name: 'jiyao', type: 'application' })
})
