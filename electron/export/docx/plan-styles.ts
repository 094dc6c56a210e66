import type { ComposedParagraph } from '../../../shared/compose/composed.ts'
import { cellTwips, measurePage } from '../../../shared/profile/page-measure.ts'
import type { FormatProfile } from '../../../shared/profile/profile.ts'
import { ptToTwips } from '../../../shared/profile/units.ts'
import type { FlowPlan } from '../../../shared/typeset/flow-plan.ts'
import { titlePitchTwips } from '../../../shared/typeset/head-plan.ts'
import { tableLineTwips } from '../../../shared/typeset/table-line.ts'
import type { Indent, RuleBorder, StyleSpec } from './style-spec.ts'

const NO_INDENT: Indent = { left: 0, right: 0, firstLine: 0 }
const EIGHTHS_PER_MM = (72 / 25.4) * 8
/** The line that carries nothing but a rule. */
export const RULE_LINE_TWIPS = 20

/** Every style of a document with the sizes that its flow was planned with. `colophonLineTwips`: height of a line of 版记. */
export function planStyles(
  paragraphs: readonly ComposedParagraph[],
  flow: FlowPlan,
  profile: FormatProfile,
  colophonLineTwips: number | undefined,
): StyleSpec[] {
  const { fonts, emblem, redLine, colophon } = profile
  const { pitchTwips, textWidthTwips } = measurePage(profile)
  const cell = cellTwips('body', profile)
  const small = cellTwips('colophon', profile)
  const pageCell = cellTwips('pageNumber', profile)
  const sizePt = fonts.body.sizePt
  const prose: Indent = { left: 0, right: 0, firstLine: 2 * cell }
  const between: Indent = { left: cell, right: cell, firstLine: 0 }
  const body = { font: 'body', sizePt, lineTwips: pitchTwips, align: 'both', indent: prose } as const
  const centered = { align: 'center', indent: NO_INDENT } as const
  const pageNumber = { font: 'pageNumber', sizePt: fonts.pageNumber.sizePt } as const
  const pageLine = { ...pageNumber, lineTwips: ptToTwips(fonts.pageNumber.sizePt) } as const
  const small14 = {
    font: 'colophon',
    sizePt: fonts.colophon.sizePt,
    lineTwips: colophonLineTwips ?? pitchTwips,
  } as const
  const rule = { font: 'colophon', sizePt: 1, lineTwips: RULE_LINE_TWIPS, align: 'both' } as const
  const head = (role: 'emblem' | 'title') => {
    const row = flow.rows.find((each) => each.kind === 'text' && paragraphs[each.paragraph]?.role === role)
    return row?.kind === 'text'
      ? row
      : { lineTwips: ptToTwips(fonts[role].sizePt * 1.5), sizePt: fonts[role].sizePt }
  }
  const red = head('emblem')
  const title = head('title')
  const ruleBorder = (side: 'top' | 'bottom', mm: number): RuleBorder => {
    return { side, eighths: Math.round(mm * EIGHTHS_PER_MM), color: '000000' }
  }
  return [
    {
      ...body,
      id: 'JyClassification',
      name: '纪要份号密级',
      align: 'left',
      font: 'label',
      sizePt: fonts.label.sizePt,
      indent: NO_INDENT,
      // 份号 at the other end of the line, in a 附件 that is not bound with its minutes.
      ...(paragraphs.some(({ role, end }) => role === 'secrecy' && end.length > 0)
        ? { tabTwips: textWidthTwips }
        : {}),
    },
    { ...red, ...centered, id: 'JyMasthead', name: '纪要标志', font: 'emblem', color: emblem.color },
    { ...body, ...centered, id: 'JyNumber', name: '纪要编号', font: 'number', sizePt: fonts.number.sizePt },
    {
      ...body,
      id: 'JyIssuerLine',
      name: '纪要机关日期行',
      indent: between,
      tabTwips: textWidthTwips - cell,
    },
    { ...title, ...centered, id: 'JyTitle', name: '纪要标题', font: 'title' },
    { ...body, id: 'JyBody', name: '纪要正文' },
    { ...body, id: 'JyOpening', name: '纪要开头段', basedOn: 'JyBody' },
    {
      ...body,
      id: 'JyTopic',
      name: '纪要议题标题',
      align: 'left',
      font: 'topic',
      sizePt: fonts.topic.sizePt,
      outlineLevel: 0,
    },
    {
      ...body,
      ...centered,
      id: 'JyTopicNumber',
      name: '纪要议题序号',
      font: 'topic',
      sizePt: fonts.topic.sizePt,
      outlineLevel: 0,
    },
    { ...body, id: 'JyItem', name: '纪要分项', basedOn: 'JyBody' },
    { ...body, id: 'JyParagraph', name: '纪要段落', basedOn: 'JyBody' },
    {
      ...body,
      id: 'JyRoll',
      name: '纪要出席列席',
      indent: { left: 5 * cell, right: 0, firstLine: -3 * cell },
    },
    ...(paragraphs.some(({ table }) => table !== null) ? tableStyles(profile) : []),
    {
      ...body,
      id: 'JyAttachmentNote',
      name: '纪要附件说明',
      align: 'left',
      indent: { left: 5 * cell, right: 0, firstLine: -3 * cell },
    },
    {
      ...body,
      id: 'JyAttachmentLabel',
      name: '纪要附件序号',
      align: 'left',
      font: 'label',
      sizePt: fonts.label.sizePt,
      indent: NO_INDENT,
    },
    {
      ...centered,
      id: 'JyAttachmentTitle',
      name: '纪要附件标题',
      font: 'title',
      sizePt: fonts.title.sizePt,
      lineTwips: titlePitchTwips(profile),
      outlineLevel: 0,
    },
    {
      ...small14,
      id: 'JyDistribution',
      name: '纪要抄送',
      align: 'both',
      indent: { left: 4 * small, right: small, firstLine: -3 * small },
    },
    {
      ...small14,
      id: 'JyPrinting',
      name: '纪要印发',
      align: 'both',
      indent: { left: small, right: small, firstLine: 0 },
      tabTwips: textWidthTwips - small,
    },
    {
      ...pageLine,
      id: 'JyPageNumberOdd',
      name: '纪要页码（单页）',
      align: 'right',
      indent: { left: 0, right: pageCell, firstLine: 0 },
    },
    {
      ...pageLine,
      id: 'JyPageNumberEven',
      name: '纪要页码（双页）',
      align: 'left',
      indent: { left: pageCell, right: 0, firstLine: 0 },
    },
    { ...body, id: 'JyBlank', name: '纪要空行', indent: NO_INDENT },
    {
      ...body,
      id: 'JyRedLine',
      name: '纪要红色分隔线',
      sizePt: 1,
      lineTwips: flow.rows.find((row) => row.kind === 'redLine')?.lineTwips ?? RULE_LINE_TWIPS,
      indent: NO_INDENT,
      border: { side: 'bottom', eighths: Math.round(redLine.thicknessPt * 8), color: redLine.color },
    },
    {
      ...rule,
      id: 'JyColophonOuterRule',
      name: '纪要版记粗线',
      indent: NO_INDENT,
      border: ruleBorder('bottom', colophon.outerLineMm),
    },
    {
      ...rule,
      id: 'JyColophonInnerRule',
      name: '纪要版记细线',
      indent: NO_INDENT,
      border: ruleBorder('bottom', colophon.innerLineMm),
    },
  ]
}

/** Only in documents that have a table. */
function tableStyles(profile: FormatProfile): StyleSpec[] {
  const { table, tableHead } = profile.fonts
  const line = { lineTwips: tableLineTwips(profile), indent: NO_INDENT } as const
  return [
    {
      ...line,
      id: 'JyCaption',
      name: '纪要表题',
      font: 'tableHead',
      sizePt: tableHead.sizePt,
      align: 'center',
      keepsNext: true,
    },
    { ...line, id: 'JyTable', name: '纪要表格文字', font: 'table', sizePt: table.sizePt, align: 'left' },
  ]
}
