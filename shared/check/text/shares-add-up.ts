import { matchesIn } from '../reading/matches.ts'
import { findMatches, type TextRule } from './text-rule.ts'

const SHARE = '\\d{1,2}(?:\\.\\d{1,2})?%'
/** 其中甲占55%，乙占35%，丙占15%: three shares and more after 其中, 构成 or a colon. */
const EACH = new RegExp(
  `(?:其中|构成|结构|比例)[：:，,为]?((?:[^\\d，。；、%]{1,16}占(?:比|总[数量额])?(?:为|达|约)?(?:${SHARE})[，、；]?){3,8})`,
  'gu',
)
/** 甲、乙、丙分别占55%、35%、15% */
const TOGETHER = new RegExp(`(?:分别|各)占(?:总[数量额]的?|比为?)?((?:${SHARE}[、，和]?){3,8})`, 'gu')
const ONE = /(\d{1,2}(?:\.\d{1,2})?)%/gu
/** What overlaps: of the same people some are women, some have a degree. */
const OVERLAPS = /[男女岁]|党员|学历|本科|以[上下]|同时/u
/** Rounded shares may miss the whole by as much. */
const ROUNDED = 0.5
/** Beyond it they are shares of several wholes. */
const FAR_OVER = 20

/** Shares of one whole are no more than all of it. */
export const sharesAddUp: TextRule = {
  id: 'shares-add-up',
  level: 'suspect',
  group: 'numbers',
  source: '数据一致',
  needs: '占',
  fires: [
    '工资总额控制在1.86亿元以内，其中基本工资占55%，绩效工资占35%，津贴补贴占15%。',
    '一产、二产、三产分别占12.5%、41.3%、56.2%。',
  ],
  passes: [
    '工资总额控制在1.86亿元以内，其中基本工资占55%，绩效工资占35%，津贴补贴占10%。',
    '一产、二产、三产分别占12.5%、41.3%、46.3%。',
    '代表中党员占62%，女性占38%，本科以上学历占12%。',
    '其中甲占40%，乙占30%，丙占10%。',
  ],
  find: (text) =>
    [EACH, TOGETHER].flatMap((pattern) =>
      findMatches(text, pattern, ({ 0: found, 1: list = '', index }) => {
        const shares = [...matchesIn(list, ONE)].map(([, share]) => Number(share))
        const sum = shares.reduce((all, share) => all + share, 0)
        if (OVERLAPS.test(list) || sum <= 100 + ROUNDED || sum > 100 + FAR_OVER) return null
        const end = index + found.replace(/[，、；和]$/u, '').length
        return { end, data: { other: `${Number(sum.toFixed(2))}%` } }
      }),
    ),
}
