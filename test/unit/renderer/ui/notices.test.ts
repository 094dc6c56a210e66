import { expect, it } from 'vitest'
import {
  notify,
  shownNotices,
  stayMs,
  withdrawNotices,
  withdrawOffers,
} from '../../../../renderer/ui/notices.tsx'

it('an error goes by itself too, after time to read it; work stays until it has ended', () => {
  expect(stayMs({ tone: 'error' })).toBeGreaterThan(stayMs({ tone: 'info' }) ?? 0)
  expect(stayMs({ tone: 'error' })).toBeLessThanOrEqual(30_000)
  expect(stayMs({ tone: 'work' })).toBeNull()
  const actions = [{ label: '撤销', run: () => undefined }]
  expect(stayMs({ tone: 'info', actions })).toBeGreaterThan(stayMs({ tone: 'info', actions: [] }) ?? 0)
})

it('what was told about a draft goes with it, and nothing else', () => {
  const before = shownNotices.get()
  notify({ text: '导出没有完成', tone: 'error', about: 'one draft' })
  notify({ text: '已保存', tone: 'info' })
  withdrawNotices('one draft')
  const added = shownNotices.get().filter((notice) => !before.includes(notice))
  expect(added.map(({ text }) => text)).toEqual(['已保存'])
})

it('what was done by a key is no longer offered; what else a notice offers is', () => {
  const before = shownNotices.get()
  const run = () => undefined
  const take = { label: '收进名册', deed: 'take', run }
  notify({ text: '名册里还没有：2人。', tone: 'info', actions: [take] })
  notify({ text: '已导入。', tone: 'info', actions: [{ label: '换编码', run }, take] })
  notify({ text: '已保存', tone: 'info' })
  withdrawOffers('take')
  const left = shownNotices.get().filter((notice) => !before.includes(notice))
  expect(left.map(({ text, actions }) => [text, actions?.map(({ label }) => label)])).toEqual([
    ['已导入。', ['换编码']],
    ['已保存', undefined],
  ])
})
