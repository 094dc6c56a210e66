import { describe, expect, it } from 'vitest'
import { builtInProfiles } from '#shared/profile/built-in-profiles.ts'
import { type FormatProfile, facesOf, nationalStandardProfile as profile } from '#shared/profile/profile.ts'
import { readProfile } from '#shared/profile/read-profile.ts'

const errorOf = (value: unknown) => {
  const read = readProfile(value)
  return read.ok ? null : read.error
}

/** Version 1 called 标志 masthead. */
function asVersion1({ emblem, fonts: { emblem: face, ...fonts }, ...rest }: FormatProfile) {
  return { ...rest, formatVersion: 1, masthead: emblem, fonts: { ...fonts, masthead: face } }
}

describe('a profile from a file', () => {
  it.each(builtInProfiles)('is taken as it was written: $name', (each) => {
    expect(readProfile(JSON.parse(JSON.stringify(each)))).toEqual({ ok: true, value: each })
  })

  it('of before 标志 could have words of its own has none', () => {
    const older = asVersion1(profile)
    const { wording: _, ...masthead } = older.masthead
    expect(readProfile({ ...older, masthead })).toEqual({ ok: true, value: profile })
  })

  it('of before 分项 could have a face of its own sets them as text', () => {
    const { itemFace: _, ...rest } = asVersion1(profile)
    const { item: __, ...fonts } = rest.fonts
    const older = { ...rest, fonts: { ...fonts, body: { name: '仿宋', sizePt: 15 } } }
    const read = readProfile(older)
    expect(read.ok && read.value.itemFace).toBe('body')
    expect(read.ok && facesOf(read.value)).not.toContain('楷体_GB2312')
    // 三级 and 四级 are set as the text is, by that house's own face.
    expect(read.ok && read.value.fonts.item2).toEqual({ name: '仿宋', sizePt: 15 })
  })

  it.each([[{ a: 1 }], [[]], [null], ['版式'], [{ formatVersion: '1' }]])('is told from %j', (value) => {
    expect(errorOf(value)).toEqual({ kind: 'profile-foreign' })
  })

  it('of a newer program is told so', () => {
    expect(errorOf({ ...profile, formatVersion: 99, margins: {} })).toEqual({ kind: 'profile-newer' })
  })

  it('names the place that is wrong, in no other language', () => {
    const wide = { ...profile, page: { ...profile.page, widthMm: 1e9 } }
    expect(errorOf(wide)).toEqual({ kind: 'profile-invalid', detail: 'page.widthMm' })
    expect(errorOf({ ...profile, extra: 1 })).toEqual({ kind: 'profile-invalid', detail: 'extra' })
  })

  it('must leave room for text, and a place for the numbers', () => {
    for (const page of [
      { ...profile.page, leftMm: 180 },
      { ...profile.page, leftMm: 400 },
      { ...profile.page, topMm: 250 },
    ]) {
      expect(errorOf({ ...profile, page })).toEqual({ kind: 'profile-invalid', detail: 'page' })
    }
    expect(errorOf({ ...profile, numberForm: '第号' })).toMatchObject({ detail: 'numberForm' })
    const pageNumber = { ...profile.pageNumber, form: '页' }
    expect(errorOf({ ...profile, pageNumber })).toMatchObject({ detail: 'pageNumber.form' })
  })
})
