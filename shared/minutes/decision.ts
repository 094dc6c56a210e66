import { z } from 'zod'

/**
 * The decision (议定) as fields; shared/wording writes the sentence. `null` means: as the topic has it
 * (object → 该《文种》, unit → 汇报单位) or not said (action, destination, deadline, lead, support).
 */
const decisionSchema = z.strictObject({
  /** 结论: 原则同意, 同意, 原则通过, … */
  conclusion: z.string().min(1),
  /** What is agreed to, when it is not 该《文种》: 该汇报, 《…》. */
  object: z.string().nullable(),
  /** 责任单位, when it is not the 汇报单位. */
  unit: z.string().nullable(),
  /** 动作 with its own tail: 根据会议讨论意见修改完善后, 根据会议讨论的意见进行修改完善. */
  action: z.string().nullable(),
  /** 去向: 以市政府名义印发, 提交市委常委会审议. */
  destination: z.string().nullable(),
  /** 时限: 8月31日前, 一周内. */
  deadline: z.string().nullable(),
  /** 牵头单位 and 配合单位, as one phrase each. */
  lead: z.string().nullable(),
  support: z.string().nullable(),
})
export type Decision = z.infer<typeof decisionSchema>

/**
 * Where the text of a statement or item comes from when the writer has not written it by hand.
 * report: 会议听取并审议了{汇报单位}关于{议题}的汇报。 decision: the sentence of the fields.
 */
export const derivationSchema = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('report') }),
  z.strictObject({ from: z.literal('decision'), opener: z.string().nullable(), decision: decisionSchema }),
])
export type Derivation = z.infer<typeof derivationSchema>
