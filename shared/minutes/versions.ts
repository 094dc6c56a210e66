import type { AppError } from '../app-error.ts'
import { fail, ok, type Result } from '../result.ts'

/** Version of the stored format; every change of a schema in this folder adds a step to UPGRADES. */
export const MINUTES_FORMAT = 2

type Stored = { readonly formatVersion: unknown }

/** UPGRADES[n] turns a document of format n into one of format n + 1. */
const UPGRADES: Readonly<Record<number, (stored: Stored) => Stored>> = {
  // 2: agenda, purpose and companions of the meeting; the schema reads them as not said where they are missing.
  1: (stored) => ({ ...stored, formatVersion: 2 }),
}

/** Brings a stored document to the current format without validating it. Errors: minutes-newer, minutes-invalid. */
export function upgradeMinutes(value: unknown): Result<unknown, AppError> {
  if (typeof value !== 'object' || value === null || !('formatVersion' in value)) {
    return fail({ kind: 'minutes-invalid', detail: '不是纪要文件' })
  }
  let stored: Stored = value
  for (let version = stored.formatVersion; version !== MINUTES_FORMAT; version = stored.formatVersion) {
    if (typeof version === 'number' && version > MINUTES_FORMAT) return fail({ kind: 'minutes-newer' })
    const upgrade = typeof version === 'number' ? UPGRADES[version] : undefined
    if (!upgrade) return fail({ kind: 'minutes-invalid', detail: '格式版本不明' })
    stored = upgrade(stored)
  }
  return ok(stored)
}
