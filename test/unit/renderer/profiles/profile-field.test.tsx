import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { ProfileFieldLine } from '../../../../renderer/profiles/profile-field.tsx'
import { FIELD_GROUPS } from '../../../../renderer/profiles/profile-fields.ts'

const form = FIELD_GROUPS.flatMap((group) => group.fields).find(
  ({ path }) => path.join('.') === 'numberForm',
)!
const draw = (value: string) =>
  renderToStaticMarkup(
    <ProfileFieldLine field={form} value={value} isReadOnly={false} onChange={() => true} />,
  )

it('编号写法 says beside it what N and 年份 stand for, and how a number comes out', () => {
  const shown = draw('〔{year}〕{n}号')
  expect(shown).toContain('N 印成号码，“年份”印成四位年份')
  expect(shown).toContain(`印出来如：〔${new Date().getFullYear()}〕12号`)
})

it('a form without a place for the number is told to be wrong', () => {
  expect(draw('第号')).toMatch(/role="alert"[^>]*>要写上 N/u)
})
