import type { Quorum } from '#shared/roster/attendance.ts'
import type { RosterStep } from '#shared/roster/roster.ts'

/** Words of the roster (人员和单位) and of the tick list made of it. */
export const rosterStrings = {
  title: '人员和单位',
  back: '返回',
  people: '人员',
  units: '单位',
  search: '查找人员和单位',
  searchHint: '姓名、单位、拼音、首字母',
  addPerson: '添加人员',
  addUnit: '添加单位',
  newPerson: '新人员',
  newUnit: '新单位',
  undo: '撤销',
  empty: '名册还是空的',
  emptyHint: '导入一份以前的纪要，里面的人员和单位一键收进来；也可以从表格导入，或在这里添加。',
  importMinutes: '导入已有纪要…',
  nothingFound: '没有找到',
  count: (units: number, people: number) => `${units}个单位 · ${people}人`,
  name: '姓名',
  unit: '单位',
  post: '职务',
  phone: '电话',
  from: '任职起',
  to: '任职止',
  dateHint: '年-月-日',
  unitName: '规范简称',
  fullName: '全称',
  aliases: '曾用名、别名',
  aliasesHint: '旧名（至2019-3-1）、别名',
  group: '分组',
  unitFrom: '启用',
  unitTo: '停用',
  of: (field: string, name: string) => `${name}的${field}`,
  ended: '含已离任、已停用',
  posts: '任职',
  noPost: '（没有职务）',
  span: (from: string | null, to: string | null) =>
    from === null && to === null ? '' : `${from ?? ''}—${to ?? '今'}`,
  appearsIn: (count: number) => `出现在${count}份稿件里`,
  move: '调任…',
  handOver: '换人接任…',
  moveTitle: (name: string) => `${name}调任`,
  moveHint: '到任前的会议仍按原来的单位和职务。',
  handOverTitle: (post: string) => (post === '' ? '换人接任' : `换人接任${post}`),
  handOverHint: (name: string) => `接任前的会议仍是${name}，接任后的会议列出新的人。`,
  since: '从哪天起',
  postYes: '确定',
  renameTitle: (from: string, to: string) => `“${from}”改称“${to}”`,
  renameSince: '改称日期',
  renameHint: (name: string) => `填了日期，那天以前的会议仍写“${name}”；不填，“${name}”只作为别名留着。`,
  renameYes: '改称',
  mergeUnitsTitle: (from: string, into: string) => `把“${from}”并入“${into}”`,
  mergeUnitsHint: (from: string, into: string, people: number) =>
    `已经有“${into}”。合并后“${from}”的${people}人归到“${into}”，同名的算一个人，“${from}”作为别名留着。`,
  mergeUnitsYes: '合并',
  draftsNaming: (count: number, name: string) =>
    count === 0
      ? `没有正在起草的稿件写到“${name}”。`
      : `这${count}份没有印发的稿件写到“${name}”，打勾的一并改过来；已印发的不动。`,
  renamingInDrafts: '正在改各份稿件里的名称…',
  renamedInDrafts: (drafts: number, places: number, name: string) =>
    `${drafts}份稿件里的${places}处已改为“${name}”。`,
  history: '改动记录',
  historyHint: '最新的在上面。撤销从最新的一步一步退回。',
  historyEmpty: '还没有改动。',
  undoTo: (count: number) => `撤销最近${count}步`,
  step: {
    added: (names: string) => `添加${names}`,
    changed: (names: string) => `改动${names}`,
    removed: (names: string) => `删除${names}`,
  },
  importTable: '导入表格…',
  exportTable: '导出表格…',
  exported: (fileName: string) => `已导出“${fileName}”。`,
  noHeadings: (fileName: string) =>
    `“${fileName}”里没有“姓名”或“单位”这样的表头，没有导入任何内容；可以先“导出表格”，照着填。`,
  mergeTitle: (fileName: string) => `从“${fileName}”导入`,
  mergeCounts: (added: number, changed: number, unchanged: number) =>
    `新增${added}项，改动${changed}项，${unchanged}项没有变化。表格里没有的人员和单位不动。`,
  mergeAdded: '新增：',
  mergeChanged: '改动：',
  mergeConflicts: '已经有同名的人，按另一个人收进：',
  mergeLeftOut: '名册里没有地方、没有收进的列：',
  andMore: (listed: string, count: number) => `${listed}等${count}项`,
  mergeFaults: (count: number) => `有${count}行读不了，改好表格再导入；现在没有写入任何内容。`,
  mergeFault: {
    'no-name': (row: number, text: string) => `第${row}行：没有姓名（${text}）`,
    date: (row: number, text: string) => `第${row}行：日期读不懂（${text}）`,
    long: (row: number, text: string) => `第${row}行：太长，超过100字（${text}…）`,
  },
  tree: '单位和分组',
  everything: '全部',
  noGroup: '未分组',
  withoutUnit: '没有单位',
  foldGroup: (group: string) => `折叠“${group}”`,
  unfoldGroup: (group: string) => `展开“${group}”`,
  dragHint: '拖动排序；键盘用 Alt+↑↓',
  choose: (name: string) => `选中${name}`,
  chooseAll: '全选',
  chooseAllHint: (count: number) => `选中列出的全部${count}行，没有滚动到的也在内`,
  chosenPeople: (count: number, all: number) =>
    count === all ? `已选列出的全部${count}人` : `已选${count}人（共列出${all}人）`,
  chosenUnits: (count: number, all: number) =>
    count === all ? `已选列出的全部${count}个单位` : `已选${count}个单位（共列出${all}个）`,
  removeChosen: '删除所选',
  clearChoice: '取消选择',
  ofChosen: (field: string) => `所选的${field}`,
  mergeInto: (from: string, into: string) => `“${from}”并入“${into}”…`,
  moveUp: '上移',
  moveDown: '下移',
  remove: '删除',
  emptyTicks:
    '名册里还没有人员。打“单位姓名”按回车，加进这份名单；按 Alt+R 把纪要里的人收进名册，以后只需打勾。',
  papers: '会务材料',
  papersHint: (count: number) =>
    count === 0
      ? '名单里还没有人。先填出席、列席，再来生成。'
      : `按名单里的${count}人（单位）生成，请假的不列。`,
  paperNames: { 'sign-in': '签到表', notice: '列席通知名单', seats: '座次名单', 'name-cards': '桌签' },
  paperHints: {
    'sign-in': '一行一人，留出签名格；代会、迟到写在备注',
    notice: '只列出席以外的，带电话，留出通知情况',
    seats: '按名单次序编号，留出座位',
    'name-cards': '一人一页，A4 对折立起，两面都有姓名',
  },
  paperFormats: { docx: 'Word…', xlsx: 'Excel…' },
  paperAs: (paper: string, format: string) => `${paper}，${format}`,
  paperWritten: (fileName: string) => `已保存“${fileName}”。`,
  tick: '勾选名单',
  ticks: '名册',
  tickAll: '全选',
  asLast: '照上次',
  quorum: ({ due, here, onLeave, isReached }: Quorum) =>
    `应到${due}人，实到${here}人${onLeave === 0 ? '' : `，请假${onLeave}人`}，${isReached ? '过半' : '未过半'}`,
  unitOnly: '（只列单位）',
  deeds: { leave: '假', substitute: '代', late: '迟', early: '退' },
  deedHints: {
    leave: '请假（Alt+2）',
    substitute: '别人代会（Alt+3）',
    late: '迟到，不印（Alt+4）',
    early: '早退，不印（Alt+5）',
  },
  deedOf: {
    leave: (name: string) => `${name}请假`,
    substitute: (name: string) => `${name}由人代会`,
    late: (name: string) => `${name}迟到`,
    early: (name: string) => `${name}早退`,
  },
  leaveRole: '请假',
  reason: '请假原因，可不填',
  reasonOf: (name: string) => `${name}的请假原因`,
  substitute: '谁来代',
  substituteOf: (name: string) => `代${name}的人`,
  sentBy: (name: string) => `${name}代`,
  guests: '名册外',
  guest: '名册外',
  ownLine: '另起一行',
  ownLineOf: (name: string) => `${name}另起一行`,
  addGuest: (text: string) => `加入“${text}”（名册外，按回车）`,
  wholeMeeting: '全程',
  topicRange: '列席的议题',
  topicRangeHint: '议题 1-3,5',
  addPosts: '加上职务',
  byGroup: '按组',
  groupLines: '按名册的分组，一组一行',
  proposed: (units: number, people: number, moved: number, posts: number) => {
    const parts = [
      ...(units > 0 ? [`${units}个单位`] : []),
      ...(people > 0 ? [`${people}人`] : []),
      ...(moved > 0 ? [`${moved}人换了单位`] : []),
      ...(posts > 0 ? [`${posts}人的职务`] : []),
    ]
    return parts.length === 0 ? '' : `名册里还没有：${parts.join('、')}。`
  },
  alike: (name: string, known: string) => `“${name}”和名册里的“${known}”只差一个字，请核对。`,
  proposedSeries: (names: readonly string[]) => `会议系列“${names.join('”“')}”还没有登记。`,
  looking: '正在看里面的人员和单位……',
  nothingNew: '里面的人员和单位名册都有了。',
  accept: '收进名册',
  accepted: (units: number, people: number, series: string) =>
    [
      ...(units + people > 0 ? [`已收进名册：${units}个单位、${people}人。`] : []),
      ...(series === '' ? [] : [`已登记会议系列“${series}”。`]),
    ].join(''),
} as const

