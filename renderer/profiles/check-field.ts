import { profileStrings as strings } from '../strings/profiles.ts'
import type { ProfileField } from './profile-fields.ts'
import { sizeOfName } from './type-sizes.ts'

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
    case 'form': {
      const form = readForm(text)
      const longest = field.path[0] === 'pageNumber' ? 20 : 60
      if (form.length > longest) return problem(strings.tooLong(longest))
      return form.includes('{n}') ? { ok: true, value: form } : problem(strings.needsCount)
    }
    case 'font': {
      const name = text.trim()
      if (name === '') return problem(strings.empty)
      return name.length > 60 ? problem(strings.tooLong(60)) : { ok: true, value: name }
    }
    case 'color': {
      const color = text.normalize('NFKC').trim().replace(/^#/u, '').toUpperCase()
      return /^[0-9A-F]{6}$/u.test(color) ? { ok: true, value: color } : problem(strings.badColor)
    }
    case 'words':
      return text.length > 60 ? problem(strings.tooLong(60)) : { ok: true, value: text }
    case 'roles':
      return { ok: true, value: text.split(/[、，,\s]+/u).filter((role) => role !== '') }
  }
}

/** A value as it stands in its field. */
export function showFieldValue(field: ProfileField, value: unknown): string {
  if (field.kind === 'form') return showForm(String(value ?? ''))
  return Array.isArray(value) ? value.join('、') : String(value ?? '')
}

/** 〔年份〕N号, as people write it, for 〔{year}〕{n}号. */
function showForm(form: string): string {
  return form.replaceAll('{n}', 'N').replaceAll('{year}', '年份')
}

/** Also YYYY or a year of an example for 年份, and ×, X or the number of an example for N. */
function readForm(text: string): string {
  const braced = text.replaceAll('{n}', 'N').replaceAll('{year}', '年份')
  const withYear = braced
    .replace(/[YyＹｙ]{4}|[×xXＸ]{4}|(?:19|20)\d{2}(?=\D)|年度(?=[〕\]）)])/u, '年份')
    .replaceAll('年份', '{year}')
  const counted = withYear.replaceAll(/[NnＮｎ]+/gu, '{n}')
  return counted.includes('{n}') ? counted : counted.replace(/[×xXＸ]+|\d+/u, '{n}')
}

function readNumberText(field: ProfileField & { kind: 'number' }, text: string): FieldReading {
  const { min, max, unit } = field
  const named = unit === strings.points ? sizeOfName(text) : null
  if (named !== null && named >= min && named <= max) return { ok: true, value: named }
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
