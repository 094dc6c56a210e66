import { expect, it } from 'vitest'
import { builtInTemplates } from '#shared/templates/built-in.ts'
import { readDocumentKind } from '#shared/wording/document-kinds.ts'
import { readTopicTitle, titleOfSubject } from '#shared/wording/topic-title.ts'

const wording = builtInTemplates[0]!.wording

it.each([
  ['云州市推进一体化发展2021年工作要点', '工作要点'],
  ['关于全面推行证明事项告知承诺制的实施方案', '实施方案'],
  ['“云州制造”品牌建设三年行动计划', '行动计划'],
  ['云州市促进航空产业发展若干政策', '政策'],
  ['云州市新型产业用地（M0Ma）管理办法（试行）', '管理办法'],
  ['云州市园林绿化提升三年行动计划（2021-2023）', '行动计划'],
  ['实施方案（2025-2027年）（送审稿）', '实施方案'],
  ['云州市重点行业（领域）牵头部门和镇（区）职责边界清单', '清单'],
  ['云州市人民政府关于调整市区有关规定的通告', '通告'],
  ['2021年度云州市年度综合考核“1+5”文件', '文件'],
  ['关于审定清河县县属企业负责人考核办法的请示', '考核办法'],
  ['关于印发〈清河县移民安置方案〉的通知', '安置方案'],
  ['关于成立项目专班的请示', '请示'],
  ['清河县志', null],
  ['', null],
])('the document kind of %s is %s', (name, kind) => {
  expect(readDocumentKind(name)).toBe(kind)
})

it.each([
  ['审议《云州市管理办法（试行）》', '审议', '《云州市管理办法（试行）》', '云州市管理办法（试行）'],
  ['传达学习市第十四次党代会精神', '传达学习', '市第十四次党代会精神', null],
  ['听取关于安全生产工作情况的汇报', '听取', '关于安全生产工作情况的汇报', null],
  [
    '审议《关于转发《清河县方案》的通知》',
    '审议',
    '《关于转发《清河县方案》的通知》',
    '关于转发《清河县方案》的通知',
  ],
  ['研究生教育改革', null, '研究生教育改革', null],
  ['其他事项', null, '其他事项', null],
  ['审议《没有写完', '审议', '《没有写完', null],
  ['', null, '', null],
])('reads %s', (text, kind, subject, documentName) => {
  expect(readTopicTitle(text, wording)).toMatchObject({ kind, subject, documentName })
})

it('prefers the longest kind of the house', () => {
  const house = {
    ...wording,
    topicKinds: [...wording.topicKinds, { ...wording.topicKinds[0]!, kind: '审议并表决' }],
  }
  expect(readTopicTitle('审议并表决《预算草案》', house).kind).toBe('审议并表决')
})

it.each([
  ['听取县司法局关于法治建设情况的报告', '县司法局'],
  ['审议县文旅局《第二批名录》', '县文旅局'],
  ['审议县政府办、县财政局关于编制规划的请示', '县政府办、县财政局'],
  ['传达学习省委关于作风建设的精神', null],
  ['研究贯彻落实市委关于作风建设的要求', null],
  ['听取关于防汛工作的汇报', null],
  ['审议《市发改委关于规划的报告》', null],
])('finds who reports in %s: %s', (text, reporter) => {
  expect(readTopicTitle(text, wording).reporter).toBe(reporter)
})

it.each([
  ['审议', '《云州市河湖管护办法》', '审议《云州市河湖管护办法》'],
  ['审议', '审议《云州市河湖管护办法》', '审议《云州市河湖管护办法》'],
  ['审议', '听取市财政局关于预算执行情况的汇报', '听取市财政局关于预算执行情况的汇报'],
  [null, '传达学习关于防汛工作的通知', '传达学习关于防汛工作的通知'],
  ['研究', '研究型大学建设方案', '研究研究型大学建设方案'],
  ['研究', '研究', '研究研究'],
])('%s and the name %s are the heading %s', (kind, subject, heading) => {
  expect(titleOfSubject(kind, subject, wording)).toBe(heading)
})
