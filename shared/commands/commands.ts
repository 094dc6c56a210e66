import { z } from 'zod'

/** Headings under which the command list and the shortcut sheet show commands. */
export type CommandGroup =
  | 'file'
  | 'edit'
  | 'view'
  | 'insert'
  | 'opener'
  | 'format'
  | 'table'
  | 'move'
  | 'select'
  | 'record'
  | 'tools'
  | 'help'
  | 'appearance'
  | 'topic'

/** What every list shows of a command. What it does stands beside it in the renderer, under the same id. */
export interface CommandWords {
  /** The words of the menu item; … when it asks something more. */
  readonly label: string
  readonly group: CommandGroup
  /** Electron's notation, CmdOrCtrl+Shift+E; null: no key. */
  readonly keys: string | null
  /** Where its key is heard; left out: everywhere in the window. */
  readonly heardIn?: 'sheet'
  /** The house's wording makes one command of it for each phrase or roll: lists show those, the menu shows this one. */
  readonly hasMembers?: true
}

/** Commands of the window: drafts, places, dialogs. */
const WINDOW_COMMANDS = {
  'file.new': { label: '从模板新建…', group: 'file', keys: 'CmdOrCtrl+N' },
  'file.next': { label: '下一次会议', group: 'file', keys: 'CmdOrCtrl+Shift+N' },
  'file.import': { label: '导入已有纪要…', group: 'file', keys: 'CmdOrCtrl+O' },
  'file.importFolder': { label: '导入整个文件夹…', group: 'file', keys: null },
  'file.save': { label: '立即保存', group: 'file', keys: 'CmdOrCtrl+S' },
  'file.rename': { label: '重命名…', group: 'file', keys: null },
  'file.duplicate': { label: '复制为新稿', group: 'file', keys: null },
  'file.exportDocx': { label: '导出 Word…', group: 'file', keys: 'CmdOrCtrl+Shift+E' },
  'file.exportPdf': { label: '导出 PDF…', group: 'file', keys: null },
  'file.print': { label: '打印…', group: 'file', keys: 'CmdOrCtrl+P' },
  'file.exportText': { label: '导出纯文本…', group: 'file', keys: null },
  'file.exportJson': { label: '导出纪要文件…', group: 'file', keys: null },
  'file.exportHandOver': { label: '导出交接文件…', group: 'file', keys: null },
  'file.takeHandOver': { label: '打开交接文件…', group: 'file', keys: null },
  'file.papers': { label: '会务材料…', group: 'file', keys: null },
  'file.saveOriginal': { label: '另存原件…', group: 'file', keys: null },
  'file.saveAsTemplate': { label: '存为模板…', group: 'file', keys: null },
  'file.keepVersion': { label: '留存版本…', group: 'file', keys: 'CmdOrCtrl+Shift+S' },
  'file.issue': { label: '印发…', group: 'file', keys: null },
  'file.compareFile': { label: '与退回的文件比对…', group: 'file', keys: null },
  'file.compareDraft': { label: '与其他稿件比对…', group: 'file', keys: null },
  'edit.undo': { label: '撤销', group: 'edit', keys: 'CmdOrCtrl+Z' },
  'edit.redo': { label: '重做', group: 'edit', keys: 'CmdOrCtrl+Y' },
  'edit.find': { label: '查找…', group: 'edit', keys: 'CmdOrCtrl+F' },
  'edit.replace': { label: '替换…', group: 'edit', keys: 'CmdOrCtrl+H' },
  'view.library': { label: '稿件', group: 'view', keys: 'CmdOrCtrl+1' },
  'view.editor': { label: '写作', group: 'view', keys: 'CmdOrCtrl+2' },
  'view.pages': { label: '版面', group: 'view', keys: 'CmdOrCtrl+3' },
  'view.review': { label: '导入核对', group: 'view', keys: null },
  'view.palette': { label: '全部命令…', group: 'view', keys: 'CmdOrCtrl+K' },
  'view.outline': { label: '大纲', group: 'view', keys: 'F9' },
  'view.facts': { label: '要素', group: 'view', keys: 'F10' },
  'view.check': { label: '校核', group: 'view', keys: 'F7' },
  'view.history': { label: '历史', group: 'view', keys: 'F4' },
  'view.record': { label: '记录', group: 'view', keys: 'F12' },
  'record.time': { label: '记下时间', group: 'record', keys: 'Alt+T' },
  'record.topic': { label: '记下议题', group: 'record', keys: 'Alt+Y' },
  'record.take': { label: '放进正文', group: 'record', keys: 'Alt+Enter' },
  'edit.ticks': { label: '勾选名单', group: 'edit', keys: 'F5' },
  'check.next': { label: '下一处疑点', group: 'edit', keys: 'F8' },
  'check.previous': { label: '上一处疑点', group: 'edit', keys: 'Shift+F8' },
  'view.zoomIn': { label: '放大', group: 'view', keys: 'CmdOrCtrl+=' },
  'view.zoomOut': { label: '缩小', group: 'view', keys: 'CmdOrCtrl+-' },
  'view.zoomReset': { label: '实际大小', group: 'view', keys: 'CmdOrCtrl+0' },
  'insert.phrase': { label: '常用语…', group: 'insert', keys: 'CmdOrCtrl+J' },
  'insert.symbol': { label: '符号…', group: 'insert', keys: null },
  'tools.roster': { label: '人员和单位…', group: 'tools', keys: null },
  'tools.takeProposals': { label: '收进名册', group: 'tools', keys: 'Alt+R' },
  'tools.register': { label: '会议系列和编号登记…', group: 'tools', keys: null },
  'tools.templates': { label: '模板管理…', group: 'tools', keys: null },
  'tools.profiles': { label: '版式设置…', group: 'tools', keys: null },
  'tools.phrases': { label: '常用语管理…', group: 'tools', keys: null },
  'help.guide': { label: '使用帮助', group: 'help', keys: null },
  'help.context': { label: '格式要求', group: 'help', keys: 'F1' },
  'help.tour': { label: '边看边学', group: 'help', keys: null },
  'help.questions': { label: '常见问题', group: 'help', keys: null },
  'help.security': { label: '安全与离线说明', group: 'help', keys: null },
  'help.probe': { label: '排版试测', group: 'help', keys: null },
  'help.changes': { label: '更新内容', group: 'help', keys: null },
  'help.licenses': { label: '开放源代码许可', group: 'help', keys: null },
  'help.about': { label: '关于纪要', group: 'help', keys: null },
  'tools.settings': { label: '设置…', group: 'tools', keys: 'CmdOrCtrl+,' },
  'help.shortcuts': { label: '快捷键一览', group: 'help', keys: 'CmdOrCtrl+/' },
  'help.sample': { label: '看示例', group: 'help', keys: null },
} as const satisfies Record<string, CommandWords>

