import { beforeAll, expect, it } from 'vitest'
import { createPersonMatch } from '../../../renderer/roster/matches-person.ts'
import { loadPinyin } from '../../../renderer/ui/pinyin.ts'

beforeAll(loadPinyin)

const find = (name: string, query: string, unit = '市财政局') =>
  createPersonMatch(query)({ name, unit, post: '副局长' })

it.each([
  ['单雄', 'shanxiong'],
  ['单雄', 'sx'],
  ['仇和平', 'qiu'],
  ['曾国强', 'zgq'],
  ['曾国强', 'zeng'],
  ['解放军', 'xie'],
  ['查一鸣', 'zha'],
  ['尉迟恭', 'yuchi'],
  ['欧阳春雨', 'oycy'],
  ['阿不都热依木·买买提', 'abdr'],
  ['陈白露', '白露'],
  ['陈白露', 'czj'],
  ['陈白露', '副局长'],
])('%s is found by %s', (name, query) => {
  expect(find(name, query, query === 'czj' ? '财政局' : '市水务局')).toBe(true)
})

it.each([
  ['单雄', 'dan'],
  ['仇和平', 'chou'],
  ['陈白露', 'zhang'],
])('%s is not found by %s', (name, query) => {
  expect(find(name, query)).toBe(false)
})

it('finds in five thousand people', () => {
  const people = Array.from({ length: 5000 }, (_, at) => ({
    name: `${'王李张刘陈单仇曾'[at % 8]}${'明华伟芳静'[at % 5]}${'宇轩然希远'[(at >> 3) % 5]}`,
    unit: `单位${at % 90}`,
    post: '',
  }))
  const search = (query: string) => people.filter(createPersonMatch(query)).length
  expect(search('zeng')).toBe(625)
  expect(search('明宇')).toBe(people.filter(({ name }) => name.includes('明宇')).length)
})
