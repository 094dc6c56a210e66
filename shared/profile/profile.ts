import { z } from 'zod'
import { PROFILE_FORMAT } from '../minutes/upgrade.ts'

const mm = z.number().min(0).max(500)
const pt = z.number().min(4).max(120)
const fontName = z.string().min(1).max(60)
const color = z.string().regex(/^[0-9A-F]{6}$/)
/** With a place for the number. */
const form = z.string().min(1).regex(/\{n\}/u)
const face = z.strictObject({ name: fontName, sizePt: pt })

/**
 * Every number of the page. Lengths in millimetres, sizes in points. Comments give the clause of GB/T 9704—2012 and its strength:
 * 规 fixed by the standard, 般 recommended, 实 custom, 算 computed from the standard's numbers.
 */
export const profileNumbersSchema = z.strictObject({
  formatVersion: z.literal(PROFILE_FORMAT),
  id: z.string().min(1).max(60),
  name: z.string().min(1).max(60),
  page: z.strictObject({
    /** A4 (5.1 规). */
    widthMm: mm,
    heightMm: mm,
    /** 天头 37, 订口 28 (5.2.1 规); 下 35, 切口 26 (算: 297−37−225, 210−28−156). */
    topMm: mm,
    leftMm: mm,
    bottomMm: mm,
    rightMm: mm,
  }),
  grid: z.strictObject({
    /** 每面 22 行, 每行 28 字 (5.2.3 般). */
    linesPerPage: z.int().min(10).max(60),
    charactersPerLine: z.int().min(10).max(60),
    /** Line pitch, exact: 28.95 pt = 579 twips, the largest that fits 22 lines into 225 mm (算). */
    linePitchPt: pt,
    /** Added to every character's advance: −0.25 pt, so that 28 characters of 16 pt fit 156 mm (算). */
    characterSpacingPt: z.number().min(-3).max(3),
  }),
  fonts: z.strictObject({
    /** 3 号仿宋 (5.2.2 般). */
    body: face,
    /** 一级标题 3 号黑体 (7.3.3 般). */
    topic: face,
    /** 二级标题 3 号楷体, 三级 and 四级 3 号仿宋 (7.3.3 般); of `itemFace`. */
    item: face,
    item2: face,
    item3: face,
    /** 出席/列席 3 号黑体 (10.3 般). */
    label: face,
    /** 纪要标志: 红色小标宋 (10.3 般); sizePt is the upper limit, shrunk until a line fits. */
    emblem: face,
    /** 2 号小标宋 (7.3.1 规). */
    title: face,
    number: face,
    /** 版记 4 号仿宋 (7.4.2 规). */
    colophon: face,
    /** 表格: 4 号仿宋, its head 4 号黑体 (实: the standard gives tables no type). */
    table: face,
    tableHead: face,
    /** 4 号半角宋体 (7.5 般). */
    pageNumber: face,
  }),
  emblem: z.strictObject({
    color,
    /** 上边缘至版心上边缘 35 mm (10.3 规). */
    topMm: mm,
    /** Words of its own, a blank where a second line begins; empty: 机关 and 文种 as the document says (实). */
    wording: z.string().max(60),
    /** as-written: one or two lines as the document says; otherwise always so many. */
    lines: z.union([z.literal('as-written'), z.literal(1), z.literal(2)]),
  }),
  /** Empty lines: 标志→编号 2, 编号→机关日期行 1, 红线→正文 2 (实, after 7.2.5 and 7.3.1). */
  spacing: z.strictObject({
    beforeNumberLines: z.number().min(0).max(6),
    beforeIssuerLines: z.number().min(0).max(6),
    afterRedLineLines: z.number().min(0).max(6),
    /** 标题→正文 (实, after 7.3.2) and the pitch of 标题's lines: the standard gives none, 28.95–36 pt are in use. */
    afterTitleLines: z.number().min(0).max(6),
    titlePitchPt: pt,
    /** 正文下空一行 (10.3 规). */
    beforeRollLines: z.number().min(0).max(6),
  }),
  /** 红色分隔线 4 mm below, 156 mm wide (7.2.7 规 for 文件; custom for 纪要). */
  redLine: z.strictObject({
    place: z.enum(['after-issuer', 'after-number', 'none']),
    gapMm: mm,
    thicknessPt: z.number().min(0.25).max(6),
    color,
  }),
  /** How a new document's 编号 is written: {n} and {year} are filled in. */
  numberForm: form.max(60),
  issuerLine: z.enum(['shown', 'hidden']),
  /** Whether the forms ask for 签发人 beside the 编号 (7.2.6, of 上行文) and 附注 under the text (7.3.6). What is filled in is printed. */
  signer: z.enum(['shown', 'hidden']),
  remark: z.enum(['shown', 'hidden']),
  /** Whether a heading that would be the last line of a page goes to the next one with its text; the standard is silent (实). */
  headings: z.enum(['as-they-fall', 'with-text']),
  items: z.enum(['as-written', 'run-in', 'paragraphs']),
  /**
   * What of a 分项（一） that begins a paragraph is in the face of its level: nothing, its lead-in, all of it. 7.3.3 means it for headings; minutes
   * set 分项 as text by custom (实), and in the middle of a paragraph they always are.
   */
  itemFace: z.enum(['body', 'lead-in', 'whole']),
  rolls: z.strictObject({
    place: z.enum(['end', 'head']),
    /** Roles in printing order; roles not named follow as written. Empty: as written (10.3: 出席、请假、列席). */
    order: z.array(z.string().min(1)),
    /** 职务: as the entries say them; without: none printed; with: whoever is ticked from the roster has his with him (实). */
    posts: z.enum(['as-written', 'without', 'with']),
    /** Names of two characters: 张三, or 张　三 as wide as those of three (实). */
    twoCharacterNames: z.enum(['as-written', 'spread', 'closed']),
    /** Between names, between units, at the end: as the roll says, 、，。 or 、；。 or blanks and no mark (实). */
    marks: z.enum(['as-written', 'commas', 'semicolons', 'blanks']),
    /** 连排, a line for each unit, or a line for each group of the roster, which is set when people are ticked (实). */
    lines: z.enum(['as-written', 'run-on', 'units', 'groups']),
    /** Where later lines of a roll begin: below the first character after the colon (10.3 规), or at the left edge. */
    turnedLines: z.enum(['after-label', 'flush']),
  }),
  /** 一字线上距版心下边缘 7 mm, 单页居右空一字, 双页居左空一字 (7.5 规). */
  pageNumber: z.strictObject({ form: form.max(20), gapMm: mm }),
  colophon: z.strictObject({
    /** 首末条 0.35 mm, 中间 0.25 mm (7.4.1 般). */
    outerLineMm: mm,
    innerLineMm: mm,
    /** One and a half of 4 号 (实). */
    linePitchPt: pt,
    /** 版记置于最后一面; even-page: on the last even page when printed on both sides (算 from 6.2 and 7.4.1). */
    page: z.enum(['last', 'last-even']),
  }),
})
export type FormatProfile = z.infer<typeof profileNumbersSchema>

