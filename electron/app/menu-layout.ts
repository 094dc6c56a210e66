import type { CommandId } from '../../shared/commands/commands.ts'
import { EDIT_ACTIONS } from '../../shared/commands/edit-actions.ts'

/** A line of a menu: a command of the page, a native action with its Chinese words, or a rule. */
export type MenuEntry =
  | { readonly command: CommandId }
  | {
      readonly role:
        | 'cut'
        | 'copy'
        | 'paste'
        | 'pasteAndMatchStyle'
        | 'selectAll'
        | 'togglefullscreen'
        | 'quit'
      readonly label: string
    }
  | '-'

function commands(...ids: CommandId[]): MenuEntry[] {
  return ids.map((command) => ({ command }))
}

/** The menu bar from left to right. Command words and keys come from the shared records. */
export const MENU_LAYOUT: readonly { readonly label: string; readonly entries: readonly MenuEntry[] }[] = [
  {
    label: '文件',
    entries: [
      ...commands('file.new', 'file.next', 'file.import', 'file.importFolder', 'file.takeHandOver'),
      '-',
      ...commands('file.save', 'file.rename', 'file.duplicate', 'file.saveAsTemplate', 'file.saveOriginal'),
      '-',
      ...commands('file.keepVersion', 'file.compareFile', 'file.compareDraft', 'file.issue'),
      '-',
      ...commands(
        'file.exportDocx',
        'file.exportPdf',
        'file.exportText',
        'file.exportJson',
        'file.exportHandOver',
        'file.papers',
      ),
      '-',
      ...commands('file.print'),
      '-',
      { role: 'quit', label: '退出' },
    ],
  },
  {
    label: '编辑',
    entries: [
      ...commands('edit.undo', 'edit.redo'),
      '-',
      { role: 'cut', label: EDIT_ACTIONS.cut.label },
      { role: 'copy', label: EDIT_ACTIONS.copy.label },
      { role: 'paste', label: EDIT_ACTIONS.paste.label },
      { role: 'pasteAndMatchStyle', label: '粘贴为纯文本' },
      { role: 'selectAll', label: EDIT_ACTIONS.selectAll.label },
      '-',
      ...commands('edit.find', 'edit.replace'),
      '-',
      ...commands('check.next', 'check.previous'),
      '-',
      ...commands('record.time', 'record.topic', 'record.take'),
      '-',
      ...commands('edit.facts', 'edit.ticks', 'edit.selectTopic', 'edit.deleteUnit', 'edit.deleteTopic'),
    ],
  },
  {
    label: '视图',
    entries: [
      ...commands('view.library', 'view.editor', 'view.pages', 'view.review'),
      '-',
      ...commands('view.outline', 'view.facts', 'view.check', 'view.history', 'view.record', 'view.palette'),
      '-',
      ...commands('view.fold', 'view.foldAll', 'view.unfoldAll', 'view.focusTopic'),
      '-',
      ...commands('view.zoomIn', 'view.zoomOut', 'view.zoomReset'),
      '-',
      { role: 'togglefullscreen', label: '全屏' },
    ],
  },
  {
    label: '插入',
    entries: [
      ...commands('insert.topic', 'insert.statement', 'insert.item', 'insert.paragraph'),
      '-',
      ...commands('insert.report', 'insert.decision'),
      '-',
      ...commands('insert.table', 'insert.tasks'),
      '-',
      ...commands('insert.roll', 'insert.attachment', 'insert.colophon'),
      '-',
      ...commands('insert.phrase', 'insert.symbol'),
    ],
  },
  {
    label: '格式',
    entries: [
      ...commands('format.opener', 'format.noOpener', 'format.split', 'format.merge'),
      '-',
      ...commands('format.bold', 'format.runIn', 'format.pageBreak', 'format.levelDown', 'format.levelUp'),
      '-',
      ...commands('format.restart', 'format.countOn'),
      '-',
      ...commands('format.moveUp', 'format.moveDown'),
      '-',
      ...commands('format.override', 'format.turnBack', 'format.tidyWidths'),
    ],
  },
  {
    label: '表格',
    entries: [
      ...commands('table.rowAbove', 'table.rowBelow', 'table.columnBefore', 'table.columnAfter'),
      '-',
      ...commands('table.rowUp', 'table.rowDown', 'table.columnLeft', 'table.columnRight'),
      '-',
      ...commands('table.deleteRow', 'table.deleteColumn'),
      '-',
      ...commands('table.merge', 'table.split', 'table.head', 'table.caption'),
      '-',
      ...commands('table.alignLeft', 'table.alignCenter', 'table.alignRight'),
      '-',
      ...commands('table.columnWidth', 'table.widthsByContent', 'table.widthsEqual', 'table.landscape'),
    ],
  },
  {
    label: '工具',
    entries: commands(
      'tools.roster',
      'tools.takeProposals',
      'tools.register',
      'tools.templates',
      'tools.profiles',
      'tools.phrases',
      'tools.settings',
    ),
  },
  {
    label: '帮助',
    entries: [
      ...commands('help.guide', 'help.context', 'help.questions', 'help.shortcuts'),
      '-',
      ...commands('help.tour', 'help.sample', 'help.probe'),
      '-',
      ...commands('help.security', 'help.changes', 'help.licenses', 'help.about'),
    ],
  },
]
