import { angleTitle } from './angle-title.ts'
import { arabicDun } from './arabic-dun.ts'
import { brokenClause } from './broken-clause.ts'
import { confusable } from './confusable.ts'
import { countOfList } from './count-of-list.ts'
import { dateForm } from './date-form.ts'
import { dayAsHao } from './day-as-hao.ts'
import { deForDi } from './de-for-di.ts'
import { decimalMark } from './decimal-mark.ts'
import { deferral } from './deferral.ts'
import { documentNumber } from './document-number.ts'
import { doubledCharacter } from './doubled-character.ts'
import { doubledYear } from './doubled-year.ts'
import { fixedExpression } from './fixed-expression.ts'
import { formOfAddress } from './form-of-address.ts'
import { fullWidthDigits } from './full-width-digits.ts'
import { halfOfDay } from './half-of-day.ts'
import { halfWidthBracket } from './half-width-bracket.ts'
import { halfWidthMark } from './half-width-mark.ts'
import { invalidDate } from './invalid-date.ts'
import { leadInMark } from './lead-in-mark.ts'
import { leadingZeroDate } from './leading-zero-date.ts'
import { listMark } from './list-mark.ts'
import { listSeparators } from './list-separators.ts'
import { markBeforeDeng } from './mark-before-deng.ts'
import { missingCharacter } from './missing-character.ts'
import { missingPercent } from './missing-percent.ts'
import { mixedNumber } from './mixed-number.ts'
import { moneyUnit } from './money-unit.ts'
import { nestedQuotes } from './nested-quotes.ts'
import { nestedTitleMarks } from './nested-title-marks.ts'
import { numberChange } from './number-change.ts'
import { numberMark } from './number-mark.ts'
import { officeStyle } from './office-style.ts'
import { partsAddUp } from './parts-add-up.ts'
import { percentPoints } from './percent-points.ts'
import { placeholder } from './placeholder.ts'
import { PLAIN_RULES } from './plain-rules.ts'
import { privateNumber } from './private-number.ts'
import { rangeOrder } from './range-order.ts'
import { rangeUnit } from './range-unit.ts'
import { rateOfParts } from './rate-of-parts.ts'
import { repeatedMark } from './repeated-mark.ts'
import { repeatedWord } from './repeated-word.ts'
import { saidAgain } from './said-again.ts'
import { sessionForm } from './session-form.ts'
import { setPhrase } from './set-phrase.ts'
import { sharesAddUp } from './shares-add-up.ts'
import { shortYear } from './short-year.ts'
import { signedGrowth } from './signed-growth.ts'
import { singleQuote } from './single-quote.ts'
import { smallWord } from './small-word.ts'
import { spokenNumber } from './spoken-number.ts'
import { stopInQuotes } from './stop-in-quotes.ts'
import { straightQuote } from './straight-quote.ts'
import { strayBlank } from './stray-blank.ts'
import { subjectLost } from './subject-lost.ts'
import { textListNumber } from './text-list-number.ts'
import type { TextRule } from './text-rule.ts'
import { titleMarkPlace } from './title-mark-place.ts'
import { traditionalCharacter } from './traditional-character.ts'
import { unfinishedSentence } from './unfinished-sentence.ts'
import { unpairedMark } from './unpaired-mark.ts'
import { vagueDeadline } from './vague-deadline.ts'
import { wordFit } from './word-fit.ts'
import { yearBrackets } from './year-brackets.ts'
import { yearRangeDash } from './year-range-dash.ts'
import { yearZero } from './year-zero.ts'

/** Every rule that needs no more than one text. */
export const TEXT_RULES: readonly TextRule[] = [
  ...PLAIN_RULES,
  listMark,
  rateOfParts,
  sharesAddUp,
  mixedNumber,
  rangeOrder,
  numberChange,
  wordFit,
  smallWord,
  stopInQuotes,
  brokenClause,
  angleTitle,
  arabicDun,
  confusable,
  countOfList,
  dateForm,
  dayAsHao,
  decimalMark,
  deferral,
  deForDi,
  documentNumber,
  doubledCharacter,
  doubledYear,
  fixedExpression,
  formOfAddress,
  fullWidthDigits,
  halfOfDay,
  halfWidthBracket,
  halfWidthMark,
  invalidDate,
  leadingZeroDate,
  leadInMark,
  listSeparators,
  markBeforeDeng,
  missingCharacter,
  missingPercent,
  moneyUnit,
  nestedQuotes,
  nestedTitleMarks,
  numberMark,
  officeStyle,
  partsAddUp,
  percentPoints,
  placeholder,
  privateNumber,
  rangeUnit,
  repeatedMark,
  repeatedWord,
  saidAgain,
  sessionForm,
  setPhrase,
  shortYear,
  signedGrowth,
  singleQuote,
  spokenNumber,
  straightQuote,
  strayBlank,
  subjectLost,
  textListNumber,
  titleMarkPlace,
  traditionalCharacter,
  unfinishedSentence,
  unpairedMark,
  vagueDeadline,
  yearBrackets,
  yearRangeDash,
  yearZero,
]
