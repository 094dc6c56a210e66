/** Phrases that minutes are made of. One character of them written for another is a slip, whatever word it makes. */
export const SET_PHRASES = `
会议听取并审议了 会议听取了 会议审议了 会议研究了 会议传达学习了 会议审议并原则通过 会议研究决定 会议原则同意 会议认为 会议指出 会议强调 会议要求 会议明确 会议决定 会议议定
原则同意 原则通过 一致同意 审议通过 根据会议讨论意见 按照会议讨论意见 会议讨论意见 进行修改完善 修改完善后 进一步修改完善 以市政府名义印发 以市政府办公室名义印发 以县政府名义印发 以县政府办公室名义印发
提交市委常委会审议 提交县委常委会审议 按程序报批 按程序印发 按程序办理 会后由 情况的汇报 情况汇报 会议议定事项 纪要如下 主持召开 常务会议 专题会议 办公会议 传达学习 贯彻落实
学习贯彻 深入学习贯彻 重要讲话精神 重要指示批示精神 重要指示精神 决策部署 工作部署 安排部署 会议精神 全会精神 中央经济工作会议 习近平新时代中国特色社会主义思想 习近平总书记
高度重视 提高认识 统一思想 提高政治站位 政治站位 思想认识 充分认识 深刻认识 责任意识 底线思维 系统思维 问题导向 目标导向 结果导向 效果导向 大局意识 担当作为 主动作为 履职尽责 尽职尽责 攻坚克难
压实责任 落实责任 责任落实 主体责任 属地责任 监管责任 领导责任 行业监管 部门监管 企业主体责任 党政同责 一岗双责 齐抓共管 失职追责 分工负责 各司其职 各负其责 密切配合 协同配合 协调配合 通力合作 形成合力 工作合力
强化措施 落实措施 采取有力措施 有效措施 创新举措 加强领导 组织领导 加强组织领导 统筹协调 统筹推进 协同推进 扎实推进 稳步推进 加快推进 有序推进 深入推进 持续推进 全力推进 全面推进 加强协调 加强沟通 沟通协调 沟通对接 协调解决 研究解决 妥善解决
督促检查 督查督办 跟踪督办 督促指导 监督检查 监督管理 监督执纪 定期通报 考核评价 绩效考核 综合考核 考核奖惩 责任追究 严肃问责 追责问责 跟踪问效 落地见效 落到实处 取得实效 抓出成效 见到实效 一抓到底 常抓不懈 抓紧抓好 抓实抓细 抓细抓实 做实做细
任务分工 责任分工 职责分工 工作任务 目标任务 重点任务 时间节点 时间进度 时间要求 工作进度 项目进度 工程进度 完成时限 倒排工期 挂图作战 清单管理 工作台账 问题清单 任务清单 责任清单 项目清单 台账管理 工作机制 长效机制 联动机制 协调机制 调度机制 会商机制 联席会议 工作专班 领导小组
各级各部门 各县区各部门 各地各部门 各有关部门 各相关部门 各责任单位 有关部门 相关部门 牵头部门 责任部门 责任单位 牵头单位 配合单位 主管部门 职能部门 成员单位 各镇街道 各乡镇街道 乡镇街道
资金保障 要素保障 用地保障 人才保障 组织保障 制度保障 政策支持 资金支持 资金监管 专款专用 财政资金 专项资金 资金使用 使用效益 资金来源 预算管理 预算执行 收支平衡 过紧日子 政府采购 公开招标 招标投标 政府投资 社会资本 国有资产 保值增值 土地出让 征地拆迁 拆迁安置 补偿安置
安全生产 安全隐患 风险隐患 隐患排查 排查整治 排查整改 专项整治 集中整治 综合整治 综合治理 源头治理 系统治理 依法治理 应急预案 应急处置 应急救援 应急管理 应急演练 防汛抗旱 防灾减灾 森林防火 消防安全 食品安全 道路交通 交通安全 监测预警 预警信息 值班值守 生命财产安全 社会稳定 和谐稳定 矛盾纠纷 信访维稳 舆论引导 宣传引导 正面引导
生态环境 环境保护 污染防治 大气污染 污水处理 垃圾处理 垃圾分类 绿色发展 高质量发展 经济社会发展 产业发展 产业升级 转型升级 结构调整 创新驱动 科技创新 招商引资 项目建设 重大项目 重点项目 重点工程 基础设施 公共服务 营商环境 优化营商环境 市场主体 民营企业 中小企业 龙头企业 扩大内需 乡村振兴 脱贫攻坚 农村人居环境 粮食安全 耕地保护 城市更新 城市管理 社会治理 基层治理 民生实事 民生工程 民生保障 社会保障 社会救助 医疗卫生 教育教学 就业创业 养老服务 文化旅游
依法依规 依法行政 依法履职 严格执行 严格落实 严格按照 严格控制 严格把关 严肃查处 严厉打击 从严从紧 公开透明 公平公正 实事求是 因地制宜 科学谋划 科学规划 合理安排 精准施策 分类施策 综合施策 统筹兼顾 突出重点 全面落实 认真落实 切实加强 切实做好 切实履行 进一步加强 进一步完善 进一步提高 不断提升 不断完善 广泛征求意见 征求意见 群众反映 人民群众 干部群众 群众满意度 获得感 幸福感 安全感
`

const LENGTH = 4
const TABLE = new Map<string, Map<string, string>>()
const PARTS = new Set<string>()
/** The first and the last two characters of every part, as numbers: one of them is whole where one character is wrong. */
const HEADS = new Set<number>()
const TAILS = new Set<number>()

/** Stretches of four characters of the phrases, by what is left of them without one character. */
function readTable(): void {
  for (const phrase of SET_PHRASES.match(/\p{Script=Han}+/gu) ?? [])
    for (let at = 0; at + LENGTH <= phrase.length; at += 1) PARTS.add(phrase.slice(at, at + LENGTH))
  for (const part of PARTS) {
    HEADS.add(pairAt(part, 0))
    TAILS.add(pairAt(part, 2))
    for (let hole = 0; hole < LENGTH; hole += 1) {
      const key = `${hole}${part.slice(0, hole)}${part.slice(hole + 1)}`
      const known = TABLE.get(key) ?? new Map<string, string>()
      known.set(part.charAt(hole), part)
      TABLE.set(key, known)
    }
  }
}

/** A stretch of four characters that is one of a phrase but for one character: which, and what the phrase has there. */
export interface NearPhrase {
  readonly hole: number
  readonly meant: readonly string[]
}

function pairAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1)
}

/** Looks at the four characters from `at` on. null: they are a phrase's own, or like none of them. */
export function findNearPhrase(text: string, at: number): NearPhrase | null {
  if (PARTS.size === 0) readTable()
  // Every place of every text is asked: most have neither half of a phrase, and no part is cut out for them.
  if (!HEADS.has(pairAt(text, at)) && !TAILS.has(pairAt(text, at + 2))) return null
  const part = text.slice(at, at + LENGTH)
  if (PARTS.has(part)) return null
  for (let hole = 0; hole < LENGTH; hole += 1) {
    const known = TABLE.get(`${hole}${part.slice(0, hole)}${part.slice(hole + 1)}`)
    if (known !== undefined) return { hole, meant: [...known.keys()] }
  }
  return null
}
