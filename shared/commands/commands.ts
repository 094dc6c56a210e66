import { z } from 'zod'

interface CommandKeys {
  /** The words of the menu item; … when it asks something more. */
  readonly label: string
  /** Electron's notation, CmdOrCtrl+Shift+E; null: no key. */
  readonly keys: string | null
}

/**
 * Every command that stands in the menu, with its words and its key. The page's command records take label and keys from
 * here and add canRun and run; the menu only shows the keys, the page listens to them (and not while composing), so that
 * each key is handled in one place.
 */
export const COMMANDS = {
  'file.new': { label: '新建…', keys: 'CmdOrCtrl+N' },
  'file.import': { label: '导入纪要…', keys: 'CmdOrCtrl+O' },
  'file.save': { label: '立即保存', keys: 'CmdOrCtrl+S' },
  'file.rename': { label: '重命名…', keys: null },
  'file.duplicate': { label: '复制为新稿', keys: null },
  'file.exportDocx': { label: '导出 Word…', keys: 'CmdOrCtrl+Shift+E' },
  'file.exportPdf': { label: '导出 PDF…', keys: null },
  'file.print': { label: '打印…', keys: 'CmdOrCtrl+P' },
  'file.exportText': { label: '导出纯文本…', keys: null },
  'file.exportJson': { label: '导出纪要文件…', keys: null },
  'file.saveAsTemplate': { label: '存为模板…', keys: null },
  'edit.undo': { label: '撤销', keys: 'CmdOrCtrl+Z' },
  'edit.redo': { label: '重做', keys: 'CmdOrCtrl+Y' },
  'edit.find': { label: '查找…', keys: 'CmdOrCtrl+F' },
  'edit.replace': { label: '替换…', keys: 'CmdOrCtrl+H' },
  'view.library': { label: '稿件', keys: 'CmdOrCtrl+1' },
  'view.editor': { label: '写作', keys: 'CmdOrCtrl+2' },
  'view.pages': { label: '版面', keys: 'CmdOrCtrl+3' },
  'view.palette': { label: '全部命令…', keys: 'CmdOrCtrl+K' },
  'view.outline': { label: '大纲', keys: 'F9' },
  'view.facts': { label: '要素', keys: 'F10' },
  'view.zoomIn': { label: '放大', keys: 'CmdOrCtrl+=' },
  'view.zoomOut': { label: '缩小', keys: 'CmdOrCtrl+-' },
  'view.zoomReset': { label: '实际大小', keys: 'CmdOrCtrl+0' },
  'insert.topic': { label: '议题', keys: 'CmdOrCtrl+Alt+0' },
  'insert.statement': { label: '会议认为、明确、强调…', keys: null },
  'insert.item': { label: '分项（一）', keys: 'CmdOrCtrl+Alt+I' },
  'insert.paragraph': { label: '普通段落', keys: 'CmdOrCtrl+Alt+P' },
  'insert.roll': { label: '出席、列席、请假', keys: null },
  'insert.colophon': { label: '版记', keys: null },
  'insert.phrase': { label: '常用语…', keys: 'CmdOrCtrl+J' },
  'insert.symbol': { label: '符号…', keys: null },
  'format.bold': { label: '加粗', keys: 'CmdOrCtrl+B' },
  'format.runIn': { label: '接上一段', keys: 'CmdOrCtrl+Alt+J' },
  'format.levelDown': { label: '分项降级', keys: 'Tab' },
  'format.levelUp': { label: '分项升级', keys: 'Shift+Tab' },
  'format.moveUp': { label: '上移', keys: 'Alt+Up' },
  'format.moveDown': { label: '下移', keys: 'Alt+Down' },
  'format.turnBack': { label: '恢复自动生成', keys: 'Shift+F2' },
  'tools.templates': { label: '模板管理…', keys: null },
  'tools.profiles': { label: '版式设置…', keys: null },
  'tools.phrases': { label: '常用语管理…', keys: null },
  'help.shortcuts': { label: '快捷键一览', keys: 'CmdOrCtrl+/' },
  'help.sample': { label: '看示例', keys: null },
} as const satisfies Record<string, CommandKeys>

export type CommandId = keyof typeof COMMANDS

export const COMMAND_IDS = Object.keys(COMMANDS) as CommandId[]
export const commandIdSchema = z.enum(COMMAND_IDS)