/** GB/T 9704—2012 as commonly set in Word and WPS. */
export const nationalStandardProfile: FormatProfile = {
  formatVersion: PROFILE_FORMAT,
  id: 'gbt-9704-2012',
  name: '国标 GB/T 9704—2012',
  page: { widthMm: 210, heightMm: 297, topMm: 37, leftMm: 28, bottomMm: 35, rightMm: 26 },
  grid: { linesPerPage: 22, charactersPerLine: 28, linePitchPt: 28.95, characterSpacingPt: -0.25 },
  fonts: {
    body: { name: '仿宋_GB2312', sizePt: 16 },
    topic: { name: '黑体', sizePt: 16 },
    item: { name: '楷体_GB2312', sizePt: 16 },
    item2: { name: '仿宋_GB2312', sizePt: 16 },
    item3: { name: '仿宋_GB2312', sizePt: 16 },
    label: { name: '黑体', sizePt: 16 },
    emblem: { name: '方正小标宋简体', sizePt: 44 },
    title: { name: '方正小标宋简体', sizePt: 22 },
    number: { name: '仿宋_GB2312', sizePt: 16 },
    colophon: { name: '仿宋_GB2312', sizePt: 14 },
    table: { name: '仿宋_GB2312', sizePt: 14 },
    tableHead: { name: '黑体', sizePt: 14 },
    pageNumber: { name: '宋体', sizePt: 14 },
  },
  emblem: { color: 'FF0000', topMm: 35, wording: '', lines: 'as-written' },
  spacing: {
    beforeNumberLines: 2,
    beforeIssuerLines: 1,
    afterRedLineLines: 2,
    afterTitleLines: 1,
    titlePitchPt: 35,
    beforeRollLines: 1,
  },
  redLine: { place: 'after-issuer', gapMm: 4, thicknessPt: 1, color: 'FF0000' },
  numberForm: '第{n}号',
  issuerLine: 'shown',
  signer: 'hidden',
  remark: 'hidden',
  headings: 'with-text',
  items: 'as-written',
  itemFace: 'body',
  rolls: {
    place: 'end',
    order: [],
    posts: 'as-written',
    twoCharacterNames: 'as-written',
    marks: 'as-written',
    lines: 'as-written',
    turnedLines: 'after-label',
  },
  pageNumber: { form: '— {n} —', gapMm: 7 },
  colophon: { outerLineMm: 0.35, innerLineMm: 0.25, linePitchPt: 21, page: 'last' },
}

/** The names of the faces that the pages are set in, each once. */
export function facesOf({ fonts, itemFace, signer }: FormatProfile): string[] {
  const { item, item2, item3, ...others } = fonts
  const signerFaces = signer === 'shown' ? [item] : []
  const faces = [...Object.values(others), ...(itemFace === 'body' ? signerFaces : [item, item2, item3])]
  return [...new Set(faces.map(({ name }) => name))]
}