/** So many names are said of one step. */
const MOST_NAMES = 4

/** 添加市财政局、陈白露；改动江涛: what a step of the history did. */
export function describeStep({ change, undo }: RosterStep): string {
  const before = new Map([...undo.units, ...undo.people].map((row) => [row.id, row.name]))
  const seriesBefore = new Map(undo.series.map((row) => [row.id, row.body + row.meetingName]))
  const made = new Set([...undo.removedUnits, ...undo.removedPeople, ...undo.removedSeries])
  const rows = [
    ...change.units.map(({ id, name }) => ({ id, name })),
    ...change.people.map(({ id, name }) => ({ id, name })),
    ...change.series.map(({ id, body, meetingName }) => ({ id, name: body + meetingName })),
  ]
  const removed = [...change.removedUnits, ...change.removedPeople, ...change.removedSeries]
  const { step } = rosterStrings
  const parts = [
    say(
      step.added,
      rows.filter(({ id }) => made.has(id)).map(({ name }) => name),
    ),
    say(
      step.changed,
      rows.filter(({ id }) => !made.has(id)).map(({ id, name }) => renamedFrom(before.get(id), name)),
    ),
    say(
      step.removed,
      removed.map((id) => before.get(id) ?? seriesBefore.get(id) ?? ''),
    ),
  ]
  return parts.filter((part) => part !== '').join('；')
}

function renamedFrom(before: string | undefined, name: string): string {
  return before === undefined || before === name ? name : `${before}→${name}`
}

function say(words: (names: string) => string, names: readonly string[]): string {
  const known = [...new Set(names)].filter((name) => name !== '')
  if (known.length === 0) return ''
  const listed = known.slice(0, MOST_NAMES).join('、')
  return words(known.length > MOST_NAMES ? rosterStrings.andMore(listed, known.length) : listed)
}
