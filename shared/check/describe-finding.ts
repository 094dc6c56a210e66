import { describeField } from './describe-field.ts'
import type { Finding } from './finding.ts'
import { DECISION_SENTENCES } from './sentences/decision-sentences.ts'
import { NUMBER_SENTENCES } from './sentences/number-sentences.ts'
import { PEOPLE_SENTENCES } from './sentences/people-sentences.ts'
import type { Sentences } from './sentences/sentences.ts'
import { TITLE_SENTENCES } from './sentences/title-sentences.ts'
import { WORDING_SENTENCES } from './sentences/wording-sentences.ts'

const PAGE_FIT: Readonly<Record<string, string>> = {
  'colophon-alone': '最后一页只有版记，没有正文。',
  'one-line-page': '最后一页只有一行正文。',
  'heading-at-foot': '议题标题落在这一页最后一行，正文从下一页开始。',
  'lone-character': '一段的最后一行只有一个字。',
}

/** The one Chinese sentence of every rule, for window, command line and report alike. */
const SENTENCES: Sentences = {
  'missing-facts': ({ found }, field) => `还没填${found ?? describeField(field)}。`,
  'decision-gaps': ({ kind }, field) =>
    kind === 'field-not-written' ? '议定有的项没有写进句子。' : `议定还没写${describeField(field)}。`,
  'leftover-text': () => '这段文字导入时没有认出是什么，请看一下。',
  'page-fit': ({ kind = '' }) => PAGE_FIT[kind] ?? '',
  'other-number': ({ found, wanted }) => `编号现在写作“${found}”，这个版式写作“${wanted}”。`,
  'missing-fonts': ({ found, wanted }) =>
    `缺少“${found}”，以${wanted === undefined ? '系统字体' : `“${wanted}”`}代替。`,
  ...TITLE_SENTENCES,
  ...DECISION_SENTENCES,
  ...PEOPLE_SENTENCES,
  ...NUMBER_SENTENCES,
  ...WORDING_SENTENCES,
}

/** What is wrong, in one sentence. */
export function describeFinding({ rule, data, field }: Pick<Finding, 'rule' | 'data' | 'field'>): string {
  return SENTENCES[rule]?.(data, field) ?? ''
}

/** The rules that have a sentence. */
export const DESCRIBED_RULES: readonly string[] = Object.keys(SENTENCES)
