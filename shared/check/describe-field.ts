/** What a field is called where its form is not seen, by its schema name. */
const LABELS: Readonly<Record<string, string>> = {
  'masthead.copyNumber': '份号',
  'masthead.secrecy': '密级和保密期限',
  'masthead.urgency': '紧急程度',
  'masthead.organ': '机关',
  'masthead.kind': '文种',
  'masthead.number': '编号',
  'masthead.title': '标题',
  'masthead.issuer': '印发机关',
  'masthead.issueDate': '印发日期',
  'meeting.body': '会议主体',
  'meeting.ordinal': '届次',
  'meeting.name': '会议名称',
  'meeting.date': '日期',
  'meeting.period': '时段',
  'meeting.place': '地点',
  'meeting.chairName': '主持人',
  'meeting.chairPost': '职务',
  'meeting.purpose': '缘由',
  'meeting.companions': '随行',
  'meeting.agenda': '会议内容',
  'topic.subject': '议题名称',
  'topic.reporter': '汇报单位',
  'topic.documentKind': '文种',
  'decision.conclusion': '结论',
  'decision.object': '对象',
  'decision.unit': '责任单位',
  'decision.action': '动作',
  'decision.destination': '去向',
  'decision.deadline': '时限',
  'decision.lead': '牵头单位',
  'decision.support': '配合单位',
  'roll.entries': '名单',
  'colophon.printer': '印发机关',
  'colophon.printDate': '印发日期',
  'colophon.distribution': '分送',
}

/** The Chinese label of a field; its schema name where it has none. Places inside a roll are the roll's. */
export function describeField(field: string): string {
  if (field.startsWith('roll.')) return LABELS['roll.entries'] ?? field
  if (field.startsWith('colophon.distribution')) return LABELS['colophon.distribution'] ?? field
  return LABELS[field] ?? field
}
