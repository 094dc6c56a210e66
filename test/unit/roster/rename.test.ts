import { describe, expect, it } from 'vitest'
import {
  createColophon,
  createRoll,
  createRollEntry,
  createStatement,
  createTopic,
} from '#shared/minutes/factories.ts'
import { readOtherNames, writeOtherNames } from '#shared/roster/other-names.ts'
import { renameInBlocks } from '#shared/roster/rename-in-blocks.ts'
import { createDecision } from '#shared/wording/decision.ts'

describe('a unit that is called otherwise', () => {
  const blocks = [
    createTopic('听取市粮食局工作汇报', { reporter: '市粮食局' }),
    createStatement('会议要求，市粮食局牵头，云州市粮食局下属各库配合。'),
    createStatement('', {
      derived: {
        from: 'decision',
        opener: null,
        decision: createDecision('原则同意', { unit: '市粮食局、市财政局' }),
      },
    }),
    createRoll('列席', [createRollEntry({ unit: '市粮食局副局长', names: ['江涛'] })]),
    createColophon({ distribution: [{ label: '抄送', text: '市粮食局，市财政局。' }] }),
    createStatement('会议认为，与粮食无关。'),
  ]

  it('is renamed in facts and text; what does not name it is the same object', () => {
    const { blocks: renamed, count } = renameInBlocks(blocks, '市粮食局', '市粮储局', [])
    expect(count).toBe(7)
    expect(JSON.stringify(renamed)).not.toContain('粮食局')
    expect(renamed[0]).toMatchObject({ id: blocks[0]!.id, reporter: '市粮储局' })
    expect(renamed[3]).toMatchObject({ entries: [{ unit: '市粮储局副局长', names: ['江涛'] }] })
    expect(renamed[5]).toBe(blocks[5])
  })

  it('leaves units whose longer name begins with it', () => {
    const text = [createStatement('会议要求，市委、市委办牵头，市委办公室配合，报市委。')]
    const { blocks: renamed, count } = renameInBlocks(text, '市委', '云州市委', [
      '市委办',
      '市委办公室',
      '市委',
    ])
    expect(count).toBe(2)
    expect(renamed[0]?.children[0]).toMatchObject({
      text: '会议要求，云州市委、市委办牵头，市委办公室配合，报云州市委。',
    })
  })
})

describe('a name that stands in the name of another unit', () => {
  it('stays, also behind its first words', () => {
    const text = [createStatement('会议要求，市财政局牵头，东海市财政局配合，云州市财政局汇总。')]
    const { blocks: renamed, count } = renameInBlocks(text, '市财政局', '市财税局', [
      '东海市财政局',
      '市财政局',
    ])
    expect(count).toBe(2)
    expect(renamed[0]?.children[0]).toMatchObject({
      text: '会议要求，市财税局牵头，东海市财政局配合，云州市财税局汇总。',
    })
  })
})

describe('the other names of a unit', () => {
  it.each([
    ['市粮食局（至2019-02-28）、粮食局', '市粮食局（至2019-02-28）、粮食局'],
    ['粮食局，市粮食局(至2019年2月28日)', '市粮食局（至2019-02-28）、粮食局'],
    ['市粮食局（至何时）', '市粮食局'],
    ['乙局（至2020-1-1）、甲局（至2018.1.1）', '甲局（至2018-01-01）、乙局（至2020-01-01）'],
    ['市委组织部（考核办）', '市委组织部（考核办）'],
    ['', ''],
  ])('%s is kept as %s', (typed, kept) => {
    expect(writeOtherNames(readOtherNames(typed))).toBe(kept)
  })

  it('a long row of brackets is a name like another, read at once', () => {
    const typed = `某局${'（至'.repeat(40_000)}`
    expect(readOtherNames(`${typed}、市局`)).toEqual({ aliases: [typed, '市局'], formerNames: [] })
  })
})
