import type { Masthead } from '../../minutes/blocks.ts'
import { isPossibleName } from '../../people/unit-and-name.ts'
import { toReadingCopy } from '../../text/reading-copy.ts'
import type { HeaderLine } from './split-header-line.ts'

/** 份号, 密级, 紧急程度, 签发人: what stands around 标志 and has a place of its own in 版头. */
export type Classification = Partial<Pick<Masthead, 'copyNumber' | 'secrecy' | 'urgency' | 'signer'>>

/** 签发人：林远舟, the names apart by blanks or 、 as written. */
const SIGNER = /^签\s*发\s*人\s*：\s*(\S.*)$/u
/** 秘密★3年, 机密, 绝密★长期 (GB/T 9704 7.2.2); 内部 and 工作秘密 stand in its place. */
const SECRECY =
  /^(?:(?:绝密|机密|秘密)(?:★(?:长期|\d{1,3}(?:年|个月)|[一二三四五六七八九十]{1,3}年)?)?|内部|工作秘密)$/u
/** 特急, 加急 (7.2.3). */
const URGENCY = /^(?:特提|特急|加急|平急)$/u
/** 000012 (7.2.1) */
const COPY_NUMBER = /^\d{6}$/u

/**
 * Reads a line of the header that is nothing but one of them; null for every other line. `isAbove`: the line stands above 标志, where all but
 * 签发人 have their place. Only what is printed back with the same characters is taken.
 */
export function readClassification({ raw, tidy }: HeaderLine, isAbove: boolean): Classification | null {
  const signer = SIGNER.exec(toReadingCopy(raw.trim()))?.[1]
  if (signer !== undefined) {
    const names = readNames(signer)
    return names === null ? null : { signer: names }
  }
  if (!isAbove) return null
  if (SECRECY.test(tidy)) return { secrecy: tidy }
  if (URGENCY.test(tidy)) return { urgency: tidy }
  return COPY_NUMBER.test(tidy) ? { copyNumber: tidy } : null
}

/** 林 远 is one name, 林远舟　沈知行 are two, and so are 林远舟　沈　行; 林远舟、 goes on in the next line. null when any of it is none. */
export function readNames(written: string): string | null {
  const names: string[] = []
  let isOpen = false
  for (const word of written.trim().split(/[\s　]+/u)) {
    const isSingle = word.length === 1
    if (isSingle && isOpen) names[names.length - 1] += word
    else names.push(word)
    isOpen = isSingle && !isOpen
  }
  const areNames = names.every((name) => name.replace(/、$/u, '').split('、').every(isPossibleName))
  return areNames && names.length <= 6 ? names.join('　') : null
}
