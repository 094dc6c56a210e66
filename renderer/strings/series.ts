import type { RollChange } from '#shared/roster/bring-up-to-date.ts'

/** Words of meetings that repeat: 下一次会议, 编号登记. */
export const seriesStrings = {
  next: '下一次会议',
  nextOf: (series: string) => `下一次：${series}`,
  nextIs: (ordinal: string | null, number: string | null) => {
    const parts = [ordinal, number].filter((part) => part !== null)
    return parts.length === 0 ? '' : `下一次是${parts.join('、')}`
  },
  nextHint: (title: string) =>
    `接着“${title}”写：机关、标志、主持人、名单、版记照旧，届次和编号加一，日期留空，上次请假的人回到出席。`,
  noLast: '这个系列没有更早的稿件可以照抄。',
  firstHint: '还没有这个系列的稿件：按这里设定的内容新建第一份。',
  nextMade: (title: string, changes: readonly string[]) => `已接着“${title}”新建。${changes.join('')}`,
  firstMade: (series: string) => `已按“${series}”的设定新建。`,
  heldBy: (unit: string, from: string, to: string) => `${unit}${from}换为${to}。`,
  left: (unit: string, name: string) => `${unit}${name}已离任，没有接任的人，请补上。`,
  renamed: (from: string, to: string) => `${from}改称${to}。`,
  undo: '撤销',
  title: '会议系列',
  back: '返回',
  add: '添加系列',
  remove: '删除系列',
  removed: (name: string) => `已删除会议系列“${name}”，稿件不受影响。`,
  unnamed: '（未命名的系列）',
  notSet: '未设定',
  notSetHint: '这个系列还没有设定，下一次会议完全照上一份稿件。',
  set: '按最近一份稿件设定',
  empty: '还没有会议系列',
  emptyHint: '导入或写完一份纪要，就会提议按它登记一个系列；也可以在左下角添加。',
  meeting: '会议',
  template: '模板',
  profile: '版式',
  asBefore: '照上一次',
  rolls: '名单',
  rollsFixed: '固定用下面的名单',
  rollsHint: '不固定时，下一次会议照上一份稿件的名单，上次请假的人回到出席。出席名单也用来算应到人数和过半。',
  takeLastRolls: '照最近一份稿件',
  rollCount: (role: string, count: number, isMembers: boolean) =>
    isMembers ? `${role}（应到）${count}人` : `${role}${count}人`,
  rollPlaceholder: '姓名、姓名；或一行一个单位和姓名',
  usedNumber: '编号已用到',
  usedNumberPlaceholder: '如 第8号',
  usedOrdinal: '届次已用到',
  usedOrdinalPlaceholder: '如 第58次',
  usedHint: '在别处已经用掉的最后一个；从稿件里读出的更大时以稿件为准。',
  numberByYear: '编号每年从1起',
  ordinalByYear: '届次每年从1起',
  proposed: (name: string) => `会议系列“${name}”还没有登记。`,
  accept: '登记',
  noSeries: '先在“会议”里填上会议主体和名称，才知道接着哪次会议。',
  register: '编号登记',
  registerHint: '编号按年，届次按会议连着数。从稿件里读出来，彻底删除一份稿件，它的编号就空出来。',
  year: (year: number) => `${year}年`,
  gaps: (numbers: readonly string[]) => `缺${numbers.join('、')}`,
  double: '（重号）',
  number: '编号',
  ordinal: '届次',
  date: '会议日期',
  draft: '稿件',
  inBin: '（在回收站）',
} as const

/** What the roster changed in a roll that was taken over. */
export function describeRollChange(change: RollChange): string {
  switch (change.kind) {
    case 'held-by':
      return seriesStrings.heldBy(change.unit, change.from, change.to)
    case 'left':
      return seriesStrings.left(change.unit, change.name)
    case 'renamed':
      return seriesStrings.renamed(change.from, change.to)
  }
}
