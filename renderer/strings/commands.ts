import type { CommandId } from '#shared/commands/commands.ts'

/** Headings of the command list. */
export const commandGroups: Readonly<Record<string, string>> = {
  file: '稿件',
  edit: '编辑',
  view: '查看',
  insert: '插入',
  format: '调整',
  tools: '工具',
  help: '帮助',
  opener: '起首语',
  change: '调整',
  move: '移动',
  select: '选择',
}

export const commandStrings = {
  title: '命令',
  placeholder: '输入命令、汉字、拼音或首字母',
  nothing: '没有这个命令',
  group: (id: CommandId | string): string => commandGroups[id.split('.')[0] ?? ''] ?? '',
  appearance: '外观',
  themes: { system: '外观随系统', light: '浅色外观', dark: '深色外观（稿纸仍为白色）' },
  goTo: '跳到议题',
  shortcuts: '快捷键一览',
  shortcutsHint: '正在用输入法拼字时，快捷键不起作用。',
  shortcutsSearch: '查找快捷键',
} as const
