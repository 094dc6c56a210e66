import type { z } from 'zod'

/** What the parts of a file are called on the screen; the longer name is for a part that means something else within another. */
const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    name: '名称',
    description: '说明',
    suggestedProfileId: '版式',
    openers: '起首语',
    phrase: '写法',
    label: '简称',
    mark: '其后的标点',
    openingForms: '开头段写法',
    'openingForms.label': '名称',
    pattern: '句式',
    topicKinds: '议题类型',
    'topicKinds.kind': '标题用语',
    listed: '开头段用语',
    report: '汇报句',
    'topicKinds.object': '议定的对象',
    decision: '议定句',
    opener: '起首语',
    objectPattern: '对象写法',
    plainObject: '没有文件时的对象',
    conclusions: '结论',
    actions: '动作',
    destinations: '去向',
    rolls: '名单写法',
    role: '名单名称',
    betweenNames: '姓名之间',
    betweenEntries: '单位之间',
    endMark: '末尾',
    skeleton: '新稿件',
    children: '内容',
    organ: '机关',
    kind: '文种',
    number: '编号',
    title: '标题',
    issuer: '印发机关',
    issueDate: '印发日期',
    meeting: '会议',
    form: '开头写法',
    reporter: '汇报单位',
    documentKind: '文种',
    entries: '名单',
    unit: '单位',
    names: '姓名',
    note: '备注',
    distribution: '分送',
    printer: '印发机关',
    printDate: '印发日期',
    copies: '份数',
    groups: '分组',
    phrases: '常用语',
    text: '内容',
    trigger: '简码',
  }),
)

/** The first fault a schema found, as a short Chinese phrase with its place: 起首语第1项其后的标点：内容不在允许的范围内. */
export function describeSchemaIssue(error: z.ZodError): string {
  const issue = error.issues[0]
  if (issue === undefined) return '内容不对'
  const place = describePlace(issue.path).slice(0, 80)
  return place === '' ? phraseOf(issue) : `${place}：${phraseOf(issue)}`
}

function describePlace(path: readonly PropertyKey[]): string {
  let within = ''
  let place = ''
  for (const part of path) {
    if (typeof part === 'number') place += `第${part + 1}项`
    else {
      const name = String(part)
      place += NAMES.get(`${within}.${name}`) ?? NAMES.get(name) ?? ''
      within = name
    }
  }
  return place
}

function phraseOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'custom':
      return issue.message
    case 'invalid_type':
      return '缺少内容或类型不对'
    case 'too_small':
      return '内容太少或是空的'
    case 'too_big':
      return '内容太多或太长'
    case 'invalid_value':
    case 'invalid_union':
      return '内容不在允许的范围内'
    case 'unrecognized_keys':
      return `有不认识的项${issue.keys.slice(0, 3).join('、').slice(0, 60)}`
    case 'invalid_format':
      return '格式不对'
    default:
      return '内容不对'
  }
}
