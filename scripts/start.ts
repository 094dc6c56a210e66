import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { hasChineseFont } from '../electron/app/provide-chinese-font.ts'
import { buildAppIfStale } from './build-app.ts'
import { CannotContinue, runScript, say } from './cannot-continue.ts'
import { projectRoot } from './project-folders.ts'
import { openRuntime } from './runtime/open-runtime.ts'

/** `npm start [-- FILE]`: builds if needed, prepares Electron and opens the window; ends when the app ends. */
await runScript(async () => {
  const runtime = await openRuntime()
  await buildAppIfStale()
  if (runtime.switches.includes('--no-sandbox'))
    say('正以 root 身份运行，Chromium 沙箱已关闭；日常使用请换普通用户。')
  if (runtime.virtualDisplay !== null)
    say(`没有显示器，窗口开在虚拟显示器 ${runtime.virtualDisplay} 上；按 Ctrl+C 结束。`)
  if (!hasChineseFont())
    say(
      '这台机器没有中文字体，界面改用程序自带的黑体；要看到仿宋、楷体等公文字体，请安装后重新启动（没有时可用：sudo apt-get install -y fonts-noto-cjk）。',
    )
  // Chromium's log of services that a bare machine lacks (D-Bus, GPU) would bury what is said above.
  const switches = [...runtime.switches, ...(runtime.virtualDisplay === null ? [] : ['--log-level=3'])]
  // Detached, so that Ctrl+C reaches the app once, through this script, and it can save and quit in peace.
  const app = spawn(runtime.executable, [...switches, projectRoot, ...process.argv.slice(2).map(asGiven)], {
    stdio: 'inherit',
    detached: process.platform !== 'win32',
    env: { ...process.env, ...runtime.environment },
  })
  let isEnding = false
  const end = () => {
    if (!isEnding) app.kill('SIGTERM')
    isEnding = true
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
  return new Promise((done, fail) => {
    app.once('error', (error) =>
      fail(new CannotContinue(`Electron 没有启动（${error.message}），请重试：npm start`)),
    )
    app.once('exit', (code, signal) => {
      runtime.close()
      done(signal === null ? (code ?? 1) : 0)
    })
  })
})

/** A file as the user meant it: npm runs scripts in the project's folder and keeps the user's own in INIT_CWD. */
function asGiven(argument: string): string {
  return argument.startsWith('-') ? argument : resolve(process.env.INIT_CWD ?? '', argument)
}
