/**
 * What the fields of a pattern are called on the screen. Stored patterns keep the names of the code; the writer reads and writes these,
 * and both are understood where a pattern is typed.
 */
const PATTERN_NAMES = {
  date: '日期',
  year: '年份',
  monthDay: '月日',
  period: '时段',
  place: '地点',
  chairName: '主持人',
  chairPost: '职务',
  purpose: '缘由',
  companions: '随行',
  body: '会议主体',
  ordinal: '届次',
  name: '会议名称',
  meeting: '会议全称',
  topics: '审议了各议题',
  topicsBare: '审议各议题',
  reporter: '汇报单位',
  subject: '议题名称',
  conclusion: '结论',
  object: '对象',
  unit: '责任单位',
  action: '动作',
  destination: '去向',
  deadline: '时限',
  lead: '牵头单位',
  support: '配合单位',
  documentKind: '文种',
} as const
const SHOWN: ReadonlyMap<string, string> = new Map(Object.entries(PATTERN_NAMES))
const STORED: ReadonlyMap<string, string> = new Map(
  Object.entries(PATTERN_NAMES).map(([stored, shown]) => [shown, stored]),
)

/** {unit} → {责任单位}; what is no field stays as it is. */
export function showPattern(pattern: string): string {
  return pattern.replace(/\{([A-Za-z]+)\}/gu, (_, name: string) => `{${SHOWN.get(name) ?? name}}`)
}

/** {责任单位} → {unit}; what is no field stays as it is. */
export function storePattern(shown: string): string {
  return shown.replace(/\{([^{}]+)\}/gu, (_, name: string) => `{${STORED.get(name.trim()) ?? name}}`)
}
