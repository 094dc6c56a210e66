import { describeField } from '#shared/check/describe-field.ts'

/** Words of 校核: what is found in a document and on its pages. */
export const checkStrings = {
  missing: '还没填的要素',
  missingHint: (count: number) => `还有${count}项没填，按回车逐项填写：`,
  missingMore: '……',
  place: (page: number, line: number) => `第${page}页第${line}行`,
} as const

/** A field of a decision that its conclusion forbids: 不通过 … 以市政府名义印发. */
export function describeContradiction(field: string, words: string, conclusion: string): string {
  return `${describeField(field)}“${words}”与结论“${conclusion}”不合，没有写进句子。`
}

/** What a decision leaves open, by schema names; `isUnwritten`: a field has no place in the sentence. */
export function describeOpenDecision(fields: readonly string[], isUnwritten: boolean): string {
  const labels = fields.map((field) => describeField(field))
  return [
    ...(labels.length > 0 ? [`还没写：${labels.join('、')}。`] : []),
    ...(isUnwritten ? ['有的项没有写进句子。'] : []),
  ].join('')
}
