import { libreOfficeCanBreak } from './libreoffice-breaks.ts'
import { type Letter, type MeasuredText, measureForLibreOffice, measureForWord } from './measure-text.ts'
import { wordCanBreak } from './word-breaks.ts'

/** Whose lines are set: how widths add up, where a line may end, what may hang past its end. */
export interface LineModel {
  measure(letters: readonly Letter[]): MeasuredText
  /** Whether a line may end before the character at `index` (not 0). */
  canBreak(text: MeasuredText, index: number): boolean
  /** 点号 that may hang, one at a time, when nothing but it does not fit; empty: none. */
  readonly hanging: ReadonlySet<string>
}

/** The marks LibreOffice hangs when it is asked to, and that are known to hang in Word: 标号 (brackets, quotation marks) do not. */
const STOPS: ReadonlySet<string> = new Set('，。、；：？！．,.')
const NONE: ReadonlySet<string> = new Set()

/** Word and WPS, hanging punctuation on as it is by default. */
export const wordModel: LineModel = { measure: measureForWord, canBreak: wordCanBreak, hanging: STOPS }

/** LibreOffice 7.4 with .docx as it is written: nothing hangs, a character moves down instead. */
export const libreOfficeModel: LineModel = {
  measure: measureForLibreOffice,
  canBreak: libreOfficeCanBreak,
  hanging: NONE,
}

/** A model without hanging, or with it: how the witnesses are compared with what they can do. */
export function withHanging(model: LineModel, isOn: boolean): LineModel {
  return { ...model, hanging: isOn ? STOPS : NONE }
}
