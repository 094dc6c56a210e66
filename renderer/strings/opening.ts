/** Words of the window that stands while a large library is opened. */
export const openingStrings = {
  title: '正在打开稿件库',
  phases: {
    check: '正在检查稿件库…',
    rebuild: '稿件库有损坏，正在从备份和原文件中取回稿件…',
    copy: '正在备份稿件库…',
    migrate: '正在把稿件库转换为新版格式…',
  },
  percent: (text: string, percent: number) => `${text} ${percent}%`,
  calm: '稿件较多，需要一点时间，完成后自动进入。中途关闭不会丢失稿件，下次启动会接着做。',
} as const
