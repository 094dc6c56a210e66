import { tidyBlanks } from '../text/blanks.ts'
import { joinNames } from './join-names.ts'
import { isPost } from './posts.ts'
import { standsBefore } from './read-before.ts'
import { isWesternName, splitUnitAndName, type UnitAndName } from './unit-and-name.ts'
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
/** 第一议题：, 市水利局： or 1. before what follows. */
const LEAD =
  /^\s*(?:\d{1,3}[．.、]\s*(?=\D)|(?:[^：:\s（(]\s*|[（(][^（）()：:]{0,16}[）)]\s*){1,24}(?:[：:]|(?<=[\p{Script=Han}）)])[—－]{1,2}(?=\s*\p{Script=Han}{2,4}\s*$)))/u
/** More notes than this one behind the other are no notes of a person. */
const MOST_NOTES = 4
/** A stretch longer than this without a blank names nobody. In characters. */
const LONGEST_STRETCH = 400

/**
 * Reads one stretch: 市人大朱大丰, 市发改委 李烨, 郭 强, 高积鑫（赴上海）, 市邮政公司的代表, 市委副书记林远舟, 第一议题：市水利局高明川. Blanks part units and
 * names, or the two characters of a name. Never fails: what is nobody is kept in `unnamed`.
 */
export function readPeople(written: string, around: Surroundings): People {
  // 居民代表 21人: a blank beside a count parts nothing.
  const raw = written
    .replace(/(?<=\p{Script=Han})\s+(?=\d{1,4}\s*[人名位])/gu, '')
    .replace(/(?<=\d)\s+(?=[人名位])/gu, '')
  return readStretch(raw, around, MOST_NOTES)
}

function readStretch(raw: string, around: Surroundings, notesLeft: number): People {
  const { leads, rest } = takeLeads(raw)
  const people = readWithNotes(rest, around, notesLeft)
  if (leads === '') return people
  if (people.unnamed === null || people.names.length > 0)
    return { ...people, unit: leads + (people.unit ?? '') }
  return { ...people, unnamed: leads + people.unnamed }
}

/** 第一议题：市水利局：高明川: every lead there is, one after the other; what is nothing but a lead leads nowhere. */
function takeLeads(raw: string): { readonly leads: string; readonly rest: string } {
  const leads: string[] = []
  let rest = raw
  // Kevin Lee: the blank is one of the name.
  while (!isWesternName(rest.trim())) {
    const lead = LEAD.exec(rest)?.[0] ?? ''
    if (lead === '' || rest.trim() === lead.trim()) break
    leads.push(tidyBlanks(lead))
    rest = rest.slice(lead.length)
  }
  return { leads: leads.join(''), rest }
}

function readWithNotes(raw: string, around: Surroundings, notesLeft: number): People {
  if (isWesternName(raw.trim())) return { unit: null, names: [raw.trim()], unnamed: null, note: null }
  const noted = notesLeft === 0 ? null : NOTE.exec(tidyBlanks(raw))
  if (noted !== null) {
    const [, , note = ''] = noted
    const inner = readStretch(raw.trim().replace(/(?<!\s)\s*（[^（）]*）$/u, ''), around, notesLeft - 1)
    if (inner.names.length > 0) return { ...inner, note: inner.note === null ? note : null }
  }
  const text = tidyBlanks(raw)
  const tokens = raw.trim().split(/\s+/u)
  if (tokens.length === 1 && text.length > LONGEST_STRETCH)
    return { unit: null, names: [], unnamed: text, note: null }
  if (tokens.length === 1 || tokens.every((token) => token.length === 1)) {
    if (isUnnamed(text)) return { unit: null, names: [], unnamed: text, note: null }
  }
  if (tokens.length > 1) return readTokens(tokens, around)
  if (around.namesOnly === true) return { unit: null, names: [text], unnamed: null, note: null }
  const { before, others } = splitOthers(text)
  const { unit, name } = splitUnitAndName(before, around.likelyBare)
  if (name !== null) return { unit, names: [name + others], unnamed: null, note: null }
  if (unit !== null && others === '') return { unit, names: [], unnamed: null, note: null }
  return { unit: null, names: [], unnamed: text, note: null }
}

/** 县政府办 徐云波 刘小鹏 赵 龑: a unit or a post, when the first words are one, then names. */
function readTokens(given: readonly string[], around: Surroundings): People {
  const tokens = joinSpreadPost(partSpreadName(given))
  const unitWords = countWhile(tokens, standsBefore)
  const postWords = countWhile([...tokens.slice(unitWords)].reverse(), standsBefore)
  const all = tokens.slice(unitWords, tokens.length - postWords)
  // 林远舟 沈知行 相关议题汇报人: those at the end who have no name.
  const last = all.length > 1 && postWords === 0 ? (all.at(-1) ?? '') : ''
  const unnamed = last.length > 3 && isUnnamed(last) ? last : null
  const words = unnamed === null ? all : all.slice(0, -1)
  const unit = unitWords === 0 ? null : tokens.slice(0, unitWords).join('')
  if (words.length === 0) return { unit: null, names: [], unnamed: tokens.join('　'), note: null }
  const names = joinNames(words)
  // 林小满 市委办公室副主任: the post follows the name.
  if (postWords > 0) {
    const after = tokens.slice(tokens.length - postWords).join('')
    return {
      unit,
      names: [...names.slice(0, -1), `${names.at(-1) ?? ''}　${after}`],
      unnamed: null,
      note: null,
    }
  }
  const [head = '', ...others] = names
  if (unit === null && head.length > 3) {
    const split = splitUnitAndName(head, around.likelyBare)
    if (split.unit !== null) {
      const first = split.name === null ? [] : [split.name]
      return { unit: split.unit, names: [...first, ...others], unnamed, note: null }
    }
  }
  return { unit, names, unnamed, note: null }
}

/** 市司法局冯 唐: a name that is spread, its first character right behind the unit. */
function partSpreadName(tokens: readonly string[]): readonly string[] {
  const [first = '', second = '', ...rest] = tokens
  const unit = first.slice(0, -1)
  const isSpread = first.length > 2 && second.length === 1 && !standsBefore(first) && standsBefore(unit)
  return isSpread ? [unit, first.slice(-1) + second, ...rest] : tokens
}

/** 林 远 区 长: a post of two characters that is spread like the name before it. */
function joinSpreadPost(tokens: readonly string[]): readonly string[] {
  const [one = '', two = ''] = tokens.slice(-2)
  const isSpread = tokens.length > 2 && one.length === 1 && two.length === 1 && isPost(one + two)
  return isSpread ? [...tokens.slice(0, -2), one + two] : tokens
}

function countWhile(words: readonly string[], test: (word: string) => boolean): number {
  const stop = words.findIndex((word) => !test(word))
  return stop < 0 ? words.length : stop
}
