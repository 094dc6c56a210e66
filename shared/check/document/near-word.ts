import { rateSurname } from '../../people/surnames.ts'
import type { Found } from '../finding.ts'
import { oncePerPiece } from '../reading/piece.ts'
import { beginsThreeOfRun, isInName, POST_END } from '../reading/word-places.ts'
import { isPart } from '../words/set-phrases.ts'
import { untransposed } from '../words/transposed.ts'
import { beginsWord, endsWord, isWord, wordsMeantBy } from '../words/vocabulary.ts'
import type { DocumentRule } from './document-rule.ts'

const LEVELS = /^[市县区州省镇乡村各我该本逐每此小大新老旧]/u
/** The end of a body, before a word that stands alone: 办公室|应, 教育局|由. */
const BODY_END = /[室局委办部处科股队站所院校厂司会组员区县市镇乡村器]$/u
const ALONE = /[应要将与和及为由对从并且须可会能也都已等中内外之后前时上下以至来用则]$/u

/** Places where two characters look like a misspelling, whatever stands in the rest of the document. */
const candidatesOf = oncePerPiece((piece) => {
  if (piece.field !== 'text') return []
  const found: { found: string; wanted: readonly string[]; start: number }[] = []
  const { text } = piece
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2)
    const meant = wordsMeantBy(pair)
    const turned = meant.length > 0 ? null : untransposed(pair)
    const wanted = turned === null ? meant : [turned]
    if (wanted.length === 0) continue
    // 六层|墙柱, 3处|塌方: a count and its measure belong together.
    if (/[\da-z一二三四五六七八九十百千万两几]$/iu.test(text.slice(Math.max(0, at - 1), at))) continue
    // 县 stands alone before the short name of a unit: 县卫计局; so do 逐 and 小 before a noun.
    if (LEVELS.test(pair) || pair.startsWith('一') || endsShortName(text, at + 2)) continue
    const upTo = text.slice(Math.max(0, at - 2), at + 1)
    if (POST_END.test(upTo) || (BODY_END.test(upTo) && ALONE.test(pair))) continue
    // 以栋（单元）为单位: the first character is a word that stands before any other.
    if (/^[以按]/u.test(pair) && /^(?:（[^（）]*）)?[为计分]/u.test(text.slice(at + 2))) continue
    // 张政办发〔2025〕68号: the code of a body.
    if (/^\p{Script=Han}{0,6}〔/u.test(text.slice(at + 2, at + 9))) continue
    // 对|雨篦子: what follows stands in no dictionary, and the other one would do as well.
    if (/^[对由与把将向]/u.test(pair) && wanted.every((word) => word.startsWith(pair.charAt(0)))) continue
    // Two words meet here: 推进|近郊.
    if (endsWord(text, at) || beginsWord(text, at + 1) || isInShortQuote(text, at)) continue
    if (isInName(text, at) || isListedName(text, at) || isInParallel(text, at)) continue
    if (beginsThreeOfRun(text, at) || isInPhrase(text, at)) continue
    // 以歌叙史: by the one to do the other.
    if (/^以\p{Script=Han}{3}(?!\p{Script=Han})/u.test(text.slice(at - 2, at + 3)) && at >= 2) continue
    found.push({ found: pair, wanted, start: at })
  }
  return found
})

/** 凝心|聚力: two characters that are no word by themselves, but half of a phrase. */
function isInPhrase(text: string, at: number): boolean {
  return [0, 1, 2].some((before) => at >= before && isPart(text.slice(at - before, at - before + 4)))
}

/** 卫计|局, 教代|会, 主销|区: the last character of a name that is shortened, not the first of a word. */
function endsShortName(text: string, at: number): boolean {
  const end = text.charAt(at)
  return /[局委办院]/u.test(end) || (/[会区站]/u.test(end) && !beginsWord(text, at))
}

/** 蔡俊杰、安智辉、孙洁: two or three characters that begin with a surname, in an enumeration. */
function isListedName(text: string, at: number): boolean {
  const start = text.slice(Math.max(0, at - 3), at + 1).search(/[^、，。；：]{1,3}$/u) + Math.max(0, at - 3)
  const rest = text.slice(start, start + 5)
  const name = /^[^、，。；：]*/u.exec(rest)?.[0] ?? ''
  const isListed = text.charAt(start - 1) === '、' || text.charAt(start + name.length) === '、'
  return isListed && name.length >= 2 && name.length <= 3 && rateSurname(name) > 0
}

