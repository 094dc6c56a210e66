/** 138 0000 1234, 139-1234-5678, 0512-6888 6666, (0512)68886666-801, 6888 6666: as people write them in a list. */
const MOBILE = String.raw`(?:\+?86[ \u3000-]?)?1[3-9](?:[ \u3000-]{0,2}\d){9}`
const FIXED = String.raw`(?:[（(]0\d{2,3}[）)]|0\d{2,3})[ \u3000-]{0,2}[2-9]\d{2,3}[ \u3000-]?\d{4}(?:[-转]\d{1,4})?`
const LOCAL = String.raw`(?!20[0-4]\d(?:0[1-9]|1[0-2])[0-3]\d(?!\d))[2-9]\d{2,3}[ \u3000-]?\d{4}`
const LABEL = String.raw`(?:联系|办公|移动)?(?:电话|手机|座机|[Tt][Ee][Ll])(?:号码?)?[ \u3000]{0,2}[：:.]?[ \u3000]{0,2}`
const PHONE = String.raw`(?:${MOBILE}|${FIXED}|${LOCAL})(?![\d人名位年月日])`
const LABELLED = String.raw`(?:${LABEL})?(?<![\d.])${PHONE}`

/** With the brackets around it, or the mark and the blanks before it. */
const WRITTEN = new RegExp(
  String.raw`[ \u3000]{0,4}[（(](?:${LABELLED}[、，,/ \u3000]{0,2}){1,2}[）)]|[，,、；;：:/ \u3000]{0,4}${LABELLED}`,
  'gu',
)

/** A list of people without the telephone numbers in its lines, and whether there were any. O(n). */
export function dropPhones(text: string): { readonly said: string; readonly hasPhones: boolean } {
  if (!/\d{3}/u.test(text)) return { said: text, hasPhones: false }
  const said = text.replace(WRITTEN, '')
  return { said, hasPhones: said !== text }
}