/** Commands of the sheet, in the order in which the list at an empty line shows those that insert. */
const SHEET_COMMANDS = {
  'insert.topic': { label: '议题', group: 'insert', keys: 'CmdOrCtrl+Alt+0' },
  'insert.report': { label: '听取汇报（自动）', group: 'insert', keys: 'CmdOrCtrl+Alt+H' },
  'insert.decision': { label: '议定（按表单）', group: 'insert', keys: 'CmdOrCtrl+Alt+Y' },
  'insert.item': { label: '分项（一）', group: 'insert', keys: 'CmdOrCtrl+Alt+I' },
  'insert.statement': { label: '正文段落', group: 'insert', keys: null },
  'insert.paragraph': { label: '普通段落', group: 'insert', keys: 'CmdOrCtrl+Alt+P' },
  'insert.roll': { label: '出席、列席、请假', group: 'insert', keys: null, hasMembers: true },
  'insert.attachment': { label: '附件', group: 'insert', keys: null },
  'insert.table': { label: '表格', group: 'insert', keys: 'CmdOrCtrl+Alt+T' },
  'insert.tasks': { label: '任务清单', group: 'insert', keys: null },
  'insert.colophon': { label: '版记', group: 'insert', keys: null },
  'format.opener': { label: '更换起首语…', group: 'opener', keys: 'CmdOrCtrl+Alt+O', heardIn: 'sheet' },
  'format.noOpener': { label: '去掉起首语', group: 'opener', keys: null },
  'format.split': { label: '分成两段', group: 'format', keys: null },
  'format.merge': { label: '并入上一段', group: 'format', keys: null },
  'format.runIn': { label: '接排或另起一段', group: 'format', keys: 'CmdOrCtrl+Alt+J', heardIn: 'sheet' },
  'format.pageBreak': { label: '另起一页', group: 'format', keys: 'CmdOrCtrl+Enter', heardIn: 'sheet' },
  'format.levelDown': { label: '采用提示，或降一级', group: 'format', keys: 'Tab', heardIn: 'sheet' },
  'format.levelUp': { label: '升一级', group: 'format', keys: 'Shift+Tab', heardIn: 'sheet' },
  'format.mark.chinese': { label: '分项编号：一、', group: 'format', keys: null },
  'format.mark.round': { label: '分项编号：（一）', group: 'format', keys: null },
  'format.mark.dot': { label: '分项编号：1.', group: 'format', keys: null },
  'format.mark.paren': { label: '分项编号：（1）', group: 'format', keys: null },
  'format.mark.one': { label: '分项编号：一是', group: 'format', keys: null },
  'format.mark.must': { label: '分项编号：一要', group: 'format', keys: null },
  'format.mark.first': { label: '分项编号：第一，', group: 'format', keys: null },
  'format.mark.circled': { label: '分项编号：①', group: 'format', keys: null },
  'format.mark.none': { label: '分项不编号', group: 'format', keys: null },
  'format.restart': { label: '从一重新编号', group: 'format', keys: null },
  'format.countOn': { label: '接着上面编号', group: 'format', keys: null },
  'format.numbering.chinese': { label: '议题编号：一、', group: 'format', keys: null },
  'format.numbering.dot': { label: '议题编号：1.', group: 'format', keys: null },
  'format.numbering.round': { label: '议题编号：（一）', group: 'format', keys: null },
  'format.numbering.nth': { label: '议题编号：第一项', group: 'format', keys: null },
  'format.numbering.bare': { label: '议题编号：单独一行的一', group: 'format', keys: null },
  'format.numbering.none': { label: '议题不编号', group: 'format', keys: null },
  'table.rowBelow': { label: '下方插入一行', group: 'table', keys: 'Alt+Shift+Down', heardIn: 'sheet' },
  'table.rowAbove': { label: '上方插入一行', group: 'table', keys: 'Alt+Shift+Up', heardIn: 'sheet' },
  'table.columnAfter': { label: '右侧插入一列', group: 'table', keys: 'Alt+Shift+Right', heardIn: 'sheet' },
  'table.columnBefore': { label: '左侧插入一列', group: 'table', keys: 'Alt+Shift+Left', heardIn: 'sheet' },
  'table.rowUp': { label: '本行上移', group: 'table', keys: null },
  'table.rowDown': { label: '本行下移', group: 'table', keys: null },
  'table.columnLeft': { label: '本列左移', group: 'table', keys: 'Alt+Left', heardIn: 'sheet' },
  'table.columnRight': { label: '本列右移', group: 'table', keys: 'Alt+Right', heardIn: 'sheet' },
  'table.deleteRow': { label: '删除本行', group: 'table', keys: 'Alt+Shift+Delete', heardIn: 'sheet' },
  'table.deleteColumn': { label: '删除本列', group: 'table', keys: null },
  'table.merge': { label: '合并单元格', group: 'table', keys: 'CmdOrCtrl+Alt+M', heardIn: 'sheet' },
  'table.split': { label: '拆开合并的单元格', group: 'table', keys: null },
  'table.head': { label: '设为表头，或不作表头', group: 'table', keys: null },
  'table.caption': { label: '表题', group: 'table', keys: null },
  'table.alignLeft': { label: '本列靠左', group: 'table', keys: null },
  'table.alignCenter': { label: '本列居中', group: 'table', keys: null },
  'table.alignRight': { label: '本列靠右', group: 'table', keys: null },
  'table.columnWidth': { label: '设置列宽…', group: 'table', keys: null },
  'table.widthsByContent': { label: '列宽按内容', group: 'table', keys: null },
  'table.widthsEqual': { label: '各列等宽', group: 'table', keys: null },
  'table.landscape': { label: '横排一页，或改回竖排', group: 'table', keys: null },
  'format.override': { label: '改写自动生成的文字', group: 'format', keys: 'F2', heardIn: 'sheet' },
  'format.turnBack': { label: '恢复自动生成', group: 'format', keys: 'Shift+F2', heardIn: 'sheet' },
  'format.bold': { label: '加粗', group: 'format', keys: 'CmdOrCtrl+B', heardIn: 'sheet' },
  'format.tidyWidths': { label: '整理全角半角', group: 'format', keys: null },
  'format.moveUp': { label: '上移', group: 'move', keys: 'Alt+Up', heardIn: 'sheet' },
  'format.moveDown': { label: '下移', group: 'move', keys: 'Alt+Down', heardIn: 'sheet' },
  'edit.facts': { label: '填写要素', group: 'edit', keys: 'F6', heardIn: 'sheet' },
  'view.fold': { label: '折叠或展开议题', group: 'view', keys: 'CmdOrCtrl+Alt+.' },
  'view.foldAll': { label: '折叠全部议题', group: 'view', keys: null },
  'view.unfoldAll': { label: '展开全部议题', group: 'view', keys: null },
  'view.focusTopic': { label: '只看当前议题', group: 'view', keys: 'CmdOrCtrl+Alt+D' },
  'edit.selectTopic': { label: '选中整个议题', group: 'select', keys: 'CmdOrCtrl+Shift+A', heardIn: 'sheet' },
  'edit.deleteUnit': { label: '删除本段', group: 'select', keys: 'CmdOrCtrl+Shift+Delete', heardIn: 'sheet' },
  'edit.deleteTopic': { label: '删除整个议题', group: 'select', keys: null },
} as const satisfies Record<string, CommandWords>

export type WindowCommandId = keyof typeof WINDOW_COMMANDS
export type SheetCommandId = keyof typeof SHEET_COMMANDS
export type CommandId = WindowCommandId | SheetCommandId

/**
 * Every command with its words and its key, written once: menu, toolbar, command list, list at an empty line and shortcut sheet
 * take them from here. The menu only shows keys; the page listens to them (and not while composing), so that each is handled once.
 */
export const COMMANDS: Readonly<Record<CommandId, CommandWords>> = { ...WINDOW_COMMANDS, ...SHEET_COMMANDS }

export const WINDOW_COMMAND_IDS = Object.keys(WINDOW_COMMANDS) as WindowCommandId[]
export const SHEET_COMMAND_IDS = Object.keys(SHEET_COMMANDS) as SheetCommandId[]
export const COMMAND_IDS: readonly CommandId[] = [...WINDOW_COMMAND_IDS, ...SHEET_COMMAND_IDS]
export const commandIdSchema = z.enum(COMMAND_IDS)