/**
 * 学深学透, 应入尽入: of four characters the first and third or the second and fourth are the same; what fills the pattern is no word by itself. Where
 * the other half is one, it is chance: 报告|报颂.
 */
function isInParallel(text: string, at: number): boolean {
  return [0, 1, 2].some((before) => {
    const four = text.slice(Math.max(0, at - before), at - before + 4)
    if (before === 2 && isWord(four.slice(0, 2)) && !/^重.轻/u.test(four)) return false
    // 重建轻管: one thing set against the other.
    return /^(?:重\p{Script=Han}轻\p{Script=Han}|(\p{Script=Han})\p{Script=Han}\1(?!\1)|\p{Script=Han}(\p{Script=Han})(?!\2)\p{Script=Han}\2)/u.test(
      four,
    )
  })
}

/** Coined words stand in quotes: “减证便民”. */
function isInShortQuote(text: string, at: number): boolean {
  const open = text.lastIndexOf('“', at)
  const close = text.indexOf('”', at)
  return open >= 0 && close >= 0 && close - open <= 24 && !text.slice(open, at).includes('”')
}

/** Two characters that are no word, and one sound or stroke from a common one: 惯切 for 贯彻. */
export const nearWord: DocumentRule = {
  id: 'near-word',
  level: 'suspect',
  group: 'wording',
  source: '易错词核对',
  fires: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。会议强调，要抓好络实，压实责任。',
    '一、研究自查自纠\n会议要求，于月底前将整改报告报颂主管部门。',
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。会议强调，要同筹推进各项建没。',
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。会议认为，具有重要义意，要拿出施措。',
  ],
  passes: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。会议强调，要抓好落实，压实责任，推进“减证便民”，提质增效。',
    '一、学习\n会议要求，纠正重建轻管、重采轻治，要学深学透、抓铁有痕、踏石留印，确保应入尽入，持续推进正风肃纪。',
    '2025年6月12日上午，林知远市长主持召开市政府第38次常务会议，副市长蔡杰、安智辉、孙洁出席，纪要如下：\n一、研究罐区安全\n会议要求，能立行立改的抓紧整改。',
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。\n会议要求，综合楼砌体6月底完成，可研抓紧报批，市防指加强值守，县域医共体统一药采，做好法援。',
    '一、研究换届工作\n民政局党委书记周惟国分别作表态发言，未来一段时间内，市委常委孙书申、张德民出席，由常务副县长刘通、邹映涛负责，李惠、张能辉及县直部门参加，县委副书记刘健到会，县发改委主任甘利华任副组长。',
    '一、研究农业生产\n会议要求，立足防大汛、抗大旱、抢大险、救大灾，产销平衡区和主销区稳定面积，召开第六届教代会第八次会议，统一思想、凝心聚力，以歌叙史，一严到底，对雨篦子进行清理。',
    '一、研究经济运行\n会议指出，目前已进一步完善方案，规上工业增加值由负转正，各总经理和研究生或本科生都要参加，及滞纳金一并清缴，微信公众号和官网按科级、家校关系每隔一周更新。',
  ],
  find({ pieces, rolls, masthead, opening, topics, options }) {
    const names = [
      ...rolls.flatMap(({ block }) => block.entries.flatMap(({ unit, names: all }) => [unit ?? '', ...all])),
      masthead?.block.organ ?? '',
      opening?.block.meeting.chairName ?? '',
      ...options.units,
      ...options.people,
      ...topics.flatMap(({ heading }) => heading?.block.reporter ?? ''),
    ].join('|')
    const all = pieces.flatMap(({ index, piece }) =>
      candidatesOf(piece).map((candidate) => ({ index, piece, ...candidate })),
    )
    const counts = new Map<string, number>()
    for (const { found, piece } of all) if (piece.isTyped) counts.set(found, (counts.get(found) ?? 0) + 1)
    return all.flatMap(({ index, piece, found, wanted, start }): Found[] => {
      // A slip is made once; what stands there again and again is a word of the trade, a place, a company.
      if ((counts.get(found) ?? 0) > 1 || names.includes(found)) return []
      const [only, ...others] = wanted
      const fix = piece.isTyped && only !== undefined && others.length === 0 ? { fix: only } : {}
      return [
        {
          index,
          field: piece.field,
          range: { start, end: start + 2 },
          data: { found, wanted: wanted.slice(0, 3).join('、') },
          ...fix,
        },
      ]
    })
  },
}
