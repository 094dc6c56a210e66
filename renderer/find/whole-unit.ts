/** What goes on with the name of a unit: 市水务局|机关服务中心, 市公安局|交警支队, 市政府|办公室, 市公安局|城东分局. */
const LONGER_UNIT =
  /^(?:机关(?:服务中心|事务|后勤|党委|工会)|服务中心|办公室|办(?!\p{Script=Han})|(?:交警|特警|巡警|刑侦|治安|执法|稽查)?(?:总|支|大|中)队|(?![各及和等与])\p{Script=Han}{0,3}分局|支局|分行|支行|分公司|分院|分校)/u
/** What makes a post of its last character: 市应急局|长; not 市应急局|长期坚持, nor 市应急局|副局长, which names the unit whole. */
const POST = /^长(?!期|远|效|年|江|城|达|短|足|时)/u

/** Whether a stretch of text is a unit's name by itself and no part of a longer one, known (`units`) or not, nor of a post. */
export function isWholeUnit(text: string, start: number, end: number, units: readonly string[]): boolean {
  const rest = text.slice(end, end + 10)
  return !LONGER_UNIT.test(rest) && !POST.test(rest) && !isPartOfKnown(text, start, end, units)
}

/** Whether one of the names covers the stretch and more. */
function isPartOfKnown(text: string, start: number, end: number, units: readonly string[]): boolean {
  return units.some((unit) => {
    if (unit.length <= end - start) return false
    const from = Math.max(0, end - unit.length)
    for (let at = text.indexOf(unit, from); at >= 0 && at <= start; at = text.indexOf(unit, at + 1)) {
      if (at + unit.length >= end) return true
    }
    return false
  })
}
