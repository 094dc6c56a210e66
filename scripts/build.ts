import { buildAppIfStale } from './build-app.ts'
import { runScript } from './cannot-continue.ts'

await runScript(async () => {
  await buildAppIfStale()
  return 0
})
