import { rateSurname } from '../../people/surnames.ts'
import type { Found } from '../finding.ts'
import { matchesIn } from '../reading/matches.ts'
import { oncePerPiece } from '../reading/piece.ts'
import { areConfused } from '../words/vocabulary.ts'
import type { DocumentRule } from './document-rule.ts'
import { findNearNames } from './near-names.ts'

const POST =
  '(?:代|常务)?副?(?:市长|县长|区长|州长|书记|主任|局长|部长|主席|秘书长|镇长|乡长|董事长|理事长|会长|总经理|院长|校长|站长|所长|处长|科长|厅长|行长|队长|总工程师|总会计师)'
const AFTER_POST = new RegExp(
  `${POST}(\\p{Script=Han}{2,3})(?=同志|要|分管|协调|牵头|带队|率|主持|负责|汇报|介绍|传达|宣读|通报|作|要求|指出|强调|任|参加|审核|关于|就|对|在|代表|同|到|[，。、；])`,
  'gu',
)
/** 苗书恒指出: who speaks, without a post. */
const BEFORE_SPEECH =
  /(?<=^|[，。；])(\p{Script=Han}{2,3})(?=(?:同志)?(?:指出|强调|要求，|表示，|汇报了|介绍了|传达了|通报了|负责(?=牵头|督办|协调)))/gu
const BEFORE_POST = new RegExp(`(?<=^|[，。；由经请])(\\p{Script=Han}{2,3})(?=${POST}|同志)`, 'gu')

/** Every post ends with one of these, but for 同志; the others are of the words for speaking. */
const MAY_NAME = /[长记任席理志师出调求示报介传负]/u

const namesIn = oncePerPiece(({ text }) =>
  MAY_NAME.test(text)
    ? [
        ...matchesIn(text, AFTER_POST).map(({ 0: words, 1: name = '', index }) => ({
          name,
          start: index + words.length - name.length,
        })),
        ...[BEFORE_POST, BEFORE_SPEECH].flatMap((pattern) =>
          matchesIn(text, pattern).map(({ 1: name = '', index }) => ({ name, start: index })),
        ),
      ]
    : [],
)

/** The same length, one character differs; the surname only by sound or shape. 顾河 of 顾长河: one character is missing. */
function findNear(name: string, known: Iterable<string>): string | undefined {
  if (rateSurname(name) === 0) return undefined
  for (const other of known) {
    if (name.length === 2 && other.length === 3 && other[0] === name[0] && other[2] === name[1]) return other
    if (other.length !== name.length) continue
    const places = [...name].flatMap((character, at) => (character === other[at] ? [] : [at]))
    const [at] = places
    if (places.length !== 1 || at === undefined) continue
    // 张建国 and 张建军 may be two people; 周明 and 周鸣 hardly.
    if (areConfused(name[at] ?? '', other[at] ?? '')) return other
  }
  return undefined
}

/** 欧阳旭日 of 欧阳旭, 周明明 of 周明: one character too many. */
function findInside(name: string, known: Iterable<string>): string | undefined {
  if (rateSurname(name) === 0) return undefined
  for (const other of known)
    if (
      name.length === other.length + 1 &&
      (name.startsWith(other) || name.endsWith(other.slice(1))) &&
      name[0] === other[0]
    )
      return other
  return undefined
}

/** A name in the text is one character off a name in the rolls. */
export const nameDiffers: DocumentRule = {
  id: 'name-differs',
  level: 'suspect',
  group: 'people',
  source: '人名一致',
  fires: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。\n会议要求，由副市长周名牵头，抓好落实。\n出席：林知远、周明、陈立。',
    '一、研究医保基金工作\n林志远院长强调，要抓好整改。\n出席：林知远、周明、陈立。',
    '一、研究医保基金工作\n林志远指出，要抓好整改。\n出席：林知远、周明、陈立。',
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。\n会议由林志远市长作总结。\n出席：林知远、周明、陈立。\n列席：市发改委赵亮，市住建局孙强，市财政局李可，市水务局吴兵，市应急管理局郑和，市教育局冯远，市民政局韩松，市司法局曹青，市统计局许文。',
  ],
  passes: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。\n会议要求，由副市长周明牵头，抓好落实。\n出席：林知远、周明、陈立。\n列席：市发改委赵亮，市住建局孙强，市财政局李可，市水务局吴兵，市应急管理局郑和，市教育局冯远，市民政局韩松，市司法局曹青，市统计局许文。',
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。\n会议要求，由副市长吴敏牵头。\n出席：林知远、周明、陈立。\n列席：市发改委赵亮，市住建局孙强，市财政局李可，市水务局吴兵，市应急管理局郑和，市教育局冯远，市民政局韩松，市司法局曹青，市统计局许文。',
  ],
  find({ rolls, opening, pieces, options }) {
    const known = new Set([
      ...rolls.flatMap(({ block }) => block.entries.flatMap(({ names }) => names)),
      ...options.people,
    ])
    const chair = opening?.block.meeting.chairName
    const found: Found[] = []
    // Who is in the chair stands in the rolls or not, but not with another character.
    const chairInRoll =
      chair && !known.has(chair) ? (findNear(chair, known) ?? findInside(chair, known)) : undefined
    if (opening !== null && chair && chairInRoll !== undefined) {
      const start = opening.piece.text.indexOf(chair)
      const range = start < 0 ? null : { start, end: start + chair.length }
      found.push({ index: opening.index, field: 'text', range, data: { found: chair, wanted: chairInRoll } })
    }
    if (chair) known.add(chair)
    if (known.size === 0) return []
    return [...found, ...findNearNames(pieces, known, namesIn, findNear)]
  },
}
