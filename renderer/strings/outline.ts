/** Words of the outline. */
export const outlineStrings = {
  title: '大纲',
  masthead: '版头',
  opening: '开头',
  colophon: '版记',
  untitledTopic: '（未填标题）',
  empty: '（空段）',
  isDecision: '含议定事项',
  hide: '收起大纲',
  fold: '收起',
  unfold: '展开',
  foldAll: '全部收起',
  unfoldAll: '全部展开',
  addTopic: '添加议题',
  people: (count: number) => `${count}人`,
  moved: (label: string) => `已移动“${label}”`,
  dragHint: '拖动或按 Alt+↑↓ 调整议题次序',
} as const
