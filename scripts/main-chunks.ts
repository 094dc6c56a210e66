import { resolve } from 'node:path'
import { findReached, type Modules } from './reached-modules.ts'

/**
 * The main process's script in few files: finding, reading and linking each costs a start more than evaluating most of them. What the reading
 * process needs as well is a file of its own, so that this process does not load the library's code with it.
 *
 * @param electron folder of the main process's sources
 */
export function mainChunks(electron: string): { name: (id: string, modules: Modules) => string | null }[] {
  const way = resolve(electron, 'main.ts')
  const library = resolve(electron, 'run-library.ts')
  const reader = resolve(electron, 'reader.ts')
  const together = findReached({ dynamic: false })
  const ever = findReached({ dynamic: true })
  return [
    {
      name: (id, modules) => {
        if (together(way, modules).has(id) || !together(library, modules).has(id)) return null
        return ever(reader, modules).has(id) ? 'read' : 'library'
      },
    },
  ]
}
