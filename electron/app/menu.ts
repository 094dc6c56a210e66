import { Menu, type MenuItemConstructorOptions } from 'electron'
import { COMMAND_IDS, COMMANDS, type CommandId } from '../../shared/commands/commands.ts'
import { MENU_LAYOUT, type MenuEntry } from './menu-layout.ts'

export interface AppMenu {
  /** Greys every command that is not among these. */
  readonly setEnabledCommands: (commands: readonly CommandId[]) => void
}

export interface MenuActions {
  readonly runCommand: (command: CommandId) => void
}

/** Builds the menu bar and makes it the application's. */
export function installMenu(actions: MenuActions, forDevelopment: boolean): AppMenu {
  const top: MenuItemConstructorOptions[] = MENU_LAYOUT.map(({ label, entries }) => ({
    label,
    submenu: entries.map((entry) => itemOf(entry, actions)),
  }))
  if (process.platform === 'darwin') top.unshift(macMenu(actions))
  if (forDevelopment) top.push({ label: '开发', submenu: [{ role: 'toggleDevTools', label: '开发者工具' }] })
  const menu = Menu.buildFromTemplate(top)
  Menu.setApplicationMenu(menu)
  return {
    setEnabledCommands: (commands) => {
      const enabled = new Set(commands)
      for (const id of COMMAND_IDS) {
        const item = menu.getMenuItemById(id)
        if (item) item.enabled = enabled.has(id)
      }
    },
  }
}

function itemOf(entry: MenuEntry, actions: MenuActions): MenuItemConstructorOptions {
  if (entry === '-') return { type: 'separator' }
  if ('role' in entry) return entry
  const { label, keys } = COMMANDS[entry.command]
  return {
    id: entry.command,
    label,
    ...(keys === null ? {} : { accelerator: keys }),
    // The page listens to the keys itself (and not while composing); the menu only shows them.
    registerAccelerator: false,
    click: () => actions.runCommand(entry.command),
  }
}

function macMenu(actions: MenuActions): MenuItemConstructorOptions {
  return {
    label: '纪要',
    submenu: [
      { label: COMMANDS['help.about'].label, click: () => actions.runCommand('help.about') },
      { type: 'separator' },
      { role: 'hide', label: '隐藏纪要' },
      { role: 'hideOthers', label: '隐藏其他' },
      { role: 'unhide', label: '全部显示' },
      { type: 'separator' },
      { role: 'quit', label: '退出纪要' },
    ],
  }
}
