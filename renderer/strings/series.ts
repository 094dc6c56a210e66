/** Words of meetings that repeat: 下一次会议, 编号登记. */
export const seriesStrings = {
  next: '下一次会议',
  nextOf: (series: string) => `下一次：${series}`,
  nextIs: (ordinal: string | null, number: string | null) => {
    const parts = [ordinal, number].filter((part) => part !== null)
    return parts.length === 0 ? '' : `下一次是${parts.join('、')}`
  },
  nextHint: (title: string) =>
    `接着“${title}”写：机关、标志、主持人、参会名单、版记照旧，届次和编号加一，日期留空，请假人员去掉。`,
  nextMade: (title: string) => `已接着“${title}”新建。`,
  noSeries: '先在“会议”里填上会议主体和名称，才知道接着哪次会议。',
  register: '编号登记',
  registerHint: '编号按年，届次按会议连着数。从稿件里读出来，彻底删除一份稿件，它的编号就空出来。',
  registerEmpty: '还没有填了会议名称的稿件。',
  year: (year: number) => `${year}年`,
  gaps: (numbers: readonly string[]) => `缺${numbers.join('、')}`,
  double: '（重号）',
  number: '编号',
  ordinal: '届次',
  date: '会议日期',
  draft: '稿件',
} as const
