import { ok } from '../../shared/result.ts'
import type { NativeDialogs } from '../app/native-dialogs.ts'
import { EXPORT_KINDS } from './export-kinds.ts'
import type { ChannelsOf, Handlers } from './handlers.ts'
import { writeIfChosen } from './write-if-chosen.ts'

const RESULT_KIND = { label: '试测结果', extensions: ['json'] } as const

export function createProbeHandlers(dialogs: NativeDialogs): Handlers<ChannelsOf<'probe'>> {
  return {
    'probe:questions': async () => {
      const { listProbeQuestions } = await import('../../shared/probe/probe-questions.ts')
      return ok(listProbeQuestions())
    },
    'probe:write': async (_, window) => {
      const path = await dialogs.chooseToSave(window, '另存试测文件', EXPORT_KINDS.docx, '排版试测')
      return writeIfChosen(path, async () => {
        const { makeProbeMinutes } = await import('../../shared/probe/probe-document.ts')
        const { minutesToDocx } = await import('../export/docx/minutes-to-docx.ts')
        return minutesToDocx(makeProbeMinutes())
      })
    },
    'probe:save': async ({ program, answers }, window) => {
      const name = `排版试测结果 ${program}`.trim()
      const path = await dialogs.chooseToSave(window, '另存试测结果', RESULT_KIND, name)
      return writeIfChosen(path, async () => {
        const { judgeAnswers } = await import('../../shared/probe/judge-answers.ts')
        const { listProbeQuestions } = await import('../../shared/probe/probe-questions.ts')
        const { makeProbeResult } = await import('../../shared/probe/probe-result.ts')
        const result = makeProbeResult(program, judgeAnswers(listProbeQuestions(), answers))
        return new TextEncoder().encode(`${JSON.stringify(result, null, 2)}\n`)
      })
    },
  }
}
