import type { Meeting } from '../../minutes/blocks.ts'

const NUMERAL = '[\\d一二三四五六七八九十百零〇]{1,6}'
/** 第59次, 2026年第2次, 2025年度第9次, 104次 of 五届104次, 2025年第21周. The year and the counter of the meeting, not of the body (第十六届). */
const ORDINAL = `(?:(?:(?:\\d{4}|[〇○零一二三四五六七八九]{4})年(?:度)?)?第${NUMERAL}次|\\d{4}年(?:度)?第${NUMERAL}周|(?<=[一二三四五六七八九十]届)${NUMERAL}次)`
const NAME = '[^，。；：]{0,30}?(?:会议|(?:办公会|全会|例会|大会|联席会|专题会|会)(?!议))'
const NEXT = '(?=[，。；：（\\s]|$|听取|审议|研究|传达|学习|专题|就|对|在|，)'
const CALLED = '(?:召开|举行|主持)了?'
/** 召开市政府第59次常务会议 */
const AFTER_VERB = new RegExp(
  `${CALLED}((?:(?!召开|举行)[^，。；：]){0,40}?)(${ORDINAL})(${NAME})${NEXT}`,
  'u',
)
/** 市政府第12次常务会议在三楼会议室召开; the numbered meeting begins the clause. */
const BEFORE_VERB = new RegExp(
  `(?:^|[，。；：日午])((?:(?!传达|学习|听取|审议)[^，。；：日]){0,40}?)(${ORDINAL})(${NAME})(?=[^。；]{0,60}(?:召开|举行))`,
  'u',
)
const COUNTED_AGAIN = new RegExp(`^(.{2,20}?)(第${NUMERAL}次)([^第]{0,12}?(?:会议|全会|例会|会))`, 'u')
const UNNUMBERED =
  /(?:召开|举行)了?([^，。；：]{0,40}?(?:会议|办公会|全会|例会|协调会|推进会|联席会|专题会|调度会|座谈会|现场会|大会|启动会|评审会|党组会|董事会|班子会|碰头会|部署会))(?=[，。；：（]|$|听取|审议|研究|传达|学习|就|对)/u
/** Whose meeting: 市政府 of 市政府常务会议; not 局 of 局长办公会, 局务会, 党委会. */
const OWNER = /^(.*(?:人民政府|政府|委员会|党组|局(?![长务])|委(?![会长务])|办公室|公司))(?=.)/u
/** 全市档案工作会议在云州宾馆召开; the meeting begins the clause. */
const UNNUMBERED_BEFORE =
  /(?:^|[，。；日午])((?:(?!传达|学习|听取|审议)[^，。；：日]){2,40}?(?:会议|推进会|座谈会|联席会|协调会|调度会|现场会|部署会|例会))(?=(?:于[^，。；]{2,30})?(?:在[^，。；]{2,40})(?:顺利|胜利)?(?:召开|举行))/u

/** What the meeting was, from an opening paragraph, a headline or a title: body 市政府, ordinal 第59次, name 常务会议; nulls when not told. */
export function readMeetingName(head: string): Pick<Meeting, 'body' | 'ordinal' | 'name'> {
  const numbered = AFTER_VERB.exec(head) ?? BEFORE_VERB.exec(head)
  if (numbered !== null) {
    const [, before = '', first = '', rest = ''] = numbered
    // 七届五次“两代会”主席团第二次会议: the last counter is that of the meeting.
    const tail = head.slice(numbered.index + numbered[0].length - rest.length).split(/[，。；：]/u)[0] ?? ''
    const last = first.startsWith('第') || /\d{4}年/u.test(first) ? null : COUNTED_AGAIN.exec(tail)
    const [, between = '', ordinal = first, name = rest] = last ?? []
    const body = last === null ? before : before + first + between
    return { body: body === '' ? null : body, ordinal, name }
  }
  const whole = UNNUMBERED.exec(head)?.[1] ?? UNNUMBERED_BEFORE.exec(head)?.[1]
  if (whole === undefined) return { body: null, ordinal: null, name: null }
  const body = OWNER.exec(whole)?.[1] ?? null
  return { body, ordinal: null, name: whole.slice(body?.length ?? 0) }
}

/** The counter in a title or a line of the header: 县十六届政府第49次常务会议纪要, 第47次; null when there is none. */
export function findOrdinal(line: string): string | null {
  if (/[。；]/u.test(line) || line.length > 80) return null
  return new RegExp(ORDINAL, 'u').exec(line)?.[0] ?? null
}
