import { profileStrings as strings } from '../strings/profiles.ts'
import type { ProfileField } from './profile-fields.ts'

/** What a field's text means: a value for the profile, or the sentence that says why not. */
export type FieldReading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: string }

/** Reads what stands in a field; full-width digits are digits. */
export function readFieldText(field: ProfileField, text: string): FieldReading {
  switch (field.kind) {
    case 'number':
      return readNumberText(field, text.normalize('NFKC').trim())
    case 'choice': {
      const option = field.options.find(({ value }) => String(value) === text)
      return option === undefined ? problem(strings.empty) : { ok: true, value: option.value }
    }
    case 'form':
      if (text.length > (field.path[0] === 'pageNumber' ? 20 : 60)) return problem(strings.tooLong)
      return text.includes('{n}') ? { ok: true, value: text } : problem(strings.needsCount)
    case 'font': {
      const name = text.trim()
      if (name === '') return problem(strings.empty)
      return name.length > 60 ? problem(strings.tooLong) : { ok: true, value: name }
    }
    case 'color': {
      const color = text.normalize('NFKC').trim().replace(/^#/u, '').toUpperCase()
      return /^[0-9A-F]{6}$/u.test(color) ? { ok: true, value: color } : problem(strings.badColor)
    }
    case 'roles':
      return { ok: true, value: text.split(/[、，,\s]+/u).filter((role) => role !== '') }
  }
}

/** A value as it stands in its field. */
export function showFieldValue(value: unknown): string {
  return Array.isArray(value) ? value.join('、') : String(value ?? '')
}

function readNumberText(field: ProfileField & { kind: 'number' }, text: string): FieldReading {
  const { min, max, unit } = field
  const plain = text.replace(/^[−–—]/u, '-')
  if (!/^[-+]?\d+(?:\.\d+)?$/u.test(plain)) return problem(strings.notNumber(unit))
  const value = Number(plain)
  if (field.isWhole === true && !Number.isInteger(value)) return problem(strings.notWhole)
  if (value < min || value > max) return problem(strings.outOfRange(min, max, unit))
  return { ok: true, value }
}

function problem(sentence: string): FieldReading {
  return { ok: false, problem: sentence }
}
