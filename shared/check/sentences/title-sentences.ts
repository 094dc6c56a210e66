import type { Sentences } from './sentences.ts'

export const TITLE_SENTENCES: Sentences = {
  'title-differs': ({ found, wanted, kind }) =>
    kind === 'heading'
      ? `标题里的“《${found}》”与开头段、正文里的“《${wanted}》”不一致。`
      : `“《${found}》”与议题标题里的“《${wanted}》”不一致。`,
  'short-title': ({ found, other }) => `“${found}”与本议题的文件对不上${other ? `（《${other}》）` : ''}。`,
  'agreed-report': ({ found, wanted }) => `上会的是文件，这里同意的却是“${found}”，宜写“${wanted}”。`,
  'doubled-about': ({ found }) => `“${found}”语义重复，去掉多余的词。`,
  'ordinal-differs': ({ found, other }) => `版头的届次“${found}”与开头段的“${other}”不一致。`,
  'session-form': ({ found, wanted }) => `届次写法不对：“${found}”应为“${wanted}”。`,
  'meeting-name': ({ found, other }) => `版头写“${found}”会议，开头段写的是“${other}”会议。`,
  'attachment-missing': ({ found, count }) =>
    count === undefined ? `正文写了“${found}”，后面却没有附件。` : `正文写了“${found}”，附件只有${count}个。`,
  'attachment-list': ({ found, other, count, otherCount, kind }) =>
    kind === 'count'
      ? `附件说明列了${count}个附件，后面有${otherCount}个。`
      : `附件说明里的附件${count}是“${found}”，后面的附件${count}是“${other}”。`,
  'number-year': ({ found, other }) => `编号“${found}”的年份与会议日期${other}对不上。`,
  'unmarked-title': ({ found }) => `文件名没有加书名号：“《${found}》”。`,
  'opening-lacks': ({ found, wanted, kind }) =>
    kind === 'figures'
      ? `“《${found}》”与议题标题里的“《${wanted}》”数字不同。`
      : `开头段列举文件时漏了《${found}》。`,
  'topic-mark': ({ found }) => `标题末尾不加标点“${found}”。`,
  'cross-reference': ({ found, count }) => `“${found}”找不到：本纪要只有${count}项。`,
  'text-after-rolls': ({ found }) => `名单后面还有一行“${found}”，请归入名单或删去。`,
  addressee: ({ found }) => `纪要不写主送机关：“${found}”。`,
  'closing-formula': ({ found }) => `“${found}”是其他文种的结束语，纪要写完议定事项即止。`,
  placeholder: ({ found }) => `“${found}”是待填的内容，定稿、印发前必须补上。`,
  'secrecy-mark': ({ found }) => `出现密级标志“${found}”，涉密内容不得在非涉密计算机上处理。`,
}
