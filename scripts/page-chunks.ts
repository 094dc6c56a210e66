import { resolve } from 'node:path'

/** What a chunk's name is asked with: how a module's imports are found. */
interface Modules {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null
}

/**
 * The page's script in few files, since each is asked for apart while the program starts: what pages and window share, what else the window draws at
 * every start, and by themselves the parts that `later` reads. In whole files the order of the imports is kept: zod is told not to compile
 * (without-eval.ts, the first import of both) before a schema is made of it. Files of the bundler's own choice do not keep it.
 *
 * @param renderer folder of the page's sources
 */
export function pageChunks(renderer: string): { name: (id: string, modules: Modules) => string | null }[] {
  const pages = resolve(renderer, 'preview/print-page.tsx')
  const window = resolve(renderer, 'app/main.tsx')
  const reached = new Map<string, ReadonlySet<string>>()
  const reachedFrom = (entry: string, modules: Modules) => {
    const known = reached.get(entry)
    if (known) return known
    const found = new Set([entry])
    for (const id of found) for (const next of modules.getModuleInfo(id)?.importedIds ?? []) found.add(next)
    reached.set(entry, found)
    return found
  }
  return [
    {
      name: (id, modules) => {
        if (reachedFrom(pages, modules).has(id)) return 'pages'
        return reachedFrom(window, modules).has(id) ? 'window' : null
      },
    },
  ]
}
