import { formatNumber } from '../../../shared/text/number-formats.ts'
import { readableSymbol } from '../faces/symbols.ts'
import {
  childOf,
  childrenOf,
  numberOf,
  settingOf,
  switchOf,
  type XmlElement,
} from '../package/xml-element.ts'
import { createFieldCounter, nameOfUnknown } from './counted-fields.ts'

/** A field that has begun (17.16.18): first its code, which nobody reads, then its result, which is what stands on the paper. */
interface OpenField {
  code: string
  inResult: boolean
  hasResult: boolean
  /** What was found where only code should be: shown after all when the field never ends. */
  readonly doubtful: string[]
  readonly form: XmlElement | undefined
}

/** Follows the fields of one story through its runs and paragraphs. */
export interface FieldTracker {
  mark(fldChar: XmlElement): string
  code(text: string): void
  /** Whether words found now are on the paper; those that are not are kept for the case that the field is broken. */
  show(text: string): boolean
  /** A field whose code runs past its paragraph is broken: gives back the words that were taken for code. */
  endParagraph(): string
}

/** Results of these are counted anew on each page and mean nothing in a text. */
const COUNTED = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|SECTION)\b/iu

/**
 * `pageNumbers`: text in the body, nothing in heads and feet, {n} where the form of the number is asked for. `tellUnknown` hears of what a field
 * shows whose result the file does not hold: 日期.
 */
export function trackFields(
  pageNumbers: 'text' | 'none' | 'number',
  tellUnknown: (name: string) => void = () => undefined,
): FieldTracker {
  const open: OpenField[] = []
  const counter = createFieldCounter()
  const hides = (field: OpenField) => !field.inResult || (pageNumbers !== 'text' && COUNTED.test(field.code))
  return {
    mark(element) {
      const kind = element.attributes['w:fldCharType']
      const last = open.at(-1)
      if (kind === 'begin') {
        open.push({
          code: '',
          inResult: false,
          hasResult: false,
          doubtful: [],
          form: childOf(element, 'w:ffData'),
        })
      } else if (kind === 'separate' && last !== undefined) last.inResult = true
      else if (kind === 'end' && last !== undefined) {
        open.pop()
        if (pageNumbers === 'number' && /^\s*PAGE\b/iu.test(last.code)) return '{n}'
        const counted = counter.count(last.code)
        if (last.hasResult || open.some(hides)) return ''
        const value = counted ?? valueWithoutResult(last.code, last.form)
        const unknown = value === '' ? nameOfUnknown(last.code) : null
        if (unknown !== null) tellUnknown(unknown)
        return value
      }
      return ''
    },
    code(text) {
      const last = open.at(-1)
      if (last !== undefined && last.code.length < 2000) last.code += text
    },
    show(text) {
      const hiding = open.find(hides)
      const last = open.at(-1)
      if (last?.inResult && text.trim() !== '') last.hasResult = true
      if (hiding !== undefined && !hiding.inResult) hiding.doubtful.push(text)
      return hiding === undefined
    },
    endParagraph() {
      const broken = open.findIndex(({ inResult }) => !inResult)
      if (broken < 0) return ''
      return open
        .splice(broken)
        .flatMap(({ doubtful }) => doubtful)
        .join('')
    },
  }
}

/** The words of a field whose result is not in the file because programs draw it each time. */
function valueWithoutResult(code: string, form?: XmlElement): string {
  const [, name = '', rest = ''] = /^\s*(\w+)\s*(.*)$/su.exec(code) ?? []
  if (/^eq$/iu.test(name)) return readEquation(rest)
  if (/^symbol$/iu.test(name)) return readSymbolField(rest)
  // 点此输入 of a form: the words to click on stand behind the name of the macro or of the place.
  if (/^(?:macrobutton|gotobutton)$/iu.test(name)) return rest.replace(/^\S+\s?/u, '').trimEnd()
  if (/^quote$/iu.test(name)) return /^"([^"]*)"/u.exec(rest)?.[1] ?? ''
  return form === undefined ? '' : readFormField(form)
}

/** SYMBOL 252 \f "Wingdings" */
function readSymbolField(rest: string): string {
  const [, written = ''] = /^(\S+)/u.exec(rest) ?? []
  const code = Number(written)
  const [, quoted, bare] = /\\f\s*(?:"([^"]*)"|(\S+))/iu.exec(rest) ?? []
  if (!Number.isInteger(code) || code < 1 || code > 0x10ffff) return ''
  return readableSymbol(String.fromCodePoint(code), quoted ?? bare)
}

const RINGS = /^[○〇◯□△◇]$/u

/** 带圈字符 is \o\ac(○,1) → ①, 拼音指南 \o\ad(\s\up 9(pīn),拼) → 拼, a fraction \f(1,2) → 1/2; else the words inside. */
function readEquation(code: string): string {
  const args = argumentsOf(code)
  if (args === null) return ''
  const words = args.map((each) => (each.includes('\\') ? readEquation(each) : each.trim()))
  if (/^\s*\\f/iu.test(code)) return words.join('/')
  if (/\\ad\b/iu.test(code) || /\\s\s*\\up/iu.test(args[0] ?? '')) return words.at(-1) ?? ''
  const ring = words.some((word) => RINGS.test(word))
  const inside = words.filter((word) => !RINGS.test(word)).join('')
  return ring && /^\d{1,2}$/u.test(inside) ? formatNumber(Number(inside), 'decimalEnclosedCircle') : inside
}

/** What stands between the outermost brackets, parted at commas outside inner ones; null: no brackets. */
function argumentsOf(code: string): string[] | null {
  const start = code.indexOf('(')
  const end = code.lastIndexOf(')')
  if (start < 0 || end < start) return null
  const args = ['']
  let depth = 0
  for (const sign of code.slice(start + 1, end)) {
    if (sign === '(') depth += 1
    if (sign === ')') depth -= 1
    if ((sign === ',' || sign === ';') && depth === 0) args.push('')
    else args[args.length - 1] += sign
  }
  return args
}

/** A list to choose from, a box to tick or a place to fill in with the words it begins with (17.16.9, 17.16.7, 17.16.33). */
function readFormField(form: XmlElement): string {
  const box = childOf(form, 'w:checkBox')
  if (box !== undefined) return (switchOf(box, 'w:checked') ?? switchOf(box, 'w:default')) ? '☑' : '□'
  const input = childOf(form, 'w:textInput')
  if (input !== undefined) return settingOf(input, 'w:default') ?? ''
  const list = childOf(form, 'w:ddList')
  if (list === undefined) return ''
  const chosen = numberOf(settingOf(list, 'w:result')) ?? numberOf(settingOf(list, 'w:default')) ?? 0
  const entries = childrenOf(list).filter(({ name }) => name === 'w:listEntry')
  return entries[chosen]?.attributes['w:val'] ?? ''
}
