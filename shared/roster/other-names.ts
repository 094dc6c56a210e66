import { readTypedDate } from '../text/typed-date.ts'
import type { RosterUnit } from './roster.ts'

type OtherNames = Pick<RosterUnit, 'aliases' | 'formerNames'>
const MOST = 20

/** 市粮食局（至2019-02-28）、粮食局: names a unit goes by, those of an earlier time with their last day. */
export function writeOtherNames({ aliases, formerNames }: OtherNames): string {
  return [...formerNames.map(({ name, until }) => `${name}（至${until}）`), ...aliases].join('、')
}

/** Reads them back; （至2019年2月） that is no day leaves the name without one. */
export function readOtherNames(text: string): OtherNames {
  const aliases: string[] = []
  const formerNames: RosterUnit['formerNames'] = []
  for (const part of text.split(/[、，,;；]/u).map((one) => one.trim())) {
    const { name, day } = splitDay(part)
    const read = name === '' ? null : readTypedDate(day, '2000-01-01')
    if (read?.kind === 'date') formerNames.push({ name, until: read.iso })
    else if (part !== '') aliases.push(name === '' ? part : name)
  }
  formerNames.sort((one, other) => (one.until < other.until ? -1 : 1))
  return { aliases: [...new Set(aliases)].slice(0, MOST), formerNames: formerNames.slice(0, MOST) }
}

/** 市粮食局（至2019-02-28） at its first bracket; both empty without one. */
function splitDay(part: string): { readonly name: string; readonly day: string } {
  const at = /[）)]$/u.test(part) ? part.slice(1).search(/[（(][至到]/u) + 1 : 0
  const day = part.slice(at + 2, -1)
  return at === 0 || day === '' ? { name: '', day: '' } : { name: part.slice(0, at), day }
}
