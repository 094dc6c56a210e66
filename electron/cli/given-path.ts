import { resolve } from 'node:path'

/** A path as the user meant it: npm runs scripts in the project's folder and keeps the user's own in INIT_CWD. */
export function givenPath(path: string): string {
  const { npm_lifecycle_event: script, INIT_CWD: folder } = process.env
  return script === 'jiyao' && folder ? resolve(folder, path) : resolve(path)
}
