import { app } from 'electron'

/**
 * Starts the program again as soon as this one has ended, with `files` to open instead of those that this one was given. An AppImage is started by its
 * file (APPIMAGE): the folder that the running program lies in is unmounted with it.
 */
export function startAgain(files: readonly string[] = []): void {
  const own = process.argv.slice(1).filter((word) => word.startsWith('--'))
  const image = process.env.APPIMAGE
  app.relaunch({
    args: [...own, ...(app.isPackaged ? [] : [app.getAppPath()]), ...files],
    ...(app.isPackaged && image !== undefined ? { execPath: image } : {}),
  })
}
