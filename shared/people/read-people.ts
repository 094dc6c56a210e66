import { tidyBlanks } from '../text/blanks.ts'
import { joinNames } from './join-names.ts'
import { rateSurname } from './surnames.ts'
import { splitUnitAndName, type UnitAndName } from './unit-and-name.ts'
import { endsLikeUnit } from './unit-endings.ts'

/** What one stretch between two marks names. */
export interface People extends Omit<UnitAndName, 'name'> {
  readonly names: readonly string[]
  /** People without a name, as written: 市邮政公司的代表. */
  readonly unnamed: string | null
  /** In （） after the last name. */
  readonly note: string | null
}

const UNNAMED = /(?:代表|负责人|负责同志|负责人员|有关人员|相关人员|有关同志|工作人员|成员|领导|班子|人员)$/u
const NOTE = /^(.+?)（([^（）]*)）$/u

/** Whether it means people without naming them: 市邮政公司的代表. */
export function isUnnamed(text: string): boolean {
  return UNNAMED.test(text)
}

/**
 * Reads one stretch: 市人大朱大丰, 市发改委 李烨, 郭 强, 高积鑫（赴上海）, 市邮政公司的代表. `likelyBare`: names of the unit before
 * it are expected. Blanks part units and names, or the two characters of a name.
 */
export function readPeople(raw: string, likelyBare: boolean): People {
  const noted = NOTE.exec(tidyBlanks(raw))
  if (noted !== null) {
    const [, before = '', note = ''] = noted
    const inner = readPeople(raw.trim().replace(/\s*（[^（）]*）$/u, ''), likelyBare)
    if (inner.names.length > 0 && before !== '') return { ...inner, note: inner.note === null ? note : null }
  }
  const text = tidyBlanks(raw)
  if (isUnnamed(text)) return { unit: null, names: [], unnamed: text, note: null }
  const tokens = raw.trim().split(/\s+/u)
  if (tokens.length > 1) return readTokens(tokens, likelyBare)
  const { unit, name } = splitUnitAndName(text, likelyBare)
  if (name !== null) return { unit, names: [name], unnamed: null, note: null }
  if (unit !== null) return { unit, names: [], unnamed: null, note: null }
  return { unit: null, names: [], unnamed: text, note: null }
}

/** 县政府办 徐云波 刘小鹏 赵 龑: a unit, when the first words are one, then names. */
function readTokens(tokens: readonly string[], likelyBare: boolean): People {
  const first = tokens[0] ?? ''
  const rest = tokens.slice(1)
  const isUnit = first.length >= 2 && endsLikeUnit(first) && !(first.length === 2 && rateSurname(first) > 0)
  if (isUnit) return { unit: first, names: joinNames(rest), unnamed: null, note: null }
  const names = joinNames(tokens)
  const [head = ''] = names
  if (head.length > 3) {
    const { unit, name } = splitUnitAndName(head, likelyBare)
    if (unit !== null) {
      return { unit, names: [...(name === null ? [] : [name]), ...names.slice(1)], unnamed: null, note: null }
    }
  }
  return { unit: null, names, unnamed: null, note: null }
}
