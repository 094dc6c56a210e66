import { expect, it } from 'vitest'
import { minutesToPlainText } from '#shared/layout/plain-text.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'
import { createMinutesFromTemplate } from '#shared/templates/create-minutes.ts'
import { readTemplate } from '#shared/templates/template.ts'
import sample from '#templates/sample.json' with { type: 'json' }
import { templateFromMinutes } from '../../../../renderer/templates-screen/template-from-minutes.ts'

const { minutes } = parseMinutesText(sample.text)

it('keeps what repeats and leaves this meeting behind', () => {
  const template = templateFromMinutes(minutes, { id: 'own-1', name: '云州常务', keepsRolls: true })
  expect(readTemplate(template).ok).toBe(true)
  const text = minutesToPlainText(createMinutesFromTemplate(template))
  expect(text).toContain('云州市人民政府')
  expect(text).toContain('市数据局叶知秋')
  expect(text).not.toContain('第6号')
  expect(text).not.toContain('数字经济')
  expect(text).not.toContain('赴省城开会')
  expect(template.skeleton.filter((block) => block.type === 'topic')).toHaveLength(1)
})

it('leaves the names behind when asked to', () => {
  const template = templateFromMinutes(minutes, { id: 'own-1', name: '云州常务', keepsRolls: false })
  expect(minutesToPlainText(createMinutesFromTemplate(template))).not.toContain('叶知秋')
  expect(template.skeleton.filter((block) => block.type === 'roll')).toHaveLength(3)
})
