/**
 * Known kinds of documents (文种) that titles end with; the longest that fits is the short name in 该《…》.
 * 若干政策 and 三年行动计划 are read as 政策 and 行动计划, as in the model document.
 */
const DOCUMENT_KINDS = [
  '实施方案',
  '工作方案',
  '行动方案',
  '建设方案',
  '改革方案',
  '总体方案',
  '安置方案',
  '分配方案',
  '处置方案',
  '落实方案',
  '补偿方案',
  '方案',
  '行动计划',
  '工作计划',
  '实施计划',
  '投资计划',
  '供应计划',
  '立法计划',
  '计划',
  '应急预案',
  '预案',
  '管理办法',
  '实施办法',
  '暂行办法',
  '考核办法',
  '奖励办法',
  '工作办法',
  '评价办法',
  '办法',
  '管理规定',
  '暂行规定',
  '规定',
  '管理条例',
  '条例',
  '实施细则',
  '管理细则',
  '细则',
  '工作规则',
  '议事规则',
  '规则',
  '工作制度',
  '管理制度',
  '制度',
  '工作要点',
  '要点',
  '实施意见',
  '指导意见',
  '工作意见',
  '意见',
  '政策措施',
  '扶持政策',
  '政策',
  '措施',
  '举措',
  '任务清单',
  '责任清单',
  '项目清单',
  '事项清单',
  '清单',
  '目录',
  '名录',
  '名单',
  '规程',
  '章程',
  '标准',
  '指南',
  '导则',
  '规范',
  '纲要',
  '规划',
  '大纲',
  '图则',
  '框架协议',
  '合作协议',
  '协议书',
  '协议',
  '合同',
  '备忘录',
  '倡议书',
  '责任书',
  '政府工作报告',
  '工作报告',
  '调查报告',
  '评估报告',
  '情况报告',
  '报告',
  '请示',
  '批复',
  '通告',
  '公告',
  '通知',
  '通报',
  '决定',
  '决议',
  '议案',
  '意见书',
  '公报',
  '命令',
  '函',
  '预算草案',
  '草案',
  '预算',
  '决算',
  '评价结果',
  '结果',
  '文件',
  '汇报',
  '说明',
  '建议',
  '批示',
  '讲话',
  '答复',
] as const
const LONGEST_FIRST = [...DOCUMENT_KINDS].sort((a, b) => b.length - a.length)

/** Cover documents around the one that is really discussed: 关于审定X考核办法的请示 is about the 考核办法. */
const COVER =
  /^.*?关于(?:提请)?(?:印发|下发|发布|公布|审定|审议|研究|批准|制定|制订|出台|修订|修改|报送|报审|调整)(?:实施)?(.+?)的(?:请示|报告|函|通知|汇报|议案|说明)$/u
const TRAILING_BRACKETS = /(?:（[^（）]*）|\([^()]*\)|〔[^〔〕]*〕|【[^【】]*】)$/u

/** Nobody names a document at greater length. In characters. */
const LONGEST_NAME = 500

/** The kind of a document read from its name, without （试行）, （2021-2023）, （送审稿）; null when it ends with no known kind. */
export function readDocumentKind(name: string): string | null {
  const bare = stripTrailingBrackets(name)
  const inner = bare.length > LONGEST_NAME ? undefined : COVER.exec(bare)?.[1]
  if (inner !== undefined) {
    const quoted = /[〈《<](.+)[〉》>]$/u.exec(inner.trim())?.[1]
    const kind = readDocumentKind(quoted ?? inner)
    if (kind !== null) return kind
  }
  return LONGEST_FIRST.find((kind) => bare.endsWith(kind)) ?? null
}

function stripTrailingBrackets(name: string): string {
  let bare = name.trim()
  for (let shorter = bare.replace(TRAILING_BRACKETS, ''); shorter !== bare; ) {
    bare = shorter.trimEnd()
    shorter = bare.replace(TRAILING_BRACKETS, '')
  }
  return bare
}
