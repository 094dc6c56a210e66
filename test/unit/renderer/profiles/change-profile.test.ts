import { expect, test } from 'vitest'
import { builtInProfiles } from '#shared/profile/built-in-profiles.ts'
import { countGrid } from '#shared/profile/fit-grid.ts'
import { nationalStandardProfile as standard } from '#shared/profile/profile.ts'
import { changeProfile, readField } from '../../../../renderer/profiles/change-profile.ts'
import { readFieldText, showFieldValue } from '../../../../renderer/profiles/check-field.ts'
import { FIELD_GROUPS } from '../../../../renderer/profiles/profile-fields.ts'

const fields = FIELD_GROUPS.flatMap((group) => group.fields)

test('every field of the form has a value in every built-in profile that the field takes', () => {
  for (const profile of builtInProfiles) {
    for (const field of fields) {
      const value = readField(profile, field.path)
      expect(value, field.path.join('.')).toBeDefined()
      expect(readFieldText(field, showFieldValue(field, value)), field.path.join('.')).toMatchObject({
        ok: true,
      })
    }
  }
})

test('the counts of the standard give the pitch and spacing of the standard', () => {
  expect(changeProfile(standard, ['grid', 'linesPerPage'], 22)?.grid.linePitchPt).toBe(28.95)
  expect(changeProfile(standard, ['grid', 'charactersPerLine'], 28)?.grid.characterSpacingPt).toBe(-0.25)
})

test('lines and characters asked for are those that fit', () => {
  const lines = changeProfile(standard, ['grid', 'linesPerPage'], 25)
  const both = lines && changeProfile(lines, ['grid', 'charactersPerLine'], 30)
  expect(both && countGrid(both)).toEqual({ lines: 25, characters: 30 })
})

test('a pitch given by hand decides how many lines there are', () => {
  expect(changeProfile(standard, ['grid', 'linePitchPt'], 29)?.grid).toMatchObject({
    linePitchPt: 29,
    linesPerPage: 21,
  })
})

test('larger characters are fewer on a line, not pressed together', () => {
  const large = changeProfile(standard, ['fonts', 'body', 'sizePt'], 22)
  expect(large?.grid).toMatchObject({ charactersPerLine: 20, characterSpacingPt: -0.25 })
  expect(large && countGrid(large).characters).toBe(20)
})

test('margins that leave no room for text are not taken', () => {
  expect(changeProfile(standard, ['page', 'leftMm'], 180)).toBeNull()
})

test.each([
  ['page.topMm', 'abc', '请填数字，单位毫米。'],
  ['page.topMm', '999', '请填 10 到 80 毫米。'],
  ['grid.linesPerPage', '22.5', '请填整数。'],
  ['numberForm', '第号', '要写上 N，印出时换成号码。'],
  ['emblem.color', 'red', '请填六位颜色值，如 FF0000。'],
  ['fonts.body.name', ' ', '不能空着。'],
])('%s says what is wrong with %s', (path, text, problem) => {
  const field = fields.find((one) => one.path.join('.') === path)!
  expect(readFieldText(field, text)).toEqual({ ok: false, problem })
})

test('full-width digits are digits, and names of rolls come apart at 、', () => {
  const top = fields.find((one) => one.path.join('.') === 'page.topMm')!
  expect(readFieldText(top, '３７．５')).toEqual({ ok: true, value: 37.5 })
  const roles = fields.find((one) => one.kind === 'roles')!
  expect(readFieldText(roles, '出席、请假、列席')).toEqual({ ok: true, value: ['出席', '请假', '列席'] })
})

test('a form is written with N and 年份, as people write it, and kept as it was', () => {
  const form = fields.find((one) => one.path.join('.') === 'numberForm')!
  expect(showFieldValue(form, '〔{year}〕{n}号')).toBe('〔年份〕N号')
  expect(readFieldText(form, '〔年份〕Ｎ号')).toEqual({ ok: true, value: '〔{year}〕{n}号' })
  expect(readFieldText(form, '〔年份〕n号')).toEqual({ ok: true, value: '〔{year}〕{n}号' })
  const number = fields.find((one) => one.path.join('.') === 'pageNumber.form')!
  expect(showFieldValue(number, '— {n} —')).toBe('— N —')
})

test.each(['〔YYYY〕N号', '〔yyyy〕n号', '〔2025〕12号', '〔××××〕×号', '〔XXXX〕X号', '〔年份〕NN号'])(
  'the form %s is understood as it is meant',
  (text) => {
    const form = fields.find((one) => one.path.join('.') === 'numberForm')!
    expect(readFieldText(form, text)).toEqual({ ok: true, value: '〔{year}〕{n}号' })
  },
)

test('a size of type may be given by its name', () => {
  const size = fields.find((one) => one.path.join('.') === 'fonts.body.sizePt')!
  expect(readFieldText(size, '三号')).toEqual({ ok: true, value: 16 })
  expect(readFieldText(size, '3号')).toEqual({ ok: true, value: 16 })
  expect(readFieldText(size, '小二')).toEqual({ ok: true, value: 18 })
  expect(readFieldText(size, '九号')).toMatchObject({ ok: false })
})
