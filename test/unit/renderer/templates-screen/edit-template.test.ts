import { expect, it } from 'vitest'
import { builtInTemplates } from '#shared/templates/built-in.ts'
import { readTemplate } from '#shared/templates/template.ts'
import { withRoles } from '../../../../renderer/templates/skeleton-editor.tsx'

const template = builtInTemplates[0]!

it('gives a new document exactly the rolls that are listed, in their order', () => {
  const skeleton = withRoles(template, ['列席', '出席', '出席', '记录'])
  const rolls = skeleton.flatMap((block) => (block.type === 'roll' ? [block] : []))
  expect(rolls.map((roll) => roll.role)).toEqual(['列席', '出席', '记录'])
  expect(rolls[0]).toBe(template.skeleton.find((block) => block.type === 'roll' && block.role === '列席'))
  expect(readTemplate({ ...template, skeleton }).ok).toBe(true)
  expect(withRoles(template, []).some((block) => block.type === 'roll')).toBe(false)
})
