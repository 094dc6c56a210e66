import { newPerson, newUnit } from '#shared/roster/propose-people.ts'
import { listTickable } from '#shared/roster/ticks.ts'
import { createPersonMatch } from '../../../renderer/roster/matches-person.ts'
import type { Bench } from '../bench.ts'
import { measure } from '../measure.ts'

const SURNAMES = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗单仇曾解查']
const GIVEN = [...'明远知行怀瑾若兰启航书瑶景云静姝子期雨桐向东立言文博一鸣']
const PEOPLE = 5000
const UNITS = 200
/** Characters, initials and whole pinyin, as they are typed. */
const QUERIES = ['陈', 'cm', 'shan', '水务', 'zmy', 'wangzhi', '市第7', 'x'] as const

/** 5,000 people of 200 units, as the tick list offers them. */
function makePeople() {
  const id = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`
  const pick = (from: readonly string[], at: number) => from[at % from.length] ?? ''
  const units = Array.from({ length: UNITS }, (_, at) => newUnit(id(at), `市第${at}水务管理局`, at))
  const people = Array.from({ length: PEOPLE }, (_, at) => {
    const name = pick(SURNAMES, at) + pick(GIVEN, at * 7) + pick(GIVEN, at * 13 + 5)
    return newPerson(id(UNITS + at), name, id(at % UNITS), '副局长', at)
  })
  return listTickable({ units, people, series: [] })
}

/** What one key in the search of the tick list costs. */
export const rosterSearch: Bench = {
  name: 'roster-5000',
  about: 'one search among 5,000 people by characters, initials or pinyin',
  run: () => {
    const people = makePeople()
    // The sounds of names are worked out once, when the list is searched first.
    people.filter(createPersonMatch('a'))
    let turn = 0
    return measure(() => {
      turn += 1
      return people.filter(createPersonMatch(QUERIES[turn % QUERIES.length] ?? ''))
    })
  },
}
