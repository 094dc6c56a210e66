import type { Database } from 'better-sqlite3'
import { app } from 'electron'
import type { AppInfo } from '../../shared/ipc/app.ts'

export function readAppInfo(database: Database): AppInfo {
  const sqlite = database.prepare<[], string>('SELECT sqlite_version()').pluck().get()
  return {
    name: '纪要',
    version: app.getVersion(),
    platform: process.platform === 'win32' ? 'win' : process.platform === 'darwin' ? 'mac' : 'linux',
    electron: process.versions.electron ?? '',
    chrome: process.versions.chrome ?? '',
    sqlite: sqlite ?? '',
  }
}
