import { expect, test } from 'vitest'
import type { HelpPage } from '../../../../renderer/help/help-page.ts'
import { searchHelp } from '../../../../renderer/help/search-help.ts'

const pages: readonly HelpPage[] = [
  {
    id: 'keeping',
    group: 'use',
    title: '稿件存在哪里',
    text: '# 稿件存在哪里\n\n开头一句。\n\n## 自动备份\n\n每小时**一份**，见`备份`文件夹。\n\n- 第一条\n- 硬盘坏了[两者都没有](questions.md)\n\n| 系统 | 文件夹 |\n|---|---|\n| Windows | `%APPDATA%` |\n',
  },
  {
    id: 'format',
    group: 'format',
    title: '公文格式',
    text: '# 公文格式\n\n## 版记\n\n抄送用 4 号仿宋。\n\n## 页码\n\n版记之后不编。\n',
  },
]

test('a paragraph is found by a word in it, without the signs of Markdown', () => {
  expect(searchHelp(pages, '文件夹')[0]).toEqual({
    page: 'keeping',
    pageTitle: '稿件存在哪里',
    section: '自动备份',
    text: '每小时一份，见备份文件夹。',
  })
  expect(searchHelp(pages, '硬盘').map(({ text }) => text)).toEqual(['硬盘坏了两者都没有'])
  expect(searchHelp(pages, '%appdata%').map(({ text }) => text)).toEqual(['Windows %APPDATA%'])
})

test('several words must all be there, in the paragraph or its heading; width and case do not matter', () => {
  expect(searchHelp(pages, '版记 仿宋')).toHaveLength(1)
  expect(searchHelp(pages, '版记　４号')).toHaveLength(1)
  expect(searchHelp(pages, '版记 备份')).toEqual([])
})

test('what stands under a heading with the word comes before what only mentions it', () => {
  expect(searchHelp(pages, '版记').map(({ section }) => section)).toEqual(['版记', '页码'])
})

test('nothing asked, nothing found', () => {
  expect(searchHelp(pages, '  ')).toEqual([])
})
