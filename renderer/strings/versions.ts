import type { VersionTier } from '#shared/ipc/versions.ts'

/** Words of 历史, of 印发 and its lock. */
export const versionStrings = {
  history: '历史',
  historyHint: '写作中每十分钟自动留一个版本，日久逐渐减少；命名留存的和印发的一直都在。',
  keep: '留存版本…',
  issue: '印发…',
  unlock: '解除锁定…',
  now: '现在的稿件',
  loading: '正在读取历史…',
  none: '还没有以前的版本。送出去以前点“留存版本”，起个名（如征求意见稿），以后随时可以找回、比对。',
  tier: { automatic: '自动', named: '留存', issued: '印发', unlocked: '解除锁定' } as const satisfies Record<
    VersionTier,
    string
  >,
  size: (characters: number, pages: number | null) =>
    pages === null
      ? `${characters.toLocaleString('zh-CN')}字`
      : `${characters.toLocaleString('zh-CN')}字 ${pages}页`,
  damaged: '已损坏',
  compare: '比对',
  compareTitle: '与现在的稿件比对',
  view: '查看',
  restore: '恢复',
  restoreTo: '恢复到这个版本',
  saveDocx: '另存 Word',
  savePdf: '另存 PDF',
  more: '更多',
  differs: (count: number) => (count === 0 ? '与现在的稿件相同' : `与现在的稿件相差 ${count} 处`),
  restored: (when: string) => `已恢复到${when}的版本；恢复前的内容也留了一份，按 Ctrl+Z 可撤销。`,
  keptAs: (name: string) => `已留存为“${name}”，以后不会改动。`,
  saved: (fileName: string) => `已另存“${fileName}”。`,
  keepTitle: '留存版本',
  keepHint: '把现在的稿件原样留一份，以后不会改动；可随时查看、比对、恢复。',
  name: '版本名',
  names: ['讨论稿', '征求意见稿', '会签稿', '送审稿', '签发稿'],
  who: '经手人',
  whoHint: '送稿人、经办人',
  why: '说明',
  whyHint: '送各单位征求意见、按市长意见修改……',
  issueTitle: '印发',
  issueHint: '先做清稿检查，再留存 Word、PDF 和校验值，然后锁定稿件。以后要改，须解除锁定并留痕。',
  issuing: '正在做清稿检查并留存印发件…',
  issued: '清稿检查通过：没有修订、批注、作者信息、隐藏文字和遗留标记。已印发并锁定，Word 和 PDF 已留存。',
  issueWhyHint: '已签发、印发范围……',
  unlockTitle: '解除锁定',
  unlockQuestion: '这份稿件已经印发。解除锁定后可以修改，状态退回“送审”；谁、为什么解除会记在历史里。',
  unlockWhyHint: '为什么要改',
  unlocked: '已解除锁定，状态退回“送审”。',
  locked: '本稿已经印发并锁定，只能看，不能改。',
  versionOf: (when: string) => `${when}的版本`,
  pages: '版本的版面',
} as const
