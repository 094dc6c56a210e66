import { tidyBlanks } from '../text/blanks.ts'
import { joinNames } from './join-names.ts'
import { splitPost } from './posts.ts'
import { rateSurname } from './surnames.ts'
import { splitUnitAndName, type UnitAndName } from './unit-and-name.ts'
import { rateUnitEnding } from './unit-endings.ts'
import { isUnnamed, splitOthers } from './unnamed.ts'

/** What one stretch between two marks names. */
export interface People extends Omit<UnitAndName, 'name'> {
  /** As written, with what is printed after a name: 朱大丰副主任, 沈知行等12人. */
  readonly names: readonly string[]
  /** People without a name, as written: 市邮政公司的代表. */
  readonly unnamed: string | null
  /** In （） after the last name. */
  readonly note: string | null
}

/** What is known of the people around a stretch. */
export interface Surroundings {
  /** Names of the unit before it are expected. */
  readonly likelyBare: boolean
  /** The list holds nothing but names, so that a stretch is one whatever its surname. */
  readonly namesOnly?: boolean
}

const NOTE = /^(.+?)（([^（）]*)）$/u

/**
 * Reads one stretch: 市人大朱大丰, 市发改委 李烨, 郭 强, 高积鑫（赴上海）, 市邮政公司的代表, 市委副书记林远舟. Blanks part units and names, or the two
 * characters of a name. Never fails: what is nobody is kept in `unnamed`.
 */
export function readPeople(raw: string, around: Surroundings): People {
  const noted = NOTE.exec(tidyBlanks(raw))
  if (noted !== null) {
    const [, , note = ''] = noted
    const inner = readPeople(raw.trim().replace(/\s*（[^（）]*）$/u, ''), around)
    if (inner.names.length > 0) return { ...inner, note: inner.note === null ? note : null }
  }
  const text = tidyBlanks(raw)
  if (isUnnamed(text)) return { unit: null, names: [], unnamed: text, note: null }
  const tokens = raw.trim().split(/\s+/u)
  if (tokens.length > 1) return readTokens(tokens, around)
  if (around.namesOnly === true) return { unit: null, names: [text], unnamed: null, note: null }
  const { before, others } = splitOthers(text)
  const { unit, name } = splitUnitAndName(before, around.likelyBare)
  if (name !== null) return { unit, names: [name + others], unnamed: null, note: null }
  if (unit !== null && others === '') return { unit, names: [], unnamed: null, note: null }
  return { unit: null, names: [], unnamed: text, note: null }
}

/** 县政府办 徐云波 刘小鹏 赵 龑: a unit or a post, when the first words are one, then names. */
function readTokens(tokens: readonly string[], around: Surroundings): People {
  const [first = '', ...rest] = tokens
  if (standsBefore(first)) return { unit: first, names: joinNames(rest), unnamed: null, note: null }
  const last = tokens.at(-1) ?? ''
  // 林小满 市委办公室副主任: the post follows the name.
  if (last.length > 2 && splitPost(last).post !== '') {
    const names = joinNames(tokens.slice(0, -1))
    const written = `${names.at(-1) ?? ''}　${last}`
    return { unit: null, names: [...names.slice(0, -1), written], unnamed: null, note: null }
  }
  const names = joinNames(tokens)
  const [head = ''] = names
  if (head.length > 3) {
    const { unit, name } = splitUnitAndName(head, around.likelyBare)
    if (unit !== null) {
      return { unit, names: [...(name === null ? [] : [name]), ...names.slice(1)], unnamed: null, note: null }
    }
  }
  return { unit: null, names, unnamed: null, note: null }
}

/** Whether a word of a row is a unit or a post and no name. */
export function standsBefore(word: string): boolean {
  if (splitPost(word).post !== '') return true
  return rateUnitEnding(word) > 0 && !(word.length === 2 && rateSurname(word) > 0)
}
