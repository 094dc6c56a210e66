import { describe, expect, it } from 'vitest'
import { createRoll, createRollEntry } from '#shared/minutes/factories.ts'
import { readRollLines, readRollText } from '#shared/parse/rolls/roll-lines.ts'
import { readPeopleField, writePeople } from '#shared/people/people-field.ts'
import { isUnnamed } from '#shared/people/unnamed.ts'
import { formatRollEntries } from '#shared/wording/roll-text.ts'
import { makeRoll } from '../../support/made-rolls.ts'

const NOBODY = [
  '班子成员',
  '市委领导',
  '科室长',
  '分管副市长',
  '县直有关部门主要负责同志',
  '市邮政公司的代表',
  '局党组成员',
  '在家的副县长',
  '有关人员3人',
  '各县区分管负责人',
  '村民代表',
  '物业公司经理',
  '市政府办公室主任',
]

describe.each(NOBODY)('%s names nobody', (text) => {
  it('in a field of the form and in a list alike', () => {
    expect(readPeopleField(text, { unnamed: [] })).toEqual({ names: [], unnamed: [text] })
    expect(readRollText(text)).toEqual([createRollEntry({ unnamed: [text] })])
  })
})

describe.each([
  '林远舟',
  '欧阳春雨',
  '伊力哈木',
  '热依汗古丽',
  '阿不都热依木·买买提',
  '王局长',
  '林远舟副市长',
])('%s is somebody', (name) => {
  it('in a field of the form and in a list alike', () => {
    expect(isUnnamed(name)).toBe(false)
    expect(readPeopleField(name, { unnamed: [] })).toEqual({ names: [name], unnamed: [] })
    expect(readRollText(name)).toEqual([createRollEntry({ names: [name] })])
  })
})

it('reads back thousands of lists as they were written', () => {
  for (let seed = 1; seed <= 4000; seed += 1) {
    const { entries, ...marks } = makeRoll(seed)
    // Two marks that never occur cannot be told apart.
    if (entries.length < 2) continue
    const lines = formatRollEntries(createRoll('列席', entries, marks))
    expect(readRollText(lines.join('\n')), lines.join('\n')).toEqual(entries)
    expect(readRollLines('列席', lines), lines.join('\n')).toMatchObject({ entries })
  }
})

it('reads back thousands of fields as they were written', () => {
  for (let seed = 1; seed <= 4000; seed += 1) {
    for (const { names, unnamed } of makeRoll(seed).entries) {
      expect(readPeopleField(writePeople({ names, unnamed }), { unnamed: [] })).toEqual({ names, unnamed })
    }
  }
})
