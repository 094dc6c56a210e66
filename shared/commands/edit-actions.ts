/** What the system does with the clipboard where the focus is: words and keys for the menu bar and the right button. */
export const EDIT_ACTIONS = {
  cut: { label: '剪切', keys: 'CmdOrCtrl+X' },
  copy: { label: '复制', keys: 'CmdOrCtrl+C' },
  paste: { label: '粘贴', keys: 'CmdOrCtrl+V' },
  selectAll: { label: '全选', keys: 'CmdOrCtrl+A' },
} as const

export type EditAction = keyof typeof EDIT_ACTIONS
export const EDIT_ACTION_IDS = Object.keys(EDIT_ACTIONS) as EditAction[]
