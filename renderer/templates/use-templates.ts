import { useCallback, useEffect, useState } from 'react'
import { builtInTemplates } from '#shared/templates/built-in.ts'
import type { Template } from '#shared/templates/template.ts'
import { listen, request } from '../platform/desktop.ts'
import { orTell, tellError } from '../ui/tell.ts'

export interface Templates {
  readonly builtIn: readonly Template[]
  readonly own: readonly Template[]
  /** Adds or replaces one of the writer's own; false after telling why not. */
  readonly save: (template: Template) => Promise<boolean>
  readonly remove: (template: Template) => Promise<boolean>
}

/** The program's templates and the writer's own, which are `kept` at the start. */
export function useTemplates(kept: readonly Template[]): Templates {
  const [own, setOwn] = useState(kept)
  const read = useCallback(async () => {
    const found = orTell(await request('templates:list', null))
    if (found !== null) setOwn(found)
  }, [])
  useEffect(() => listen('library:keptChanged', () => void read()), [read])
  const save = useCallback(
    async (template: Template) => {
      const answer = await request('templates:save', { template })
      if (!answer.ok) tellError(answer.error)
      await read()
      return answer.ok
    },
    [read],
  )
  const remove = useCallback(
    async ({ id }: Template) => {
      const answer = await request('templates:remove', { id })
      if (!answer.ok) tellError(answer.error)
      await read()
      return answer.ok
    },
    [read],
  )
  return { builtIn: builtInTemplates, own, save, remove }
}
