import type { Sentences } from './sentences.ts'

export const DECISION_SENTENCES: Sentences = {
  'no-decision': ({ found }) => `审议了《${found}》，却没有写议定意见。`,
  'no-destination': ({ found }) => `同意了《${found}》，没有写去向（印发、提交审议、报批等）。`,
  'no-unit': ({ found }) => `同意了《${found}》，没有写由哪个单位办理。`,
  'principle-without-change': ({ found }) => `“${found}”宜写明修改完善的要求；没有修改意见就写“同意”。`,
  'heard-not-agreed': ({ found }) => `议题是听取汇报，没有文件上会，这里却“${found}”。`,
  'lead-and-support': ({ found, other, kind }) =>
    kind === 'both'
      ? `“${found}”既牵头又配合，请核对牵头和配合单位。`
      : `这里由“${found}”牵头，前面却是“${other}”牵头，请核对牵头和配合单位。`,
  'stock-wording': ({ found, other, count, otherCount }) =>
    `同一套语写法不一：“${found}”（${count}处）与“${other}”（${otherCount}处），宜统一。`,
  'vague-deadline': ({ found }) => `“${found}”不便督办，宜写明日期。`,
  deferral: ({ found }) => `“${found}”宜写明原因或何时再议。`,
}
