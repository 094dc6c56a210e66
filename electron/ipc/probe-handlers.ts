import { basename } from 'node:path'
import type { AppError } from '../../shared/app-error.ts'
import type { WrittenFile } from '../../shared/ipc/files.ts'
import { judgeAnswers } from '../../shared/probe/judge-answers.ts'
import { makeProbeMinutes } from '../../shared/probe/probe-document.ts'
import { listProbeQuestions } from '../../shared/probe/probe-questions.ts'
import { makeProbeResult } from '../../shared/probe/probe-result.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { NativeDialogs } from '../app/native-dialogs.ts'
import { minutesToDocx } from '../export/docx/minutes-to-docx.ts'
import { writeFileAtomically } from '../files/write-file-atomically.ts'
import type { ChannelsOf, Handlers } from './handlers.ts'

const PAGE_KIND = { label: 'Word 文档', extensions: ['docx'] } as const
const RESULT_KIND = { label: '试测结果', extensions: ['json'] } as const

export function createProbeHandlers(dialogs: NativeDialogs): Handlers<ChannelsOf<'probe'>> {
  return {
    'probe:questions': () => ok(listProbeQuestions()),
    'probe:write': async (_, window) => {
      const path = await dialogs.chooseToSave(window, '保存试测文件', PAGE_KIND, '排版试测')
      return path === null ? ok(null) : write(path, await minutesToDocx(makeProbeMinutes()))
    },
    'probe:save': async ({ program, answers }, window) => {
      const name = `排版试测结果 ${program}`.trim()
      const path = await dialogs.chooseToSave(window, '保存试测结果', RESULT_KIND, name)
      if (path === null) return ok(null)
      const result = makeProbeResult(program, judgeAnswers(listProbeQuestions(), answers))
      return write(path, new TextEncoder().encode(`${JSON.stringify(result, null, 2)}\n`))
    },
  }
}

async function write(path: string, bytes: Uint8Array): Promise<Result<WrittenFile, AppError>> {
  const written = await writeFileAtomically(path, bytes)
  return written.ok ? ok({ fileName: basename(path) }) : written
}
