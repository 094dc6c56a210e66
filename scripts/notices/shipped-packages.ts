import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { projectRoot } from '../project-folders.ts'

export interface ShippedPackage {
  readonly name: string
  readonly version: string
  /** As the package says it: MIT, Apache-2.0. */
  readonly license: string
  /** The text that must go with it. */
  readonly text: string
}

const manifestSchema = z.object({
  version: z.string(),
  license: z.string(),
  author: z.union([z.string(), z.object({ name: z.string() })]).optional(),
  contributors: z.array(z.union([z.string(), z.object({ name: z.string() })])).optional(),
})

/** Every npm package of which code is in the built program, with its licence, in the order of their names. */
export function listShippedPackages(): ShippedPackage[] {
  const bundled = join(projectRoot, 'out', 'bundled')
  const names = new Set(
    Object.keys(readJson(join(projectRoot, 'package.json'), dependenciesSchema).dependencies),
  )
  for (const file of readdirSync(bundled))
    for (const name of readJson(join(bundled, file), z.array(z.string()))) names.add(name)
  return [...names].sort().map(readPackage)
}

const dependenciesSchema = z.object({ dependencies: z.record(z.string(), z.string()) })

function readPackage(name: string): ShippedPackage {
  const folder = join(projectRoot, 'node_modules', name)
  const manifest = readJson(join(folder, 'package.json'), manifestSchema)
  const file = readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)(?:\.(?:md|txt))?$/iu.test(entry))
  const notice = join(folder, 'NOTICE')
  const text = file === undefined ? textFor(manifest) : readFileSync(join(folder, file), 'utf8').trim()
  return {
    name,
    version: manifest.version,
    license: manifest.license,
    text: existsSync(notice) ? `${text}\n\n${readFileSync(notice, 'utf8').trim()}` : text,
  }
}

function readJson<T>(file: string, schema: z.ZodType<T>): T {
  return schema.parse(JSON.parse(readFileSync(file, 'utf8')))
}

/** A few packages name their licence and leave out its text. */
function textFor({ license, author, contributors = [] }: z.infer<typeof manifestSchema>): string {
  const nameOf = (one: string | { name: string }) => (typeof one === 'string' ? one : one.name)
  const holders = [author, ...contributors].flatMap((one) => (one === undefined ? [] : [nameOf(one)]))
  const body = LICENSE_BODIES[license]
  if (body === undefined) throw new Error(`no text for the licence ${license}`)
  return `Copyright (c) ${holders.join(', ') || 'the authors'}\n\n${body}`
}

const WITHOUT_WARRANTY = `THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`

/** By SPDX name (spdx.org/licenses). */
const LICENSE_BODIES: Readonly<Record<string, string>> = {
  MIT: `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

${WITHOUT_WARRANTY}`,
  ISC: `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`,
}
