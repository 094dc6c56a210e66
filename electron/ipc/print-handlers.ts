import { fail, ok } from '../../shared/result.ts'
import type { ProfileOf } from '../library/profile-of.ts'
import { printPages } from '../print/print-pages.ts'
import type { PrintWindows } from '../print/print-window.ts'
import type { ChannelsOf, Handlers } from './handlers.ts'

export function createPrintHandlers(
  windows: PrintWindows,
  profileOf: ProfileOf,
): Handlers<ChannelsOf<'print'>> {
  return {
    'print:printers': async (_, window) => {
      const printers = await window.webContents.getPrintersAsync()
      return ok(
        printers.map((printer) => {
          const { name, displayName } = printer
          // Newer Electrons no longer tell.
          const isDefault = 'isDefault' in printer && printer.isDefault === true
          return { name, label: displayName === '' ? name : displayName, isDefault }
        }),
      )
    },
    'print:start': ({ minutes, before, part, title, settings }) => {
      const profile = profileOf(minutes)
      if (!profile.ok) return profile
      return printPages(
        windows,
        {
          minutes,
          profile: profile.value,
          title,
          ...(before === undefined ? {} : { before }),
          ...(part === undefined ? {} : { part }),
        },
        settings,
      )
    },
    'print:take': (_, window) => {
      const job = windows.jobOf(window)
      return job === null ? fail({ kind: 'refused' }) : ok(job)
    },
    'print:drawn': (drawn, window) => {
      if (windows.jobOf(window) === null) return fail({ kind: 'refused' })
      windows.drawn(window, drawn)
      return ok(null)
    },
  }
}
