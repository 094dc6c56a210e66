/** Words of plain controls. */
export const uiStrings = {
  close: '关闭',
  cancel: '取消',
  save: '保存',
  clear: '清除',
  more: '更多',
  openList: '打开列表',
  openCalendar: '打开日历',
  previousMonth: '上个月',
  nextMonth: '下个月',
  noDate: '未填',
  notices: '提示',
} as const
