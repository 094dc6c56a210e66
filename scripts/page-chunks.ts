import { resolve } from 'node:path'
import { findReached, type Modules } from './reached-modules.ts'

/**
 * The page's script in few files, since each is asked for apart while the program starts: what pages and window share, what else the window draws at
 * every start, and by themselves the parts that `later` reads. In whole files the order of the imports is kept: zod is told not to compile
 * (without-eval.ts, the first import of both) before a schema is made of it. Files of the bundler's own choice do not keep it.
 *
 * The print page's own script, which runs as soon as it is read, stays out of what the window reads: it asks for a print job and waits for the answer.
 *
 * @param renderer folder of the page's sources
 */
export function pageChunks(renderer: string): { name: (id: string, modules: Modules) => string | null }[] {
  const pages = resolve(renderer, 'preview/print-page.tsx')
  const window = resolve(renderer, 'app/main.tsx')
  const reached = findReached({ dynamic: false })
  return [
    {
      name: (id, modules) => {
        if (id === pages) return null
        // Told by its name from what else is read later.
        if (id.includes('/pinyin-pro/')) return 'pinyin'
        if (reached(pages, modules).has(id)) return 'pages'
        return reached(window, modules).has(id) ? 'window' : null
      },
    },
  ]
}
