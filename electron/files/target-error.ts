import type { AppError } from '../../shared/app-error.ts'

/** What the system's refusal to write a file means to the writer; null: our own mistake. `name`: the file without its folder. */
export function toTargetError(error: unknown, name: string): AppError | null {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'EBUSY':
    case 'ETXTBSY':
      return { kind: 'target-held', name }
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return { kind: 'disk-full' }
    case 'ENOENT':
    case 'ENOTDIR':
      return { kind: 'target-folder-missing', name }
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'EISDIR':
    case 'ELOOP':
    case 'ENAMETOOLONG':
    case 'EINVAL':
    case 'EIO':
    case 'EMFILE':
      return { kind: 'target-forbidden', name }
    default:
      return null
  }
}
