/** Words of plain controls. */
export const uiStrings = {
  close: '关闭',
  cancel: '取消',
  save: '保存',
  clear: '清除',
  openList: '打开列表',
  openCalendar: '打开日历',
  previousMonth: '上个月',
  nextMonth: '下个月',
  datePlaceholder: '如 2025年6月11日、6.11',
  dateProblems: {
    unreadable: '看不懂这个日期，请写成 2025年6月11日、20250611 或 6.11。',
    'no-such-day': '日历上没有这一天，请改正。',
    'far-year': '年份不对，应在1949年到2099年之间。',
  },
  willBe: (written: string) => `离开后写成“${written}”`,
  asTyped: (typed: string) => `仍写“${typed}”`,
  notices: '提示',
  stop: '停止',
  stopping: '正在停止…',
  progress: (text: string, percent: number) => `${text} ${percent}%`,
} as const
