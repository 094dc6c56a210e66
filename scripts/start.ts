import { spawn } from 'node:child_process'
import { buildAppIfStale } from './build-app.ts'
import { CannotContinue, runScript, say } from './cannot-continue.ts'
import { projectRoot } from './project-folders.ts'
import { openDisplay } from './runtime/display.ts'
import { prepareRuntime } from './runtime/prepare-runtime.ts'

/** `npm start [-- FILE]`: builds if needed, prepares Electron and opens the window; ends when the app ends. */
await runScript(async () => {
  const runtime = await prepareRuntime()
  await buildAppIfStale()
  const display = await openDisplay()
  if (runtime.switches.includes('--no-sandbox'))
    say('正以 root 身份运行，Chromium 沙箱已关闭；日常使用请换普通用户。')
  if (display.isVirtual)
    say(`没有显示器，窗口开在虚拟显示器 ${display.environment.DISPLAY} 上；按 Ctrl+C 结束。`)
  const app = spawn(runtime.executable, [...runtime.switches, projectRoot, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, ...runtime.environment, ...display.environment },
  })
  const passOn = (signal: NodeJS.Signals) => app.kill(signal)
  process.on('SIGINT', passOn)
  process.on('SIGTERM', passOn)
  return new Promise((done, fail) => {
    app.once('error', (error) =>
      fail(new CannotContinue(`Electron 没有启动（${error.message}），请重试：npm start`)),
    )
    app.once('exit', (code, signal) => {
      display.close()
      done(signal === null ? (code ?? 1) : 0)
    })
  })
})
