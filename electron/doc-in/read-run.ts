import type { XmlElement } from '../docx-in/package/xml-element.ts'
import { element } from './elements.ts'
import { revisionOf, runProperties } from './properties.ts'
import { isOn, lastOf, type Sprm } from './sprms.ts'
import type { StoredRun } from './stored-text.ts'

/** What stands at a place instead of a character: a note's mark, a shape. */
export type FindAt = (at: number) => XmlElement | undefined

const SPECIAL = 0x0855
const SYMBOL = 0x6a09
const FORM_DATA = 0x0806
const OBJECTS = [0x0856, 0x080a] as const

/** Characters with a meaning of their own ([MS-DOC] 2.4.1), in the words of the newer format. */
const SIGNS: Readonly<Record<string, XmlElement>> = {
  '\t': element('w:tab'),
  '\u000b': element('w:br'),
  '\u000c': element('w:br', { 'w:type': 'page' }),
  '\u000e': element('w:br', { 'w:type': 'column' }),
  '\u001e': element('w:noBreakHyphen'),
  '\u001f': element('w:softHyphen'),
}
const FIELD_MARKS: Readonly<Record<string, 'begin' | 'separate' | 'end'>> = {
  '\u0013': 'begin',
  '\u0014': 'separate',
  '\u0015': 'end',
}

/** Turns the runs of one text into w:r, following its fields: words before the middle of a field are its code. */
export function createRunReader(fonts: readonly string[], find: FindAt) {
  const open: { inResult: boolean; code: string }[] = []
  const signOf = (sign: string, at: number, sprms: readonly Sprm[]): XmlElement | undefined => {
    const mark = FIELD_MARKS[sign]
    if (mark !== undefined) {
      const last = open.at(-1)
      if (mark === 'begin') open.push({ inResult: false, code: '' })
      else if (mark === 'separate' && last !== undefined) last.inResult = true
      else open.pop()
      return element('w:fldChar', { 'w:fldCharType': mark })
    }
    const found = find(at)
    if (found !== undefined) return found
    if (sign === '\u0001' && isOn(sprms, SPECIAL) && !isOn(sprms, FORM_DATA)) {
      const isObject =
        OBJECTS.some((code) => isOn(sprms, code)) ||
        open.some(({ code }) => /^\s*(?:EMBED|LINK)\b/u.test(code))
      return isObject
        ? element('w:object', {}, [element('o:OLEObject')])
        : element('w:pict', {}, [element('v:imagedata')])
    }
    const symbol = sign === '(' && isOn(sprms, SPECIAL) ? lastOf(sprms, SYMBOL) : undefined
    if (symbol !== undefined) {
      const font = fonts[symbol.readUInt16LE(0)] ?? ''
      return element('w:sym', { 'w:font': font, 'w:char': symbol.readUInt16LE(2).toString(16) })
    }
    return SIGNS[sign]
  }
  /** `text` of the run, up to the end of its paragraph; empty where nothing is left to say. */
  return ({ from, text, sprms }: StoredRun): XmlElement[] => {
    const parts: XmlElement[] = []
    let words = ''
    const flush = () => {
      if (words === '') return
      const last = open.at(-1)
      const isCode = last !== undefined && !last.inResult
      if (isCode) last.code = (last.code + words).slice(0, 100)
      parts.push(element(isCode ? 'w:instrText' : 'w:t', { 'xml:space': 'preserve' }, [words]))
      words = ''
    }
    for (let place = 0; place < text.length; place += 1) {
      const sign = text[place] ?? ''
      const known = isPlain(sign) ? find(from + place) : undefined
      if (isPlain(sign) && known === undefined) words += sign
      else {
        flush()
        const special = known ?? signOf(sign, from + place, sprms)
        if (special !== undefined) parts.push(special)
        // A mark that somebody chose (※) refers to a note and is written too.
        if (known !== undefined) words = sign
      }
    }
    flush()
    if (parts.length === 0) return []
    const run = element('w:r', {}, [runProperties(sprms, fonts), ...parts])
    const [revision] = revisionOf(sprms)
    return [revision === undefined ? run : { ...revision, children: [run] }]
  }
}

/** `(` may stand for a symbol. */
function isPlain(sign: string): boolean {
  return sign >= ' ' && sign !== '('
}
