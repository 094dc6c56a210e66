import { useEffect, useState } from 'react'
import { z } from 'zod'
import { helpStrings as strings } from '../strings/help.ts'

const packagesSchema = z.array(
  z.object({ name: z.string(), version: z.string(), license: z.string(), text: z.string() }),
)
const sbomSchema = z.object({
  components: z.array(z.object({ name: z.string(), version: z.string(), purl: z.string().optional() })),
})
type Licensed = z.infer<typeof packagesSchema>
type Sbom = z.infer<typeof sbomSchema>

/** 开放源代码许可: what the build has put beside the page about everything in the program. */
export function LicensesPage() {
  const packages = useBundled<Licensed>('licenses/packages.json', packagesSchema)
  const sbom = useBundled<Sbom>('licenses/sbom.cdx.json', sbomSchema)
  if (packages === 'loading' || sbom === 'loading') return <p>{strings.loading}</p>
  return (
    <>
      <h1 data-section={strings.licenses} tabIndex={-1}>
        {strings.licenses}
      </h1>
      {packages === null ? <p>{strings.noLicenses}</p> : <p>{strings.licensesNote}</p>}
      {packages?.map(({ name, version, license, text }) => (
        <details key={name}>
          <summary>{strings.licenseOf(name, version, license)}</summary>
          <pre>{text === '' ? strings.licenseElsewhere : text}</pre>
        </details>
      ))}
      <h2 data-section={strings.sbom} tabIndex={-1}>
        {strings.sbom}
      </h2>
      {sbom === null ? <p>{strings.sbomMissing}</p> : <p>{strings.sbomNote(sbom.components.length)}</p>}
      {sbom === null ? null : (
        <ul className="help-sbom">
          {sbom.components.map(({ name, version, purl }) => (
            <li key={name}>{purl ?? `${name}@${version}`}</li>
          ))}
        </ul>
      )}
    </>
  )
}

/** A JSON file of the bundle; null when it did not come with this program. */
function useBundled<T>(address: string, schema: z.ZodType<T>): T | null | 'loading' {
  const [found, setFound] = useState<T | null | 'loading'>('loading')
  useEffect(() => {
    let isGone = false
    void fetch(address)
      .then(async (answer) => (answer.ok ? schema.parse(await answer.json()) : null))
      .catch(() => null)
      .then((value) => {
        if (!isGone) setFound(value)
      })
    return () => {
      isGone = true
    }
  }, [address, schema])
  return found
}
