import { useCallback, useEffect, useState } from 'react'
import { describeAppError } from '#shared/app-error.ts'
import { builtInTemplates } from '#shared/templates/built-in.ts'
import type { Template } from '#shared/templates/template.ts'
import { listen, request } from '../platform/desktop.ts'
import { notify } from '../ui/notices.tsx'

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
    const answer = await request('templates:list', null)
    if (answer.ok) setOwn(answer.value)
    else notify({ text: describeAppError(answer.error), tone: 'error' })
  }, [])
  useEffect(() => listen('library:keptChanged', () => void read()), [read])
  const save = useCallback(
    async (template: Template) => {
      const answer = await request('templates:save', { template })
      if (!answer.ok) notify({ text: describeAppError(answer.error), tone: 'error' })
      await read()
      return answer.ok
    },
    [read],
  )
  const remove = useCallback(
    async ({ id }: Template) => {
      const answer = await request('templates:remove', { id })
      if (!answer.ok) notify({ text: describeAppError(answer.error), tone: 'error' })
      await read()
      return answer.ok
    },
    [read],
  )
  return { builtIn: builtInTemplates, own, save, remove }
}
