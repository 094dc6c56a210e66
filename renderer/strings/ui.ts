/** Words of plain controls. */
export const uiStrings = {
  close: '关闭',
  cancel: '取消',
  save: '保存',
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
  dateNotes: {
    weekday: (written: string, actual: string) => `这一天是星期${actual}，不是星期${written}，请核对。`,
    dayOnly: (time: string) => `这里只记日期，“${time}”没有记。`,
    unclear: (time: string) => `看不出“${time}”是上午还是下午，没有记；请核对时段。`,
    differs: (time: string, period: string) => `时段仍是“${period}”，“${time}”没有记，请核对。`,
    periodOnly: (time: string, period: string) => `时段记作“${period}”；纪要不写钟点，“${time}”没有记。`,
  },
  willBe: (written: string) => `离开后写成“${written}”`,
  asTyped: (typed: string) => `仍写“${typed}”`,
  notices: '提示',
  stop: '停止',
  stopping: '正在停止…',
  progress: (text: string, percent: number) => `${text} ${percent}%`,
} as const
