import { ok } from '../../shared/result.ts'
import type { NativeDialogs } from '../app/native-dialogs.ts'
import type { ReadingProcess } from '../import/reading-process.ts'
import type { RosterStore } from '../roster/roster-store.ts'
import { writeRosterFile } from '../roster/write-roster-file.ts'
import type { ChannelsOf, Handlers } from './handlers.ts'
import { writeIfChosen } from './write-if-chosen.ts'

const WORKBOOK = { label: '人员名册', extensions: ['xlsx'] } as const

export function createRosterHandlers(
  roster: RosterStore,
  dialogs: NativeDialogs,
  reading: Pick<ReadingProcess, 'readRoster'>,
): Handlers<ChannelsOf<'roster'>> {
  return {
    'roster:get': () => roster.get(),
    'roster:change': (change) => roster.change(change),
    'roster:steps': () => roster.steps(),
    'roster:undo': () => roster.undo(),
    'roster:import': async (_, window) => {
      const path = await dialogs.chooseToOpen(window, '从表格导入人员', WORKBOOK)
      if (path === null) return ok(null)
      const read = await reading.readRoster(path)
      if (!read.ok) return read
      const { fileName, rows } = read.value
      return ok({ fileName, rows: rows.map((row) => [...row]) })
    },
    'roster:export': async (_, window) => {
      const kept = roster.get()
      if (!kept.ok) return kept
      const path = await dialogs.chooseToSave(window, '导出人员名册', WORKBOOK, '人员和单位')
      return writeIfChosen(path, () => writeRosterFile(kept.value.roster))
    },
  }
}
