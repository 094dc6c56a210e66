import { basename } from 'node:path'
import type { AppError } from '../../shared/app-error.ts'
import type { WrittenFile } from '../../shared/ipc/files.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { NativeDialogs } from '../app/native-dialogs.ts'
import { writeFileAtomically } from '../files/write-file-atomically.ts'
import type { ChannelsOf, Handlers } from './handlers.ts'

const PAGE_KIND = { label: 'Word 文档', extensions: ['docx'] } as const
const RESULT_KIND = { label: '试测结果', extensions: ['json'] } as const

export function createProbeHandlers(dialogs: NativeDialogs): Handlers<ChannelsOf<'probe'>> {
  return {
    'probe:questions': async () => {
      const { listProbeQuestions } = await import('../../shared/probe/probe-questions.ts')
      return ok(listProbeQuestions())
    },
    'probe:write': async (_, window) => {
      const path = await dialogs.chooseToSave(window, '另存试测文件', PAGE_KIND, '排版试测')
      if (path === null) return ok(null)
      const { makeProbeMinutes } = await import('../../shared/probe/probe-document.ts')
      const { minutesToDocx } = await import('../export/docx/minutes-to-docx.ts')
      return write(path, await minutesToDocx(makeProbeMinutes()))
    },
    'probe:save': async ({ program, answers }, window) => {
      const name = `排版试测结果 ${program}`.trim()
      const path = await dialogs.chooseToSave(window, '另存试测结果', RESULT_KIND, name)
      if (path === null) return ok(null)
      const { judgeAnswers } = await import('../../shared/probe/judge-answers.ts')
      const { listProbeQuestions } = await import('../../shared/probe/probe-questions.ts')
      const { makeProbeResult } = await import('../../shared/probe/probe-result.ts')
      const result = makeProbeResult(program, judgeAnswers(listProbeQuestions(), answers))
      return write(path, new TextEncoder().encode(`${JSON.stringify(result, null, 2)}\n`))
    },
  }
}

async function write(path: string, bytes: Uint8Array): Promise<Result<WrittenFile, AppError>> {
  const written = await writeFileAtomically(path, bytes)
  return written.ok ? ok({ fileName: basename(path) }) : written
}
