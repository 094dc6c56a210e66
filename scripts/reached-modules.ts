/** What a chunk's name is asked with: how a module's imports are found. */
export interface Modules {
  readonly getModuleInfo: (id: string) => {
    readonly importedIds: readonly string[]
    readonly dynamicallyImportedIds?: readonly string[]
  } | null
}

export type Reached = (entry: string, modules: Modules) => ReadonlySet<string>

/**
 * Finds the modules that are evaluated together with an entry, itself among them; each entry is searched once.
 *
 * @param dynamic also what is imported on demand
 */
export function findReached({ dynamic }: { dynamic: boolean }): Reached {
  const reached = new Map<string, ReadonlySet<string>>()
  return (entry, modules) => {
    const known = reached.get(entry)
    if (known) return known
    const found = new Set([entry])
    for (const id of found) {
      const info = modules.getModuleInfo(id)
      for (const next of info?.importedIds ?? []) found.add(next)
      if (dynamic) for (const next of info?.dynamicallyImportedIds ?? []) found.add(next)
    }
    reached.set(entry, found)
    return found
  }
}
