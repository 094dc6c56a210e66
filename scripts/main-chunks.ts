import { resolve } from 'node:path'
import { findReached, type Modules } from './reached-modules.ts'

/**
 * The main process's script in few files: finding, reading and linking each costs a start more than evaluating most of them. What the reading
 * process and the library's thread need as well are files of their own: neither has Electron's modules, and neither is to wait for the rest.
 *
 * @param electron folder of the main process's sources
 */
export function mainChunks(electron: string): { name: (id: string, modules: Modules) => string | null }[] {
  const main = resolve(electron, 'main.ts')
  const library = resolve(electron, 'run-library.ts')
  const reader = resolve(electron, 'reader.ts')
  const worker = resolve(electron, 'database/library-worker.ts')
  const together = findReached({ dynamic: false })
  const ever = findReached({ dynamic: true })
  return [
    {
      name: (id, modules) => {
        if (id === main) return null
        const isOnWay = together(main, modules).has(id)
        if (!isOnWay && !together(library, modules).has(id)) return null
        if (ever(reader, modules).has(id)) return isOnWay ? null : 'read'
        if (ever(worker, modules).has(id)) return isOnWay ? null : 'database'
        return isOnWay ? 'way' : 'library'
      },
    },
  ]
}
