import type { CommandGroup } from '#shared/commands/commands.ts'

export const commandStrings = {
  title: '命令',
  placeholder: '输入命令、汉字、拼音或首字母',
  nothing: '没有这个命令',
  /** Why a command that is found cannot run. */
  notHere: '把光标放到要改的那一段再用',
  notNow: '现在用不上',
  openFirst: '先打开一份稿件',
  /** Headings of the command list and the shortcut sheet. */
  groups: {
    file: '文件',
    edit: '编辑',
    view: '视图',
    insert: '插入',
    opener: '起首语',
    format: '格式',
    table: '表格',
    move: '移动',
    select: '选择',
    record: '记录',
    tools: '工具',
    help: '帮助',
    appearance: '外观',
    topic: '跳到议题',
  } satisfies Record<CommandGroup, string>,
  themes: { system: '外观随系统', light: '浅色外观', dark: '深色外观（稿纸仍为白色）' },
  shortcuts: '快捷键一览',
  shortcutsHint: '正在用输入法拼字时，快捷键不起作用。',
  shortcutsSearch: '查找快捷键',
} as const
