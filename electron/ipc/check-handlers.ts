import type { CheckMemory } from '../../shared/check/ignored.ts'
import type { NativeDialogs } from '../app/native-dialogs.ts'
import type { KeptValue } from '../library/kept-value.ts'
import { LIST_KINDS } from './export-kinds.ts'
import type { ChannelsOf, Handlers } from './handlers.ts'
import { writeIfChosen } from './write-if-chosen.ts'

/** What the checker remembers, and its reports. */
export function createCheckHandlers(
  memory: KeptValue<CheckMemory>,
  dialogs: NativeDialogs,
): Handlers<ChannelsOf<'check'>> {
  return {
    'check:remember': (value) => memory.set(value),
    'check:report': async ({ format, title, rows }, window) => {
      const path = await dialogs.chooseToSave(
        window,
        '导出校核报告',
        LIST_KINDS[format],
        `${title}（校核报告）`,
      )
      return writeIfChosen(path, async () => {
        const { makeReport } = await import('../export/report/make-report.ts')
        return makeReport(format, title, rows)
      })
    },
  }
}
