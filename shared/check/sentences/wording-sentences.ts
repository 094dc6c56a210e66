import type { Sentences } from './sentences.ts'

export const WORDING_SENTENCES: Sentences = {
  confusable: ({ found, wanted }) => `“${found}”应为“${wanted}”。`,
  'missing-character': ({ found, wanted }) => `“${found}”缺字，疑为“${wanted}”。`,
  'set-phrase': ({ found, wanted }) => `“${found}”疑为“${wanted}”。`,
  'traditional-character': ({ found, wanted }) => `“${found}”是繁体字，应为“${wanted}”。`,
  'fixed-expression': ({ found, wanted }) => `规范表述是“${wanted}”，这里写作“${found}”。`,
  'doubled-character': ({ found, wanted }) => `“${found}”多了一个字，应为“${wanted}”。`,
  'said-again': ({ found }) => `“${found}”前后重复，留一处即可。`,
  'angle-title': ({ found, wanted }) => `文件名用书名号：“${found}”应为“${wanted}”。`,
  'lead-in-mark': ({ found }) => `后面是分列的内容，“${found}”应为“：”。`,
  'mark-before-deng': ({ kind }) => (kind === 'dots' ? '“等”与省略号用一个即可。' : '“等”前不加标点。'),
  'single-quote': ({ found, wanted }) => `外层引号用双引号：“${found}”应为${wanted}。`,
  'title-mark-place': ({ found, wanted }) => `书名号只括文件名：“${found}”宜为“${wanted}”。`,
  'near-word': ({ found, wanted }) => `“${found}”不成词，疑为“${wanted}”。`,
  'small-word': ({ found, wanted }) => `这里的“${found}”疑为“${wanted}”。`,
  'said-twice': ({ found, kind }) => `${kind === 'topic' ? '议题' : '这一段'}“${found}…”与前面的重复。`,
  'nested-quotes': ({ wanted }) => `引号里再用引号，内层用单引号：“${wanted}”。`,
  'office-word': ({ found, wanted }) => `按本单位用词表，“${found}”应写作“${wanted}”。`,
  'de-for-di': ({ found, wanted }) => `“的、地、得”用法：“${found}”宜为“${wanted}”。`,
  'repeated-word': ({ found }) => `“${found}”有重复的字词。`,
  'redundant-word': ({ found }) => `“${found}”语义重复。`,
  'form-of-address': ({ found, wanted }) => `称谓“${found}”应写作“${wanted}”。`,
  'office-style': ({ found, wanted }) => `“${found}”不是公文用语，宜改为“${wanted}”。`,
  'spoken-remains': ({ found }) => `“${found}”是录音整理稿的残留，请删去。`,
  'spoken-style': ({ found }) => `“${found}”是个人口气，纪要用“会议认为”“会议强调”等。`,
  'half-width-mark': ({ found, wanted }) => `中文里的“${found}”应为全角“${wanted}”。`,
  'half-width-bracket': ({ wanted }) => `中文括号应为全角：“${wanted}”。`,
  'straight-quote': ({ wanted }) => `引号应为“”：“${wanted}”。`,
  'unpaired-mark': ({ found, wanted }) => `“${found}”没有配对的“${wanted}”。`,
  'repeated-mark': ({ found, wanted }) => `标点重复：“${found}”应为“${wanted}”。`,
  'dots-for-ellipsis': ({ found }) => `“${found}”：省略号是六个点“……”。`,
  'hyphen-for-dash': ({ found }) => `“${found}”：破折号是“——”。`,
  'dun-between-titles': () => '并列的书名号、引号之间不用顿号。',
  'nested-title-marks': ({ wanted, kind }) =>
    kind === 'twice' ? `书名号重复，应为“${wanted}”。` : `书名号里再用书名号，内层用单书名号“${wanted}”。`,
  'year-brackets': ({ found, wanted }) => `发文字号的年份用六角括号：“${found}”应为“${wanted}”。`,
  'document-number': ({ found, wanted, kind }) => {
    if (kind === 'year') return `发文字号的年份写四位数、不加“年”：“${found}”应为“${wanted}”。`
    if (kind === 'own') return `编号不编虚位：“${found}”应为“${wanted}”。`
    if (kind === 'mark') return `发文字号缺“号”：“${found}”应为“${wanted}”。`
    return `发文字号不加“第”、不编虚位：“${found}”应为“${wanted}”。`
  },
  'broken-clause': ({ found, wanted, kind }) => {
    if (kind === 'cut') return `“${found}”缺字，应为“${wanted}”。`
    if (kind === 'closed') return `“${found}”后面没有内容，应为“${wanted}”。`
    return `这一句断在“${found}”，后面缺少内容。`
  },
  'stop-in-quotes': ({ wanted }) => `只引一个词语，标点放在引号外：“${wanted}”。`,
  'subject-lost': ({ found }) => `“${found}”这一句没有主语，宜去掉“通过”（“经过”）或者“使”（“让”）。`,
  'word-fit': ({ found, wanted }) => `词语搭配：“${found}”宜为“${wanted}”。`,
  'list-mark': ({ found, wanted }) => `并列的各项之间标点不一：“${found}”宜为“${wanted}”。`,
  'stray-blank': () => '中文之间有多余的空格。',
  'source-blank': () => '中文之间有多余的空格，导入时已去掉。',
  'unfinished-sentence': ({ found }) => `这一段末尾是“${found}”，缺少句号。`,
  'list-separators': ({ found, wanted }) => `同一组分项之间的标点不一：这里用“${found}”，别处用“${wanted}”。`,
  'item-separators': ({ found, wanted }) => `同一组分项之间的标点不一：这里用“${found}”，别处用“${wanted}”。`,
  'opener-before-items': ({ count }) => `起首语后接（一）（二）……，宜用冒号（全文${count}处）。`,
}
