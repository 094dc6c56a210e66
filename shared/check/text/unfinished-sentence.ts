import type { TextRule } from './text-rule.ts'

/** A paragraph ends with a mark that closes a sentence. */
export const unfinishedSentence: TextRule = {
  id: 'unfinished-sentence',
  level: 'suspect',
  group: 'wording',
  source: 'GB/T 15834—2011 4.1',
  fires: ['会议强调，各地各部门要提高认识，抓好落实', '会议要求，要压实责任，'],
  passes: [
    '（一）研究审议《绿道管理办法》',
    '会议强调，要抓好落实。',
    '会议议定以下事项：',
    '1.修建水渠，清理河道；',
    '他说：“要抓好，抓实。”',
    '要加强清收，四季度不低于8000万元。（责任部门：财务部；完成时限：12月20日）',
  ],
  find: (text, { block, field, isTyped }) => {
    if (field !== 'text' || !isTyped || (block !== 'statement' && block !== 'item')) return []
    const bare = text.trimEnd()
    const last = bare.at(-1) ?? ''
    if (/[，、]/u.test(last)) {
      // 会议强调， may stand alone before its items.
      if (bare.length < 9) return []
      return [{ start: bare.length - 1, end: bare.length, data: { found: last } }]
    }
    if (!/[\p{L}\p{N}》）”]/u.test(last) || bare.length < 12 || !/[，。；]/u.test(bare)) return []
    if (/[。！？…；][”’）]$/u.test(bare)) return []
    // …完成收储。（责任单位：市资规局；时限：6月底）
    if (/[。！？；]（[^（）]*）$/u.test(bare)) return []
    return [{ start: bare.length - 1, end: bare.length, data: { found: last } }]
  },
}
