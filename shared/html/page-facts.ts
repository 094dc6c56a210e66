import { type GivenTable, type SourceLine, wordsOf } from '../parse/lines/source-line.ts'

/**
 * What a line of a page says about the document: `site` what only a site says (索引号, 信息来源, 浏览次数, 打印本页), `shared` what stands in such a list
 * too, but may be the document's own (发文机关, 成文日期).
 */
export interface PageFact {
  readonly kind: 'site' | 'shared'
  readonly label: string
  /** '' where none stands in the line. */
  readonly value: string
}

const SITE =
  /^(?:(?:信息)?(?:索引号?|索取号)|信息来源|发布(?:机构|单位|部门|时间|日期|者|人|于)|发稿(?:时间|日期)|更新(?:时间|日期)|生成日期|公开(?:日期|时间|方式|形式|范围|程序|时限|类别|责任部门)|(?:主题|体裁|组配|主题类别)分类|浏览(?:次数|量|数)?|点击(?:次数|量|率|数)?|阅读(?:次数|量|数)?|访问(?:次数|量)|文字大小|字[体号](?:大小)?|保护视力色?|视力保护色?|分享到?|打印(?:本页)?)$/u
const SHARED =
  /^(?:(?:信息|文件|公文)?(?:名称|标题|类别)|信息形式|文号|(?:发文|公文)字号|文件编号|(?:发文|制发)(?:机关|机构|单位|部门)|责任部门|(?:发文|成文|制发|印发|生效|实施|施行|失效|废止)(?:日期|时间)|有效[期性]|有效状态|时效性?|效力(?:状态)?|文种|公文种类|分类|内容(?:概述|摘要)|摘要|语种|(?:文章|稿件|新闻)?来源|稿源|主题词|关键[词字]|服务对象|人气|(?:责任)?编辑|责编|作者|供稿|录入|关闭)$/u
/** What may be nowhere else in the page. */
const OWN = /(?:名称|标题|文号|字号|编号)$/u
/** A site's label somewhere in the line. */
const BESIDE = /(?:索引号|索取号|发布(?:机构|单位|时间|日期)|信息来源|主题分类|浏览次数)\s*[：:]/u
/** 2025-03-12 10:30:00 before 来源：…. */
const STAMP = /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}([\sT]\d{1,2}:\d{2}(?::\d{2})?)?\s*/u
/** The knobs of a page, however they stand together: 【字体：大 中 小】【打印本页】. */
const KNOBS =
  /^(?:打印(?:本页|页面|此页|文章|文档)?|关闭(?:窗口|本页|页面)?|收藏(?:本页)?|返回(?:顶部|列表)?|分享到?|微信|微博|QQ(?:空间|好友)?|字体|字号|大|中|小|默认|A[+-]?|我要纠错|纠错|朗读|语音播报|下载|复制链接|[：:【】[\]()（）|｜/·>])+$/iu
const SURE_KNOB = /打印|关闭|收藏|返回|分享|字[体号]|纠错/u
const LONGEST_KNOBS = 80
const LONGEST = 400

/** What a line says about the document; null where it is the document's, or of another kind. */
export function readPageFact(line: SourceLine): PageFact | null {
  if (line.table !== undefined) return isFactTable(line.table) ? { kind: 'site', label: '', value: '' } : null
  const words = wordsOf(line).trim()
  if (words === '' || words.length > LONGEST) return null
  if (words.length <= LONGEST_KNOBS && KNOBS.test(words.replace(/\s/gu, '')))
    return { kind: SURE_KNOB.test(words) ? 'site' : 'shared', label: '', value: words }
  const [stamp = '', time] = STAMP.exec(words) ?? []
  const rest = words.slice(stamp.length)
  const fact = rest === '' ? { kind: 'shared' as const, label: '', value: words } : readLabelled(rest)
  return fact === null || time === undefined ? fact : { ...fact, kind: 'site' }
}

function readLabelled(words: string): PageFact | null {
  const end = words.search(/[：:\t】]/u)
  const label = labelOf(end < 0 ? words : words.slice(0, end))
  const value = end < 0 ? '' : words.slice(end + 1).trim()
  if (SITE.test(label)) return site(label, value)
  if (!SHARED.test(label)) return null
  return BESIDE.test(words) ? site(label, value) : { kind: 'shared', label, value }
}

function site(label: string, value: string): PageFact {
  return { kind: 'site', label, value }
}

function labelOf(words: string): string {
  return words.replace(/[\s【[]/gu, '')
}

/** 索引号 | 000014349/2025-00012 | 主题分类 | 综合政务: a site's list of what it says about the document. */
export function isFactTable({ rows }: GivenTable): boolean {
  const facts = rows.map((row) =>
    readLabelled(
      row
        .map(({ text }) => text)
        .join('\t')
        .trim(),
    ),
  )
  return facts.length > 0 && !facts.includes(null) && facts.some((fact) => fact?.kind === 'site')
}

/** Whether it says what the document says itself, a title or a number: it may be left out only where that is so. */
export function isTitleFact({ label, value }: PageFact): boolean {
  return OWN.test(label) && value !== ''
}
