import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { buildAppIfStale } from './build-app.ts'
import { CannotContinue, runScript } from './cannot-continue.ts'
import { projectRoot } from './project-folders.ts'
import { runProgram } from './run-program.ts'
import { openDisplay } from './runtime/display.ts'
import { prepareRuntime } from './runtime/prepare-runtime.ts'

const LIMIT_MS = 120_000

/** `print-pdf.ts FOLDER`: has the app turn FOLDER/job.json into FOLDER/pdf.pdf in Electron, without showing a window. */
await runScript(async () => {
  const [folder] = process.argv.slice(2)
  if (folder === undefined) throw new CannotContinue('缺少要打印的文件夹')
  const runtime = await prepareRuntime()
  await buildAppIfStale()
  const display = await openDisplay()
  try {
    const result = await runProgram(
      runtime.executable,
      [...runtime.switches, '--disable-gpu', '--log-level=3', `--jiyao-pdf=${folder}`, projectRoot],
      {
        // Data of its own: the library of a window that may be open stays untouched.
        env: { ...runtime.environment, ...display.environment, JIYAO_USER_DATA: join(folder, 'data') },
        limitMs: LIMIT_MS,
      },
    )
    if (result.code === 0 && existsSync(join(folder, 'pdf.pdf'))) return 0
    throw new CannotContinue('PDF 没有生成：页面没有画出来，请重试一次。')
  } finally {
    display.close()
  }
})
