import { join } from 'node:path'
import { app } from 'electron'

export interface AppPaths {
  /** The page's files. */
  readonly bundle: string
  readonly preload: string
  /** The fonts that come with the program for machines without any for Chinese: files of the system, not inside the archive. */
  readonly fonts: string
  /** The picture of the window on Linux, where the program file carries none. */
  readonly icon: string
  /** The program of the reading process. */
  readonly reader: string
  /** The program of the thread that works on a large library. */
  readonly worker: string
}

/** What belongs to the library, in the folder where it lies. */
export interface DataPaths {
  /** The library of drafts; its copies are in 备份 beside it. */
  readonly library: string
  /** The files that drafts were made of. */
  readonly originals: string
  /** The files that were written at 印发. */
  readonly issued: string
}

export function dataPaths(folder: string): DataPaths {
  return {
    library: join(folder, 'jiyao.db'),
    originals: join(folder, '原件'),
    issued: join(folder, '印发件'),
  }
}

/**
 * Settles where everything is. The data live in a folder of plain letters under the user's application data, or where
 * JIYAO_USER_DATA says. `builtFolder`: out/main. Must run before the single-instance lock, which belongs to the data folder.
 */
export function settlePaths(builtFolder: string, userData: string | undefined): AppPaths {
  app.setPath('userData', userData || join(app.getPath('appData'), 'Jiyao'))
  return {
    bundle: join(builtFolder, '../renderer'),
    preload: join(builtFolder, '../preload/index.cjs'),
    fonts: app.isPackaged ? join(process.resourcesPath, 'fonts') : join(builtFolder, '../../resources/fonts'),
    icon: app.isPackaged
      ? join(process.resourcesPath, 'icon.png')
      : join(builtFolder, '../../build/icons/256x256.png'),
    reader: join(builtFolder, 'reader.js'),
    worker: join(builtFolder, 'library-worker.js'),
  }
}
