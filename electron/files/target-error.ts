import type { AppError } from '../../shared/app-error.ts'

/** The device is broken, pulled out, or a network drive that does not answer; UNKNOWN is Windows' word for the rest of these. */
const DEVICE_ERRORS: readonly string[] = [
  'EIO',
  'ENXIO',
  'ENODEV',
  'ESTALE',
  'ETIMEDOUT',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENETDOWN',
  'ENETUNREACH',
  'ENOTCONN',
  'ECONNRESET',
  'ECONNABORTED',
  'EREMOTEIO',
  'UNKNOWN',
]

/** How Node names what it has no name for, such as ESTALE (-116) of a network drive. */
const NAMELESS = 'Unknown system error '
/** Of those the quota (EDQUOT), on Linux and on macOS. */
const QUOTA = [`${NAMELESS}-122`, `${NAMELESS}-69`]

/** Whether the code of an error says that the device itself failed. */
export function isDeviceError(code: string): boolean {
  return DEVICE_ERRORS.includes(code) || code.startsWith(NAMELESS)
}

/** What the system's refusal to write a file means to the writer; null: our own mistake. `name`: the file without its folder. */
export function toTargetError(error: unknown, name: string): AppError | null {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (typeof code === 'string' && QUOTA.includes(code)) return { kind: 'disk-full' }
  if (typeof code === 'string' && isDeviceError(code)) return { kind: 'disk-failed', name }
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
    // FAT and network drives refuse signs that others take.
    case 'ENAMETOOLONG':
    case 'EINVAL':
      return { kind: 'target-name', name }
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'EISDIR':
    case 'ELOOP':
    case 'EMFILE':
      return { kind: 'target-forbidden', name }
    default:
      return null
  }
}
