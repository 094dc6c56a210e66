import { createRollEntry } from '../minutes/factories.ts'
import { describeEntry } from '../people/describe-entry.ts'
import { readPeopleField } from '../people/people-field.ts'
import type { Column, Columns } from './roster-columns.ts'

/** What a row of a table says of people and their unit. */
export interface RosterRow {
  /** '' where the cell is empty, null where the table has no place for it. */
  readonly unit: string | null
  readonly people: readonly { readonly name: string; readonly post: string }[]
  /** The post as it is written, also where nobody is named. */
  readonly post: string
  /** Somebody is missing there, and it is known. */
  readonly isVacant: boolean
}

/** A post that nobody holds. */
const VACANT = /^[（(]?(?:空缺|暂缺|待定|待配|缺)[）)]?$/u
/** What stands in brackets behind a name and is nothing of the post. */
const OF_PERSON = /^(?:[男女]|\p{Script=Han}{1,6}族)(?:[，、,](?:[男女]|\p{Script=Han}{1,6}族))*$/u

/**
 * The unit, the people and their posts. Where a table has one column for unit and post, it is read as a roll is: 市财政局副局长. 张三（挂职） keeps the
 * words in brackets in his post; several names in a cell are several people.
 */
export function readRosterRow(cell: (column: Column) => string, { places }: Columns): RosterRow {
  const written = cell('姓名')
  const isVacant = VACANT.test(written)
  const names = isVacant ? [] : readPeopleField(written, { unnamed: [] }).names
  const { unit, post } = names.length === 0 ? ownColumns(cell, places) : readPlace(cell, places)
  return {
    unit,
    post,
    isVacant,
    people: names.map((one) => {
      const [, name = one, note = ''] = /^([^（()）]+)[（(]([^（）()]+)[）)]$/u.exec(one) ?? []
      const bare = name.replaceAll(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '').trim()
      if (note === '' || OF_PERSON.test(note)) return { name: bare, post }
      return { name: bare, post: post === '' ? note : `${post}（${note}）` }
    }),
  }
}

type Place = Pick<RosterRow, 'unit' | 'post'>

function ownColumns(cell: (column: Column) => string, places: Columns['places']): Place {
  const unit = cell('单位') || cell('单位职务')
  return { unit: places.has('单位') || places.has('单位职务') ? unit : null, post: cell('职务') }
}

/** Unit and post apart, from one cell where the table has only one for both. Words that cannot be taken apart stay whole where they stood. */
function readPlace(cell: (column: Column) => string, places: Columns['places']): Place {
  const both = columnOfBoth(places)
  const own = ownColumns(cell, places)
  const words = both === null ? '' : cell(both)
  const [said] = describeEntry(createRollEntry({ unit: words, names: ['某某'] })).people
  if (words === '' || said === undefined || `${said.unit ?? ''}${said.post ?? ''}` !== words) return own
  return { unit: said.unit, post: both === '单位职务' ? own.post || (said.post ?? '') : (said.post ?? '') }
}

function columnOfBoth(places: Columns['places']): Column | null {
  if (places.has('单位职务')) return '单位职务'
  if (places.has('单位') === places.has('职务')) return null
  return places.has('单位') ? '单位' : '职务'
}
