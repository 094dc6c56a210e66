import { isWord } from './vocabulary.ts'

/** Words that minutes are full of; typed fast, their two characters change places: 义意, 施措, 体具. */
const OFTEN = new Set(
  '意义 措施 工作 责任 落实 推进 加强 部署 保障 项目 资金 方案 管理 制度 单位 部门 审议 研究 决定 要求 强调 指出 明确 建设 安全 生产 服务 组织 领导 检查 监督 整改 排查 政策 规划 办法 意见 情况 汇报 问题 任务 目标 群众 企业 环境 经济 改革 创新 统筹 协调 配合 牵头 负责 印发 修改 完善 程序 实施 机制 重点 措施 具体 积极 严格 认真 切实 确保 规范 监管 风险 隐患 应急 防范 质量 效益 优化 提升 深化 强化 健全 细化 压实 督促 督办'.split(
    ' ',
  ),
)

/** Most pairs begin with none of these. */
const ENDS = new Set([...OFTEN].map((word) => word.charAt(1)))

/** The word whose characters have changed places in a pair that is none; null otherwise. */
export function untransposed(pair: string): string | null {
  if (!ENDS.has(pair.charAt(0))) return null
  const word = pair.charAt(1) + pair.charAt(0)
  return OFTEN.has(word) && !isWord(pair) ? word : null
}
