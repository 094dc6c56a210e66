import { readdir } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { IMPORT_EXTENSIONS } from './import-extensions.ts'

/** Files that a folder of old minutes holds; .json is this program's own and comes one by one. */
const EXTENSIONS: ReadonlySet<string> = new Set(
  IMPORT_EXTENSIONS.map((extension) => `.${extension}`).filter((extension) => extension !== '.json'),
)
const MOST_FILES = 20_000
const DEEPEST = 12

/** The files below a folder that can be minutes, folder by folder in the order of their names; paths from the folder on. */
export async function listImportFiles(folder: string): Promise<string[]> {
  const files: string[] = []
  const walk = async (below: string, depth: number): Promise<void> => {
    const entries = await readdir(join(folder, below), { withFileTypes: true }).catch(() => [])
    const sorted = entries.toSorted((one, other) =>
      one.name.localeCompare(other.name, 'zh-CN', { numeric: true }),
    )
    for (const entry of sorted) {
      // ~$ is what Word leaves beside an open file; links may lead in a circle.
      if (/^(?:~\$|\.)/u.test(entry.name) || files.length >= MOST_FILES) continue
      const path = join(below, entry.name)
      if (entry.isDirectory() && depth < DEEPEST) await walk(path, depth + 1)
      else if (entry.isFile() && EXTENSIONS.has(extname(entry.name).toLowerCase())) files.push(path)
    }
  }
  await walk('', 0)
  return files
}
